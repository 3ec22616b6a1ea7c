import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashPassword } from "~/adapters/passwords.server";
import { withViewer } from "~/data/work.server";
import { paths, withQuery } from "~/http/paths";
import type { Locale } from "~/i18n/locale";
import { aChild, aCoordinator, aDistrictAdmin, aSchool, aVolunteer, NOW } from "../../factories";
import { openBrowser, openBrowserTab, type Reading } from "../../support/browser";
import type { TestDatabase } from "../../support/databases";
import { openTestSite, type TestSite } from "../../support/site";
import { type Person, personAt, type Words, wordsIn } from "./person";

export const PASSWORD = "correct horse battery";

/** Who signs up in the story, and who is there already. */
export const VOLUNTEER = { name: "陆晓晨", email: "lu.xiaochen@example.org" };
export const OTHER_VOLUNTEER = "钟意";
export const OTHER_CHILD = "白小满";
export const CHILD = { name: "宋念安", givenName: "念安", address: "村东头第三家" };
export const FATHER = { name: "宋卫国", phone: "13900000011" };
export const GRANDMOTHER = { name: "蒋玉兰", phone: "13900000012" };
export const STAFF = {
  first: { name: "田青", email: "first@example.org" },
  second: { name: "魏兰", email: "second@example.org" },
  district: { name: "周立", email: "district@example.org" },
} as const;
export type Role = keyof typeof STAFF | "volunteer" | "family";

/** What people write in free words. */
const TOLD = {
  "zh-CN": {
    motivation: "我小时候也跟着爷爷奶奶长大，知道等一通电话是什么滋味，想陪一个孩子长大。",
    referee: "做事稳当，从来不迟到。",
    pin: "孩子的班主任觉得合适",
    place: "学校图书室",
    note: "聊了下棋，他赢了我一盘。",
    wish: "想要一副围棋",
    question: "他最近睡得好吗？",
    answer: "他说睡得很好，九点就上床。",
    restricted: "派出所说先不要让她知道",
    lifted: "派出所核实过了",
  },
  en: {
    motivation: "I grew up with my grandparents too and know what it is like to wait for a call.",
    referee: "Steady, and never late.",
    pin: "The class teacher thinks they fit",
    place: "School library",
    note: "We talked about chess, and he won a game.",
    wish: "A chess set of his own",
    question: "Does he sleep well these days?",
    answer: "He says he does, he is in bed by nine.",
    restricted: "The police ask not to tell her for now",
    lifted: "The police have looked into it",
  },
} as const;

export interface Story {
  given: TestDatabase;
  site: TestSite;
  browser: Browser;
  reading: Reading;
  t: Words;
  told: (typeof TOLD)[Locale];
  school: { id: number; placeId: number };
  people: Partial<Record<Role, Person>>;
  /** Addresses that the story came upon. */
  child: string;
  match: string;
  /** The address on the grandmother's card. */
  card: string;
}

/** A part of the story: what it shows, and how. */
export type Part = readonly [string, (story: Story) => Promise<void>];

/** Tells the parts one after the other; once one has failed, the rest have nothing to stand on. */
export function tell(given: TestDatabase, reading: Reading, parts: readonly Part[]) {
  let story: Story;
  let broken = false;
  beforeAll(async () => {
    story = await begin(given, reading);
  });
  afterAll(async () => {
    await story?.browser.close();
    await story?.site.close();
  });
  for (const [name, part] of parts) {
    test(name, async ({ skip }) => {
      skip(broken, "An earlier part of the story failed.");
      broken = true;
      await part(story);
      broken = false;
    });
  }
  test("no browser had anything to complain of", ({ skip }) => {
    skip(broken, "An earlier part of the story failed.");
    expect(Object.values(story.people).flatMap((person) => person.complaints)).toEqual([]);
  });
}

async function begin(given: TestDatabase, reading: Reading): Promise<Story> {
  const school = await setScene(given);
  const site = await openTestSite({ database: given.site, now: NOW });
  const t = await wordsIn(reading.locale);
  const browser = await openBrowser();
  const told = TOLD[reading.locale];
  const addresses = { child: "", match: "", card: "" };
  return { given, site, browser, reading, t, told, school, people: {}, ...addresses };
}

/** A school with its staff, one child who waits and one volunteer who is free. */
async function setScene(given: TestDatabase) {
  const passwordHash = await hashPassword(PASSWORD);
  return withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, async ({ tx }) => {
    const school = await aSchool(tx);
    await aCoordinator(tx, { school, passwordHash, ...STAFF.first });
    await aCoordinator(tx, { school, passwordHash, ...STAFF.second });
    await aDistrictAdmin(tx, { school, passwordHash, ...STAFF.district });
    await aChild(tx, { school, name: OTHER_CHILD });
    await aVolunteer(tx, { school, name: OTHER_VOLUNTEER, email: "zhong@example.org" });
    return school;
  });
}

/** The person's browser, opened when they are first met. */
export async function person(story: Story, role: Role): Promise<Person> {
  const { people, browser, site, reading, t } = story;
  people[role] ??= personAt(await openBrowserTab(browser, site.address, reading), t);
  return people[role];
}

export async function signIn(story: Story, role: keyof typeof STAFF | "volunteer"): Promise<Person> {
  const someone = await person(story, role);
  const { email } = role === "volunteer" ? VOLUNTEER : STAFF[role];
  await someone.open(paths.signIn);
  await someone.send("signIn", story.t("account:signIn.submit"), { email, password: PASSWORD });
  return someone;
}

/** Opens the newest letter with this subject in the mailbox, and follows its button. */
export async function followLetter(story: Story, subject: string, action: string) {
  const { site } = story;
  const reader = await person(story, "volunteer");
  await site.deliver();
  await reader.open(withQuery(paths.mailbox, { q: VOLUNTEER.email }));
  await reader.press(reader.page.getByRole("link", { name: subject }).first());
  const letter = reader.page.frameLocator("iframe.letter");
  await reader.press(letter.getByRole("link", { name: action }));
  return reader;
}

/** Days and a time on the school's clock after the story's first Monday. */
export function at(days: number, time: string): Date {
  const midnight = Date.parse("2026-11-23T00:00:00+08:00") + days * 86_400_000;
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return new Date(midnight + (hours * 60 + minutes) * 60_000);
}

/** The same day as a date field keeps it. */
export function dayText(days: number): string {
  return new Date(Date.parse("2026-11-23") + days * 86_400_000).toISOString().slice(0, 10);
}
