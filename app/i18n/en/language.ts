import type { Language } from "../language";

export default { name: "English", tag: "en-GB", writing: "latin" } satisfies Language;
