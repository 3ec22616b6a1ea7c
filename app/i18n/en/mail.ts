import type { Catalogue } from "../catalogue";
import type mail from "../zh-CN/mail";

export default {} satisfies Catalogue<typeof mail>;
