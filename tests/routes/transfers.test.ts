import { expect, it } from "vitest";
import { paths } from "~/http/paths";
import { PASSWORD } from "../support/cast";
import { readOn } from "../support/command";
import { filledIn, formsIn, wordsOf } from "../support/html";
import { preparedMail } from "../support/prepared-mail";
import { MATRIX } from "./access-matrix";
import { onEachStage } from "./stage";

const NAME = "小雨";
const MENTOR = "mentor.1@example.org";
const MORNING = new Date("2026-11-24T02:00:00Z");

/** Pages about something that the old school keeps, though the child has gone; every other page of a record goes with it. */
const STAYS =
  /rounds\+|rooms\+|timetables|supervisors|nominations|roster|ledger|import|counselling|certificates/;

/** What hangs on a child and stays with the school at which it was done. */
const KEPT = {
  ledger_rows: "was signed",
  roster_rows: "belongs to the file that was read in",
  round_pairs: "is the record of a round",
  round_overrides: "is the record of a round",
  engagements: "says what a room was used for",
  timetable_places: "is deleted with its plans",
  corner_sessions: "is deleted: the tablet stands at the old school",
};
/** Tables that know the child by something else. */
const BY: Record<string, string> = {
  match_approvals: "match_id IN (SELECT id FROM matches WHERE child_id = $1)",
  contact_plans: "match_id IN (SELECT id FROM matches WHERE child_id = $1)",
  check_in_versions: "check_in_id IN (SELECT id FROM check_ins WHERE child_id = $1)",
  dropout_steps: "case_id IN (SELECT id FROM dropout_cases WHERE child_id = $1)",
  family_sessions: "link_id IN (SELECT id FROM family_links WHERE child_id = $1)",
  tellings: "contact_id IN (SELECT id FROM contacts WHERE child_id = $1)",
};
const HANGING = `
  WITH RECURSIVE hang (t) AS (SELECT 'children'::regclass::oid UNION
    SELECT k.conrelid FROM pg_constraint k JOIN hang h ON k.confrelid = h.t WHERE k.contype = 'f')
  SELECT c.relname AS name, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'child_id') AS own
  FROM hang JOIN pg_class c ON c.oid = hang.t
  WHERE EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'school_id') AND c.relname <> 'children' ORDER BY 1`;

onEachStage("a child changes school", (stage, putBack) => {
  const press = async (by: "coordinator" | "otherCoordinator", path: string, intent: string, typed = {}) => {
    const tab = stage.cast.tabs[by];
    const page = await tab.get(path);
    const form = formsIn(page.text).find((found) => found.intent === intent);
    if (!form) throw new Error(`${path} shows no form "${intent}": ${page.status} ${wordsOf(page.text)}`);
    return tab.post(path, { ...filledIn(form), ...typed });
  };
  const rows = <T>(statement: string, ...values: unknown[]) =>
    stage.given.superuser((sql) => sql.query<T & Record<string, unknown>>(statement, values));

  const begin = async (fate1: string) => {
    const { here, there } = stage.cast;
    // The two scenes are of the same people, who would be on file twice at the new school.
    await rows("DELETE FROM id_numbers WHERE school_id = $1", there.school);
    const typed = { toSchoolId: String(there.school), movesOn: "2026-11-20", because: "搬到外婆家住", fate1 };
    const sent = await press("coordinator", paths.startTransfer(here.child), "start", typed);
    expect(sent.status, wordsOf(sent.text)).toBe(302);
    return String(sent.headers.location).split("?")[0] ?? "";
  };
  const take = (path: string) =>
    press("otherCoordinator", path, "accept", { grade: "4", className: "2 班", numberChange: "CHANGED" });
  const accept = async (path: string) => {
    const { status, text } = await take(path);
    expect(status, wordsOf(text)).toBe(302);
  };
  const statusOf = async (by: "coordinator" | "otherCoordinator", path: string) =>
    (await stage.cast.tabs[by].get(path)).status;

  it("with every page of the file: before and during it is the old school's, afterwards the new one's", async () => {
    const pages = Object.entries(MATRIX).flatMap(([id, { path, foreign }]) =>
      foreign && id.startsWith("routes/console") && !STAYS.test(id) ? [path(stage.cast, "coordinator")] : [],
    );
    expect(pages.length).toBeGreaterThan(30);
    const seen = async (by: "coordinator" | "otherCoordinator") => {
      const statuses: Record<string, number> = {};
      for (const path of pages) statuses[path] = await statusOf(by, path);
      return statuses;
    };
    const all = (status: number) => Object.fromEntries(pages.map((path) => [path, status]));
    const [before, otherBefore] = [await seen("coordinator"), await seen("otherCoordinator")];
    expect(otherBefore).toEqual(all(404));
    const path = await begin("CONTINUE");
    expect(await seen("coordinator")).toEqual(before);
    expect(await seen("otherCoordinator")).toEqual(all(404));
    const waiting = await stage.cast.tabs.otherCoordinator.get(path);
    expect(wordsOf(waiting.text)).toContain(NAME);
    await accept(path);
    expect(await seen("coordinator")).toEqual(all(404));
    expect(await seen("otherCoordinator")).toEqual(before);
    expect(wordsOf((await stage.cast.tabs.coordinator.get(path)).text)).toContain(NAME);
  });

  it("with every row that hangs on it, but what the old school keeps", async () => {
    const { here, there } = stage.cast;
    const path = await begin("CLOSE");
    const child = here.child;
    const tables = await rows<{ name: string; own: boolean }>(HANGING);
    const left = async (school: number) => {
      const found: Record<string, number> = {};
      for (const { name, own } of tables) {
        if (name in KEPT) continue;
        const which = BY[name] ?? (own ? "child_id = $1" : null);
        if (!which) throw new Error(`${name} hangs on a child: say how, and let app.take_over move it.`);
        const [row] = await rows<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${name} WHERE ${which} AND school_id = $2`,
          child,
          school,
        );
        if (row?.n) found[name] = row.n;
      }
      return found;
    };
    const before = await left(here.school);
    expect(Object.keys(before).length).toBeGreaterThan(35);
    await accept(path);
    // A report about the mentor who stays is settled where the mentor is.
    const about = await rows(
      "SELECT 1 FROM safeguarding_reports WHERE child_id = $1 AND about_volunteer_id IS NOT NULL",
      child,
    );
    expect(await left(here.school)).toEqual(about.length > 0 ? { safeguarding_reports: about.length } : {});
    const after = await left(there.school);
    expect(Object.keys(before).filter((name) => (after[name] ?? 0) < (before[name] ?? 0))).toEqual(
      about.length > 0 ? ["safeguarding_reports"] : [],
    );
    expect(await rows("SELECT state, class_name, grade FROM children WHERE id = $1", child)).toEqual([
      { state: "WAITING", class_name: "2 班", grade: 4 },
    ]);
    expect(
      await rows("SELECT state, closure_cause, closure_reason FROM matches WHERE id = $1", here.match),
    ).toEqual([{ state: "CLOSED", closure_cause: "CHILD_MOVED", closure_reason: "搬到外婆家住" }]);
    // The mentor is told by the own school, and not where the child went.
    const [names] = await rows<{ old: string; there: string }>(
      "SELECT (SELECT name_zh FROM schools WHERE id = $1) AS old, (SELECT name_zh FROM schools WHERE id = $2) AS there",
      ...[here.school, there.school],
    );
    const [told] = await rows<{ id: string }>(
      "SELECT id FROM outbox WHERE template = 'CONTACT_STOPPED' AND payload->>'matchId' = $1",
      here.match,
    );
    const letter = await readOn(stage.given, { kind: "system", job: "test" }, MORNING, async (work) =>
      preparedMail(
        work,
        await work.tx.outboxMessage.findUniqueOrThrow({ where: { id: told?.id ?? "" } }),
        "https://heartbridge.example",
      ),
    );
    if (!("text" in letter)) throw new Error(JSON.stringify(letter));
    expect(letter.subject).toContain("换学校");
    expect(letter.text).toContain(names?.old);
    expect(letter.text).not.toContain(names?.there);
    // The new school reads who the mentor was, and the old one still has the mentor.
    expect(wordsOf((await stage.cast.tabs.otherCoordinator.get(paths.match(here.match))).text)).toContain(
      "李安",
    );
    expect(await statusOf("coordinator", paths.applicant(here.application))).toBe(200);
    expect(await statusOf("otherCoordinator", paths.applicant(here.application))).toBe(404);
    for (const path of [paths.volunteerHours(here.mentor), paths.volunteerTraining(here.mentor)]) {
      expect(await statusOf("coordinator", path)).toBe(200);
      expect(await statusOf("otherCoordinator", path)).toBe(404);
    }
  });

  it("not while its form is wrong, and the box that was ticked stays ticked", async () => {
    const path = await begin("CLOSE");
    for (const flagged of [true, false]) {
      const sent = await press("otherCoordinator", path, "accept", {
        ...{ grade: "4", className: "2 班", numberChange: "WHATEVER" },
        ...(flagged && { flagged: "on" }),
      });
      expect(sent.status).toBe(422);
      const box = /<input[^>]*name="flagged"[^>]*>/.exec(sent.text)?.[0] ?? "";
      expect(/\bchecked\b/.test(box)).toBe(flagged);
    }
  });

  it("with the mentor who comes along, whose contacts begin anew", async () => {
    const { here, there } = stage.cast;
    await accept(await begin("PAUSE"));
    expect(await rows("SELECT state, school_id FROM matches WHERE id = $1", here.match)).toEqual([
      { state: "ACTIVE", school_id: there.school },
    ]);
    const ahead =
      "SELECT 1 FROM contacts WHERE match_id = $1 AND state IN ('PLANNED', 'CONFIRMED') AND starts_at > $2";
    expect(await rows(ahead, here.match, stage.site.now())).toEqual([]);
    expect(
      await rows(
        "SELECT reason, note FROM match_pauses WHERE match_id = $1 AND ended_on IS NULL AND reason = 'OTHER'",
        here.match,
      ),
    ).toEqual([{ reason: "OTHER", note: "搬到外婆家住" }]);
    expect(await statusOf("otherCoordinator", paths.applicant(here.application))).toBe(200);
    expect(await statusOf("coordinator", paths.applicant(here.application))).toBe(404);
    const mentor = await stage.site.signIn(MENTOR, PASSWORD);
    expect((await mentor.get(paths.ownMatch(here.match))).status).toBe(200);
  });

  it("not when it is refused: the file stays, and the new school is told no name any more", async () => {
    const path = await begin("CLOSE");
    expect((await press("otherCoordinator", path, "refuse", { reason: "没有学位" })).status).toBe(302);
    expect(wordsOf((await stage.cast.tabs.otherCoordinator.get(path)).text)).not.toContain(NAME);
    expect(await statusOf("otherCoordinator", paths.child(stage.cast.here.child))).toBe(404);
    const old = wordsOf((await stage.cast.tabs.coordinator.get(path)).text);
    expect(old).toContain(NAME);
    expect(old).toContain("没有学位");
  });

  it("once: of acceptance and withdrawal at the same moment one counts", async () => {
    const { child } = stage.cast.here;
    for (let round = 0; round < 4; round++) {
      if (round > 0) await putBack();
      const path = await begin("CLOSE");
      const id = path.split("/").at(-1);
      await Promise.all([
        take(path).catch(() => null),
        press("coordinator", path, "withdraw", { reason: "不转了" }).catch(() => null),
      ]);
      const [moved] = await rows<{ state: string; school: number }>(
        "SELECT t.state::text AS state, c.school_id AS school FROM transfers t JOIN children c ON c.id = t.child_id WHERE t.id = $1 AND c.id = $2",
        id,
        child,
      );
      const { here, there } = stage.cast;
      expect([
        { state: "ACCEPTED", school: there.school },
        { state: "WITHDRAWN", school: here.school },
      ]).toContainEqual(moved);
    }
  });
});
