import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { FLAGS } from "./browser";
import { findChromium } from "./chromium.mjs";

/** A browser with a memory: what it keeps on its disk is there again when it is opened the next time. */
export interface Phone {
  page: Page;
  complaints: string[];
  open(): Promise<void>;
  /** The browser ends in the middle of whatever it does, as when a phone runs out of power. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export async function openPhone(address: string, locale = "zh-CN"): Promise<Phone> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-phone-"));
  const complaints: string[] = [];
  let context: BrowserContext | undefined;
  const phone: Phone = {
    page: undefined as unknown as Page,
    complaints,
    async open() {
      context = await chromium.launchPersistentContext(folder, {
        executablePath: findChromium() ?? "",
        args: FLAGS,
        baseURL: address,
        locale,
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(20_000);
      context.on("weberror", (error) => complaints.push(error.error().message));
      phone.page = context.pages()[0] ?? (await context.newPage());
    },
    async kill() {
      for (const id of processesOf(folder)) {
        try {
          process.kill(id, "SIGKILL");
        } catch {
          // It ended with its parent.
        }
      }
      await context?.close().catch(() => undefined);
      fs.rmSync(path.join(folder, "SingletonLock"), { force: true });
    },
    async close() {
      await context?.close().catch(() => undefined);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
  await phone.open();
  return phone;
}

/** Of this phone's browser alone: its own folder stands in their command lines. */
function processesOf(folder: string): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => line.includes(folder)).map((line) => Number.parseInt(line, 10));
}
