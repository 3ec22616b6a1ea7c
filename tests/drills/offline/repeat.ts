import { setTimeout as pause } from "node:timers/promises";
import { expect, vi } from "vitest";
import { paths } from "~/http/paths";
import type { TestDatabase } from "../../support/databases";
import type { Gate } from "../../support/gate";
import {
  aMentor,
  DAYS,
  isReadyForOffline,
  MENTOR,
  press,
  sent,
  signIn,
  statesOnPhone,
  write,
} from "../../support/offline-scene";
import type { Phone } from "../../support/phone";
import type { TestSite } from "../../support/site";

export interface Ground {
  given: TestDatabase;
  site: TestSite;
  gate: Gate;
  phone: Phone;
  /** Of the mentor of this repetition: each has one of its own on the same phone. */
  email: string;
}

/** When the browser is killed: in the middle of writing, with everything written, or while it sends. */
export const MOMENTS = ["WRITING", "WRITTEN", "SENDING"] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Outcome {
  moment: Moment;
  /** Milliseconds between the last step and the kill. */
  after: number;
  lost: number;
  doubled: number;
  conflictShown: boolean;
}

/**
 * Three check-ins without a network, one of them edited elsewhere meanwhile, the browser killed at this moment and opened
 * again, the network back. What the phone had not yet said it keeps is written again, as its writer would.
 */
export async function repeat(ground: Ground, moment: Moment, after: number): Promise<Outcome> {
  const { given, site, gate, phone, email } = ground;
  const { match } = await aMentor(given, email);
  await signIn(phone.page, email);
  await isReadyForOffline(phone.page);
  const note = (day: string) => `${match.id} ${day}`;
  await gate.cut();
  for (const day of DAYS) {
    await write(phone.page, match.id, day, note(day));
    if (moment === "WRITING" && day === DAYS[2]) {
      await Promise.all([press(phone.page).catch(() => undefined), pause(after).then(() => phone.kill())]);
      await phone.open();
      await finish(ground, match.id, day, note(day));
    } else await pressed(ground, match.id, day);
  }
  await elsewhere(site, email, match.id);
  if (moment === "WRITTEN") {
    await pause(after);
    await phone.kill();
    await phone.open();
  }
  await gate.mend();
  await backToQueue(ground);
  if (moment === "SENDING") {
    await pause(after);
    await phone.kill();
    await phone.open();
    await backToQueue(ground);
  }
  const wanted = { [DAYS[0]]: "SENT", [DAYS[1]]: "CHANGED", [DAYS[2]]: "SENT" };
  await vi.waitFor(async () => expect(await ofMatch(ground, match.id)).toEqual(wanted), {
    timeout: 30_000,
    interval: 100,
  });
  const conflictShown = await chooseMine(phone, match.id);
  const stored = await sent(given, match.id);
  return {
    ...{ moment, after, conflictShown },
    lost: DAYS.filter((day) => !stored[day]?.includes(note(day))).length,
    doubled: Object.values(stored).filter((notes) => notes.length > 1).length,
  };
}

async function pressed({ phone }: Ground, match: string, day: string) {
  await press(phone.page);
  await phone.page.waitForURL((url) => url.pathname === paths.ownCheckIns);
  await vi.waitFor(
    async () => expect(await statesOnPhone(phone.page, match)).toMatchObject({ [day]: "WAITING" }),
    {
      timeout: 20_000,
    },
  );
}

/** The phone says what it kept; what it did not, or only half, is written by hand once more. */
async function finish(ground: Ground, match: string, day: string, note: string) {
  const { phone } = ground;
  await phone.page.goto(paths.ownCheckIns);
  await phone.page.locator("[data-queue]").waitFor();
  await pause(300);
  const state = (await statesOnPhone(phone.page, match))[day];
  if (state === "WAITING") return;
  await write(phone.page, match, day, note);
  await pressed(ground, match, day);
}

async function elsewhere(site: TestSite, email: string, match: string) {
  const laptop = await site.signIn(email, MENTOR.password);
  const form = { intent: "save", contactId: "OTHER", happenedOn: DAYS[1], note: "on the laptop" };
  const { status } = await laptop.post(paths.checkIn(match), form);
  expect(status).toBe(302);
}

/** A browser that was killed may have forgotten who was signed in; its writer signs in again. */
async function backToQueue({ phone, email }: Ground) {
  await phone.page.goto(paths.ownCheckIns);
  if (new URL(phone.page.url()).pathname !== paths.signIn) return;
  await signIn(phone.page, email);
  await phone.page.goto(paths.ownCheckIns);
}

async function ofMatch({ phone }: Ground, match: string) {
  return statesOnPhone(phone.page, match);
}

async function chooseMine(phone: Phone, match: string): Promise<boolean> {
  await phone.page.locator('[data-entry][data-state="CHANGED"] a').first().click();
  const both = phone.page.locator("[data-versions]");
  await both.waitFor();
  const said = await both.innerText();
  await press(phone.page);
  await phone.page.waitForURL((url) => url.pathname === paths.ownMatch(match));
  return said.includes("on the laptop") && said.includes(`${match} ${DAYS[1]}`);
}
