import { expect, it } from "vitest";
import { FIELDS } from "~/domain/access/fields";
import { paths } from "~/http/paths";
import { resources } from "~/i18n/resources";
import { wordsOf } from "../support/html";
import { NUMBERS } from "../support/scene-history";
import { madeBySql } from "./commands/command";
import { onEachStage } from "./stage";

/** Columns about a child that its copy leaves out, each for a reason. */
const LEFT_OUT = [
  // A place on a map is computed from the village; sorting, hours as bits and scores say nothing more.
  ...["children.x", "children.y", "children.sort_key", "children.availability", "matches.terms"],
  ...["matches.weights", "matches.score", "matches.decline_reason"],
  // How a plan and a calendar keep count of a contact.
  ...["contacts.original_start", "contacts.sequence", "contacts.apart", "contacts.pause_id"],
  // In the hands of whoever asks this could harm the child.
  ...["check_ins.concern", "check_ins.concern_note", "check_ins.question", "check_ins.answer"],
  "check_ins.situation",
  "family_members.restricted",
  // Why the school asked for an appointment could harm as well.
  ...["appointments.asked_because", "appointments.seat"],
  ...["visits.concern", "visits.note", "visits.discrimination", "visits.bullying", "visits.violence"],
  // Each side's copy has its own words; what the child and the school said stays at the school.
  ...["mentor_view", "mentor_words", "child_view", "child_words", "staff_view", "staff_words"].map(
    (column) => `match_reviews.${column}`,
  ),
  ...[
    "mentor_told_on",
    "mentor_asked_on",
    "mentor_overall",
    "mentor_support",
    "mentor_again",
    "mentor_words",
  ].map((column) => `closures.${column}`),
  ...[
    "child_asked_on",
    "child_overall",
    "child_heard",
    "child_again",
    "child_words",
    "rematch",
    "rematch_words",
  ].map((column) => `closures.${column}`),
  // Which rule asked for a review stands in the policy, and a note about a pause is for the school alone.
  ...["match_reviews.because", "match_pauses.note"],
  // Who promised a wish, where it came from and whether the mentor sees it is the school's.
  ...["small_wishes.promised_by", "small_wishes.source", "small_wishes.shown"],
  // A copy has one side's requests only.
  "move_requests.side",
  // A line for each day says the same.
  "weekly_hours.windows",
  // Shown opened.
  ...["id_numbers.sealed", "id_numbers.fingerprint"],
  // What somebody thought of whoever is responsible could harm the child.
  "guardianships.note",
  // How a request was checked and when it is due is the school's own affair.
  ...["data_requests.identity_check", "data_requests.due_on"],
];
/** Tables that are not about a child, and what about a child is kept from whoever asks for a copy. */
const OTHER_TABLES = [
  ...["volunteers", "applications", "application_approvals", "screening_items", "referees"],
  ...["nominations", "supervisors", "round_overrides", "holds"],
  ...["trainings", "policy_acknowledgements", "service_certificates"],
  // What a child told the school alone, and what the school looks into.
  ...["child_wishes", "child_answers", "child_signals", "contact_restrictions", "corner_answers"],
  // What one of the family told the school is not for the others, who may be whom the copy goes to; each has their own page.
  ...["family_answers", "care_notices", "family_choices"],
  // The file has what holds now.
  "member_updates",
  // What the tablet was opened for stands in the contact.
  "corner_sessions",
  // Each side has what it said itself; what the child said and what others did stays at the school.
  ...["support_contacts", "strength_answers", "kind_words"],
  // Each side reads and prints what was agreed on its own page.
  ...["match_agreements", "agreement_signatures"],
  // Why a child is in need is read by its pair, the school and the district; what was said to a counsellor, by them alone.
  ...["child_circumstances", "counselling_notes"],
  // What somebody has not said yet, has said better since, or has still to do.
  ...["check_in_drafts", "check_in_versions", "tasks", "gap_nudges"],
  // What the school and others did about an absence names whom they asked; the family gets the report on paper.
  ...["dropout_cases", "dropout_steps"],
  // What one school told another when the child changed school; where the child is, the file says.
  ...["transfers", "transfer_matches"],
  // A quarter repeats the file, which the copy has.
  "ledger_rows",
];
const camel = (name: string) =>
  name.replace(/_id$/, "").replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

onEachStage("a copy of a person's data", (stage) => {
  const ask = { intent: "export", reason: "母亲来校申请，已看过证件" };

  it("opens for a quarter of an hour for whoever said why, as a page and as a file, and is in the record", async () => {
    const start = stage.site.now();
    const { tabs, here } = stage.cast;
    const path = paths.childData(here.child);
    const file = paths.childDataFile(here.child);
    try {
      expect((await tabs.coordinator.get(file)).status).toBe(404);
      expect((await tabs.coordinator.post(path, ask)).location).toBe(path);
      const page = wordsOf((await tabs.coordinator.get(path)).text);
      for (const text of ["陈小雨", "SECRET-ADDRESS", "13800000002", "SECRET-NOTE", NUMBERS.child])
        expect(page).toContain(text);
      const answer = await tabs.coordinator.get(file);
      expect(answer.status).toBe(200);
      const copy = JSON.parse(answer.text);
      expect(copy.person[0]).toMatchObject({
        name: "陈小雨",
        idNumber: NUMBERS.child,
        address: "SECRET-ADDRESS",
      });
      expect(copy.family[0]).toMatchObject({ name: "陈奶奶", phone: "13800000002" });
      expect((await tabs.administrator.get(file)).status).toBe(404);
      expect((await tabs.otherCoordinator.get(file)).status).toBe(404);
      const trail = wordsOf((await tabs.coordinator.get(paths.childTrail(here.child))).text);
      expect(trail).toContain("打开了资料副本");
      stage.site.goTo(new Date(start.getTime() + 15 * 60_000));
      expect((await tabs.coordinator.get(file)).status).toBe(404);
    } finally {
      stage.site.goTo(start);
    }
  });

  it("has every column about a child, or a reason why not, and words for each in both languages", async () => {
    const { tabs, here } = stage.cast;
    await tabs.coordinator.post(paths.childData(here.child), ask);
    const copy = JSON.parse((await tabs.coordinator.get(paths.childDataFile(here.child))).text);
    const told = new Set(
      Object.values(copy).flatMap((rows) =>
        (Array.isArray(rows) ? rows : []).flatMap((row) => Object.keys(row)),
      ),
    );
    const columns = Object.values(FIELDS).map(({ column }) => column);
    const missing = columns.filter((column) => {
      const [table = "", name = ""] = column.split(".");
      return !OTHER_TABLES.includes(table) && !LEFT_OUT.includes(column) && !told.has(camel(name));
    });
    expect(missing).toEqual([]);
    for (const locale of ["zh-CN", "en"] as const) {
      const { field, section } = resources[locale].privacy.copy;
      expect([...told].filter((name) => !(name in field))).toEqual([]);
      expect(Object.keys(copy).filter((name) => name !== "madeAt" && !(name in section))).toEqual([]);
    }
  });

  it("has what the family asked about a contact, and nothing of what the mentor asked", async () => {
    const { tabs, here } = stage.cast;
    await madeBySql(
      stage,
      "UPDATE move_requests SET side = 'FAMILY', note = '外婆过生日' WHERE child_id = $1",
      [here.child],
    );
    await tabs.coordinator.post(paths.childData(here.child), ask);
    await tabs.coordinator.post(paths.applicantData(here.application), ask);
    const copyOf = async (path: string) => JSON.parse((await tabs.coordinator.get(path)).text);
    const asked = [expect.objectContaining({ note: "外婆过生日" })];
    expect((await copyOf(paths.childDataFile(here.child))).moveRequests).toEqual(asked);
    expect((await copyOf(paths.applicantDataFile(here.application))).moveRequests).toEqual([]);
    await madeBySql(stage, "UPDATE move_requests SET side = 'VOLUNTEER' WHERE child_id = $1", [here.child]);
    expect((await copyOf(paths.childDataFile(here.child))).moveRequests).toEqual([]);
    expect((await copyOf(paths.applicantDataFile(here.application))).moveRequests).toEqual(asked);
  });

  it("of a volunteer holds what they gave, and nothing that others said in confidence", async () => {
    const { tabs, here } = stage.cast;
    await tabs.coordinator.post(paths.applicantData(here.application), { ...ask, reason: "本人申请" });
    const answer = await tabs.coordinator.get(paths.applicantDataFile(here.application));
    const copy = JSON.parse(answer.text);
    expect(copy.person[0]).toMatchObject({ name: "李安", idNumber: NUMBERS.volunteer });
    expect(copy.referees).toHaveLength(1);
    expect(answer.text).not.toContain("陈小雨");
    const { field } = resources["zh-CN"].privacy.copy;
    const told = Object.values(copy).flatMap((rows) =>
      (Array.isArray(rows) ? rows : []).flatMap((row) => Object.keys(row)),
    );
    expect(told.filter((name) => !(name in field))).toEqual([]);
    expect(told).not.toContain("decisionNote");
  });
});
