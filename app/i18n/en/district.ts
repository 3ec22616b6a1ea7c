import type { Catalogue } from "../catalogue";
import type district from "../zh-CN/district";

export default {} satisfies Catalogue<typeof district>;
