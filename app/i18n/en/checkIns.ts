import type { Catalogue } from "../catalogue";
import type checkIns from "../zh-CN/checkIns";

export default {} satisfies Catalogue<typeof checkIns>;
