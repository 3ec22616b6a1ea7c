import type { Catalogue } from "../catalogue";
import type landing from "../zh-CN/landing";

export default {} satisfies Catalogue<typeof landing>;
