import type { Catalogue } from "../catalogue";
import type matches from "../zh-CN/matches";

export default {} satisfies Catalogue<typeof matches>;
