import { spawn } from "node:child_process";
import os from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const follow = new URL("./follow-parent.mjs", import.meta.url).href;

/**
 * Runs Node with these arguments on this terminal and answers its exit code (128 + n after signal n). Signals are
 * passed on, and the child stops by itself should this process vanish.
 */
export function runNode(args, { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", follow, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    const pass = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, pass);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 1));
    });
  });
}
