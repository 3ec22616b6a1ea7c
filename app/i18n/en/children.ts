import type { Catalogue } from "../catalogue";
import type children from "../zh-CN/children";

export default {} satisfies Catalogue<typeof children>;
