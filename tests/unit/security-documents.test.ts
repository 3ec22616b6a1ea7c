import fs from "node:fs";
import { expect, test } from "vitest";
import { SITE_WORDS } from "~/adapters/passwords.server";
import { LIMITS } from "~/domain/access/limits";
import { RECENT_MINUTES } from "~/domain/access/recent";
import { MOST_SESSIONS, SESSION_TIMES } from "~/domain/access/session-times";

const read = (name: string) => fs.readFileSync(`docs/${name}.md`, "utf8");
const authentication = read("authentication");
const DOCUMENTS = ["asvs", "authentication", "cryptography", "dependencies", "logs"];

test("the limits of the document are those that are kept", () => {
  for (const { name, minutes, perAccount, perAddress, failuresOnly } of Object.values(LIMITS)) {
    const counts = failuresOnly ? "failures" : "everything";
    expect(authentication).toContain(`| ${name} | ${minutes} | ${perAccount} | ${perAddress} | ${counts} |`);
  }
  const rows = authentication.match(/^\| \w[\w-]* \| \d+ \| \d+ \| \d+ \|/gm);
  expect(rows).toHaveLength(Object.keys(LIMITS).length);
});

test("the times of sessions are those of the code, in the document and in the decision", () => {
  const { staff, volunteer } = SESSION_TIMES;
  const days = (minutes: number) => `${minutes / 60 / 24} days`;
  const hours = (minutes: number) => (minutes === 60 ? "1 hour" : `${minutes / 60} hours`);
  expect(authentication).toContain(`| staff | ${hours(staff.idle)} | ${hours(staff.whole)} |`);
  expect(authentication).toContain(`| volunteer | ${days(volunteer.idle)} | ${days(volunteer.whole)} |`);
  const decision = read("decisions/0017-a-session-ends-by-itself");
  expect(decision).toContain(`| ${hours(staff.idle)} | ${hours(staff.whole)} |`);
  expect(decision).toContain(`| ${days(volunteer.idle)} | ${days(volunteer.whole)} |`);
  expect(authentication).toContain(`${MOST_SESSIONS} sessions at a time`);
  expect(authentication).toContain(`more than ${RECENT_MINUTES} minutes ago`);
});

test("the words that no password may be are all listed", () => {
  const [, list = ""] = authentication.match(/words of this site.*?: (.+);/) ?? [];
  expect(list.split(", ").map((word) => word.replaceAll("`", ""))).toEqual([...SITE_WORDS]);
});

test.each(DOCUMENTS)("%s names only files that are there", (name) => {
  const text = read(name);
  const named = [...text.matchAll(/`((?:app|tests|prisma|docs)\/[\w./$+-]+\.\w+)`/g)].map(
    ([, file = ""]) => file,
  );
  const linked = [...text.matchAll(/\]\((?!https?:)([\w./-]+)\)/g)].map(([, file = ""]) => `docs/${file}`);
  const files = [...named, ...linked];
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !fs.existsSync(file))).toEqual([]);
});
