import fs from "node:fs";
import path from "node:path";

export class FolderInUse extends Error {}

/**
 * The embedded database does not notice a second process on its folder and both would lose rows, so the folder has
 * a lock file with the owner's pid. A lock whose process is gone is taken over.
 */
export function lockFolder(folder: string): () => void {
  const file = `${path.resolve(folder)}.lock`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      const release = () => {
        if (readOwner(file) === process.pid) fs.rmSync(file, { force: true });
      };
      process.once("exit", release);
      return release;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const owner = readOwner(file);
    if (owner !== null && owner !== process.pid && isAlive(owner)) {
      throw new FolderInUse(
        `The folder ${folder} is in use by process ${owner}. Stop it first, or set DATA_DIR to another folder.`,
      );
    }
    fs.rmSync(file, { force: true });
  }
  throw new FolderInUse(`The folder ${folder} could not be locked.`);
}

function readOwner(file: string): number | null {
  try {
    return Number(fs.readFileSync(file, "utf8")) || null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
