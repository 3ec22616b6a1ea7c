import type { Catalogue } from "../catalogue";
import type rounds from "../zh-CN/rounds";

export default {} satisfies Catalogue<typeof rounds>;
