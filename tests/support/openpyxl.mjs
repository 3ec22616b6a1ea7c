import { spawnSync } from "node:child_process";
import fs from "node:fs";

/** A Python that has openpyxl, which Debian packages as python3-openpyxl; null where there is none. */
export function findOpenpyxl() {
  const pythons = [process.env.PYTHON, "/usr/bin/python3", "python3"].filter(Boolean);
  return (
    pythons.find(
      (python) =>
        (python === "python3" || fs.existsSync(python)) &&
        spawnSync(python, ["-c", "import openpyxl"]).status === 0,
    ) ?? null
  );
}
