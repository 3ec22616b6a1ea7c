import type { Catalogue } from "../catalogue";
import type apply from "../zh-CN/apply";

export default {} satisfies Catalogue<typeof apply>;
