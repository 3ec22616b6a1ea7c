import type { Catalogue } from "../catalogue";
import type console from "../zh-CN/console";

export default {} satisfies Catalogue<typeof console>;
