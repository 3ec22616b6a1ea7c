import { expect } from "vitest";
import { INTERVIEW_QUESTIONS, REFERENCE_QUESTIONS } from "~/domain/volunteer/finding";
import { RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import { SCREENING_KINDS, type ScreeningKind } from "~/domain/volunteer/screening-items";
import { paths } from "~/http/paths";
import type { Fields, Person } from "./person";
import { at, dayText, followLetter, type Part, person, STAFF, type Story, signIn, VOLUNTEER } from "./story";

const CHECKED = { checkedOn: dayText(2), outcome: "PASSED" };

function findings({ told }: Story): Record<ScreeningKind, Fields> {
  const answers = (prefix: string, questions: readonly string[], answer: string) =>
    Object.fromEntries(questions.map((question) => [`${prefix}.${question}`, answer]));
  const reference = { ...CHECKED, ...answers("said", REFERENCE_QUESTIONS, told.referee), recommends: "YES" };
  return {
    IDENTITY: { ...CHECKED, document: "ID_CARD" },
    OFFENCE_CHECK: { ...CHECKED, expiresOn: "2027-11-24", authority: "清河派出所", result: "CLEAR" },
    REFERENCE_1: reference,
    REFERENCE_2: reference,
    INTERVIEW: { ...CHECKED, authority: STAFF.second.name, ...answers("rated", INTERVIEW_QUESTIONS, "3") },
    TRAINING: { ...CHECKED, minutes: "90", acknowledged: RISK_POLICIES },
    AGREEMENT: CHECKED,
  };
}

async function screen(story: Story) {
  const { t, site } = story;
  site.goTo(at(2, "10:00"));
  const first = await signIn(story, "first");
  await first.sees(t("console:home.submitted"));
  await first.follow(t("console:home.submitted"));
  await first.follow(VOLUNTEER.name);
  await first.sees(t("applicants:checks.note", { passed: 0 }), t("applicants:signed.notYet"));
  for (const kind of SCREENING_KINDS) {
    await first.follow(`${t("applicants:checks.record")} ${t(`common:screening.${kind}`)}`);
    await first.send(kind, t("applicants:screening.save"), findings(story)[kind]);
    if (kind === "TRAINING") {
      const error = first.page.locator("#f-minutes-error");
      expect(await error.innerText()).toContain(t("refusals:TRAINING_TOO_SHORT", { n: 120 }));
      await first.send(kind, t("applicants:screening.save"), { minutes: "150" });
    }
    await first.sees(t("applicants:notice.recorded"));
  }
  await first.sees(t("applicants:checks.note", { passed: 7 }));
}

/** What the referees said stays with the school. */
async function wait(story: Story) {
  const { t, told } = story;
  const volunteer = await person(story, "volunteer");
  await volunteer.open(paths.volunteer);
  await volunteer.sees(t("volunteer:state.AWAITING.title"));
  await volunteer.knowsNothingOf(told.referee);
}

const approvalsOn = ({ page }: Person) => page.locator("#approvals li").count();

async function approve(story: Story) {
  const { t } = story;
  const first = await person(story, "first");
  const stale = await first.another();
  await stale.open(new URL(first.page.url()).pathname);
  await first.sees(t("applicants:signed.first"));
  await first.send("approve", t("applicants:signed.approve"));
  await first.sees(t("applicants:notice.approvalGiven"), t("applicants:signed.done"));
  expect(await first.form("approve").count()).toBe(0);

  await stale.send("approve", t("applicants:signed.approve"));
  const refusal = await stale.page.getByRole("alert").innerText();
  expect([t("refusals:STALE"), t("refusals:ALREADY_APPROVED_BY_YOU")]).toContain(refusal.trim());
  await stale.page.close();
  await first.page.reload();
  expect(await approvalsOn(first)).toBe(1);
}

async function approveToo(story: Story) {
  const { t } = story;
  const second = await signIn(story, "second");
  await second.follow(t("console:home.approval"));
  await second.follow(VOLUNTEER.name);
  await second.sees(t("applicants:signed.onlyYours"), STAFF.first.name);
  await second.send("approve", t("applicants:signed.approve"));
  await second.sees(t("applicants:notice.approved"));
  expect(await approvalsOn(second)).toBe(2);
}

async function learn(story: Story) {
  const { t } = story;
  const volunteer = await followLetter(story, t("mail:APPROVED.subject"), t("mail:APPROVED.action"));
  await volunteer.sees(t("volunteer:profile.title"));
  await volunteer.open(paths.volunteer);
  await volunteer.sees(t("volunteer:state.APPROVED.title"));
}

export const screening: readonly Part[] = [
  ["a coordinator goes through the seven checks; training that is too short does not pass", screen],
  ["the volunteer waits and reads nothing of what the referees said", wait],
  ["the coordinator approves, and cannot approve twice", approve],
  ["a second coordinator approves too", approveToo],
  ["a letter tells the volunteer", learn],
];
