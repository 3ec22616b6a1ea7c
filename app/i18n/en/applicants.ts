import type { Catalogue } from "../catalogue";
import type applicants from "../zh-CN/applicants";

export default {} satisfies Catalogue<typeof applicants>;
