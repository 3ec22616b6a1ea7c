import type { Language } from "../language";

export default { name: "中文", tag: "zh-CN", writing: "han" } satisfies Language;
