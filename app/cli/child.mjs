import { spawn } from "node:child_process";
import os from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const PARENT_CHECK_MS = 500;
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
    const forget = onStop((signal) => child.kill(signal));
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      forget();
      resolve(code ?? 128 + (os.constants.signals[signal] ?? 1));
    });
  });
}

/**
 * Calls `stop` with the signal when this process is told to end. Under npm that includes npm's end: npm passes a
 * signal to its shell alone, and the shell dies of it without telling anyone. Answers a function that stops listening.
 */
export function onStop(stop) {
  for (const signal of SIGNALS) process.on(signal, stop);
  const shell = process.ppid;
  const check = () => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    stop("SIGTERM");
  };
  const timer = process.env.npm_lifecycle_event ? setInterval(check, PARENT_CHECK_MS) : undefined;
  timer?.unref();
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
    clearInterval(timer);
  };
}
