import type { Catalogue } from "../catalogue";
import type volunteer from "../zh-CN/volunteer";

export default {} satisfies Catalogue<typeof volunteer>;
