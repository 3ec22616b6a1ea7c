import { PrepareError, runQuietly, step } from "../../app/cli/prepare.mjs";
import { findChromium } from "./chromium.mjs";
import { findOpenpyxl } from "./openpyxl.mjs";
import { findPostgres } from "./postgres.mjs";

/** Programs that the tests need and npm does not bring; as root on Debian or Ubuntu they are installed. */
export async function ensureChromium() {
  if (process.env.CHROMIUM && !findChromium())
    throw new PrepareError("CHROMIUM names no file: set it to the program of a Chromium or Chrome.");
  return ensure(findChromium, ["chromium", "fonts-noto-cjk"], "Chromium", "CHROMIUM to its program");
}

export async function ensurePostgres() {
  return ensure(
    findPostgres,
    ["postgresql"],
    "PostgreSQL",
    "TEST_DATABASE_URL to a superuser of a test server",
  );
}

/** An independent reader of workbooks, for the drill that opens every one of ours. */
export async function ensureOpenpyxl() {
  return ensure(findOpenpyxl, ["python3-openpyxl"], "openpyxl", "PYTHON to a Python that has it");
}

async function ensure(find, packages, name, variable) {
  const found = find();
  if (found) return found;
  const missing = `${name} is missing and could not be installed: install it, or set ${variable}.`;
  if (process.getuid?.() !== 0) throw new PrepareError(missing);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await step(`Installing ${packages.join(" and ")}`, missing, async () => {
    await runQuietly("apt-get", ["update", "-qq"], env);
    return runQuietly("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], env);
  });
  const installed = find();
  if (!installed) throw new PrepareError(missing);
  return installed;
}
