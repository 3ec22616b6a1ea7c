import type { Catalogue } from "../catalogue";
import type family from "../zh-CN/family";

export default {} satisfies Catalogue<typeof family>;
