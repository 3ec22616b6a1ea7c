import type { Database } from "~/adapters/database.server";

export const DEMO_PASSWORD = "chencang-2026";
export const DEMO_SIGN_INS: { role: string; email: string }[] = [];
export const DEMO_FAMILY_TOKEN = "demo-family-link-of-the-chencang-district";

interface Options {
  now: Date;
  seed?: number;
  progress?: (step: string, done: number, of: number) => void;
  children?: number;
}

export async function fillDemoDistrict(_database: Database, _options: Options): Promise<void> {}
