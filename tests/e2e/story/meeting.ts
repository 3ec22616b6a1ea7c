import { expect } from "vitest";
import { paths, withQuery } from "~/http/paths";
import { formatShortDateTime } from "~/i18n/format";
import { leave, restrict } from "./cards";
import {
  at,
  CHILD,
  dayText,
  FATHER,
  followLetter,
  GRANDMOTHER,
  type Part,
  person,
  STAFF,
  type Story,
  signIn,
  VOLUNTEER,
} from "./story";

const ZONE = "Asia/Shanghai";
/** Wednesdays, half past four, on the school's clock. */
const FIRST_CONTACT = at(9, "16:30");

async function makeCard(story: Story) {
  const { t } = story;
  const first = await person(story, "first");
  await first.open(story.child);
  const choice = first.form("makeLink").locator("option", { hasText: GRANDMOTHER.name });
  const memberId = (await choice.getAttribute("value")) ?? "";
  await first.send("makeLink", t("childFile:links.make"), { memberId });
  const card = await first.page.locator("body").innerText();
  expect(card).toContain(CHILD.givenName);
  expect(card).not.toContain(CHILD.name);
  await first.sees(t("childFile:card.byPhone", { name: GRANDMOTHER.name }));
  story.card = await first.addressOnCard();
  await first.open(story.child);
  await first.knowsNothingOf(story.card);
}

async function openCard(story: Story) {
  const { t } = story;
  const family = await person(story, "family");
  await family.open(story.card);
  await family.sees(t("family:code.title"));
  expect(new URL(family.page.url()).pathname).toBe(paths.familyCode);
  await family.knowsNothingOf(CHILD.name, CHILD.givenName, VOLUNTEER.name, GRANDMOTHER.name, story.card);
  await family.send("enter", t("family:code.submit"), { code: "0000" });
  expect(await family.page.locator("#f-code-error").innerText()).toContain(t("refusals:CARD_NOT_OPENED"));
  await family.send("enter", t("family:code.submit"), { code: GRANDMOTHER.phone.slice(-4) });
  expect(new URL(family.page.url()).pathname).toBe(paths.family);
  await family.sees(t("family:titleNone", { name: CHILD.givenName }), t("family:nothing"));
  await family.sees(t("family:unnamedLead"));
  await family.knowsNothingOf(VOLUNTEER.name);
}

async function permitMatch(story: Story) {
  const { t, site } = story;
  site.goTo(at(4, "10:00"));
  const first = await signIn(story, "first");
  await first.open(paths.console);
  await first.follow(t("console:home.accepted"));
  await first.follow(t("matches:pair", { child: CHILD.name, volunteer: VOLUNTEER.name }));
  expect(new URL(first.page.url()).pathname).toBe(story.match);
  const form = first.form("permit");
  expect(await form.innerText()).not.toContain(GRANDMOTHER.name);
  await first.press(form.getByRole("button", { name: t("matches:act.permit"), exact: true }));
  expect(await first.page.locator("#f-memberId-error").innerText()).toContain(t("fields:CHOOSE"));
  await form.getByRole("radio", { name: FATHER.name }).check();
  await first.send("permit", t("matches:act.permit"), { method: "PHONE" });
  await first.sees(t("matches:notice.permitted"), t("common:state.match.PERMITTED"));
}

async function askChild(story: Story) {
  const { t } = story;
  const first = await person(story, "first");
  await first.sees(t("matches:due.ASK_CHILD"));
  await first.send("hear", t("heard:answer.submit"), {});
  expect(await first.page.locator("#f-answer-error").innerText()).toContain(t("fields:CHOOSE"));
  await first.send("hear", t("heard:answer.submit"), { answer: "YES" });
  await first.sees(t("heard:notice.heard"), t("matches:due.PLAN_MEETING"));
}

async function planMeeting(story: Story) {
  const { t, told } = story;
  const first = await person(story, "first");
  const meeting = { time: "16:00", place: told.place, staff: STAFF.second.name };
  await first.send("planMeeting", t("matches:act.planMeeting"), { ...meeting, on: dayText(3) });
  expect(await first.form("planMeeting").locator('[id$="-on-error"]').innerText()).toContain(
    t("refusals:DATE_IN_PAST"),
  );
  await first.send("planMeeting", t("matches:act.planMeeting"), { on: dayText(5) });
  await first.sees(t("matches:notice.meetingPlanned"), told.place, STAFF.second.name);

  const family = await person(story, "family");
  await family.open(paths.family);
  await family.sees(VOLUNTEER.name, told.place);
  const volunteer = await person(story, "volunteer");
  await volunteer.open(paths.volunteer);
  await volunteer.sees(told.place);
  await volunteer.knowsNothingOf(CHILD.name, CHILD.givenName);
}

async function meet(story: Story) {
  const { t, site } = story;
  site.goTo(at(7, "10:00"));
  const first = await signIn(story, "first");
  await first.open(story.match);
  await first.sees(t("matches:due.RECORD_MEETING"));
  await first.send("introduce", t("matches:act.introduce"), { present: ["MENTOR", "GUARDIAN", "STAFF"] });
  expect(await first.form("introduce").locator('[id$="-present-error"]').innerText()).toContain(
    t("refusals:PRESENT_MISSING"),
  );
  await first.send("introduce", t("matches:act.introduce"), { present: ["CHILD"] });
  await first.sees(t("matches:notice.introduced"), t("matches:story.introduced"));
  await first.sees(STAFF.second.name, t("matches:present.GUARDIAN"));
  await first.send("activate", t("matches:act.activate"));
  await first.sees(t("matches:notice.activated"), t("common:state.match.ACTIVE"));

  const volunteer = await followLetter(story, t("mail:MATCH_ACTIVE.subject"), t("mail:MATCH_ACTIVE.action"));
  await volunteer.sees(CHILD.givenName, t("ownMatches:stage.ACTIVE"));
  await volunteer.knowsNothingOf(CHILD.name, CHILD.address, FATHER.phone, GRANDMOTHER.phone);
}

async function plan(story: Story) {
  const { t, reading, told } = story;
  const first = await person(story, "first");
  await first.follow(t("matches:act.plan"));
  const wished = { frequency: "WEEKLY", weekday: "2", startTime: "16:30", minutes: "30", mode: "CALL" };
  await first.fill("plan", wished);
  await first.press(first.page.getByRole("button", { name: t("matches:planPage.preview"), exact: true }));
  expect(await first.page.locator("#preview li").count()).toBe(8);
  await first.send("plan", t("matches:planPage.create"));
  await first.sees(t("matches:notice.planned"));
  const when = formatShortDateTime(FIRST_CONTACT, reading.locale, ZONE);
  await first.sees(when);

  await first.open(withQuery(paths.schedule, { day: dayText(9) }));
  const booked = first.page.locator(`a[href="${story.match}"]:visible`);
  expect(await booked.count()).toBe(1);
  expect(await booked.innerText()).toContain(CHILD.givenName);
  await first.open(withQuery(paths.schedule, { day: dayText(5) }));
  expect(await booked.first().innerText()).toContain(CHILD.givenName);

  const family = await person(story, "family");
  await family.open(paths.family);
  await family.sees(t("family:title", { name: CHILD.givenName }), VOLUNTEER.name, "16:30");
  await family.sees(t("family:noPlace.CALL"), t("family:planned"));
  await family.knowsNothingOf(CHILD.name, told.note);
}

async function confirmContact(story: Story) {
  const { t } = story;
  const volunteer = await person(story, "volunteer");
  await volunteer.page.reload();
  await volunteer.press(
    volunteer.page.getByRole("button", { name: t("ownMatches:contact.confirm") }).first(),
  );
  await volunteer.sees(t("ownMatches:notice.confirmed"));
  const family = await person(story, "family");
  await family.page.reload();
  await family.sees(t("family:confirmed"));
}

async function record(story: Story) {
  const { t, told, site } = story;
  site.goTo(at(9, "18:00"));
  const volunteer = await person(story, "volunteer");
  await volunteer.open(paths.volunteer);
  await volunteer.sees(t("ownMatches:sections.due"));
  await volunteer.follow(t("ownMatches:record"));
  await volunteer.send("submit", t("checkInForm:send"), {
    note: told.note,
    wish: told.wish,
    concern: "LOW",
  });
  expect(await volunteer.page.locator("#f-concernNote-error").innerText()).toContain(
    t("refusals:CONCERN_NOTE_MISSING"),
  );
  expect(await volunteer.page.locator('[name="note"]').inputValue()).toBe(told.note);
  await volunteer.send("submit", t("checkInForm:send"), {
    ...{ concern: "NONE", minutes: "30", life: "GOOD", mood: "4" },
  });
  await volunteer.sees(t("ownMatches:notice.submitted"), told.note);
}

async function review(story: Story) {
  const { t, told, site } = story;
  site.goTo(at(10, "09:00"));
  const first = await signIn(story, "first");
  await first.open(paths.console);
  await first.follow(t("console:home.reviews"));
  await first.follow(t("checkIns:pair", { child: CHILD.name, volunteer: VOLUNTEER.name }));
  await first.sees(told.note, told.wish, t("checkIns:moods.4"));
  await first.unfold(t("checkIns:ask"));
  await first.send("ask", t("checkIns:askSubmit"), { question: told.question });
  await first.sees(t("checkIns:notice.QUESTIONED"), told.question);
}

async function answer(story: Story) {
  const { t, told } = story;
  const volunteer = await person(story, "volunteer");
  await volunteer.open(paths.volunteer);
  await volunteer.sees(t("ownMatches:sections.questions"));
  await volunteer.follow(t("ownMatches:answerNow"));
  await volunteer.sees(t("ownMatches:past.question", { question: told.question }));
  await volunteer.send("answer", t("ownMatches:past.send"), { answer: told.answer });
  await volunteer.sees(t("ownMatches:notice.answered"), t("ownMatches:past.answer", { answer: told.answer }));
}

async function close(story: Story) {
  const { t, told } = story;
  const first = await person(story, "first");
  const file = new URL(first.page.url()).pathname;
  await first.open(file);
  await first.sees(told.answer);
  await first.send("review", t("checkIns:review"));
  await first.sees(t("checkIns:notice.allDone"), t("checkIns:empty"));
  await first.open(file);
  await first.send("close", t("checkIns:close"));
  await first.sees(t("checkIns:notice.CLOSED"), t("common:state.checkIn.CLOSED"));
  expect(await first.form("review").count()).toBe(0);

  const family = await person(story, "family");
  await family.open(paths.family);
  await family.sees(t("family:last"), VOLUNTEER.name);
  // What the volunteer writes is read by the school alone.
  await family.knowsNothingOf(told.note, told.wish, told.answer);
}

async function count(story: Story) {
  const { t, reading } = story;
  const district = await signIn(story, "district");
  await district.open(paths.district);
  await district.sees(t("district:figures.title"));
  const row = district.page.locator("tbody tr");
  const name = reading.locale === "en" ? "Qinghe Central Primary School" : "清河中心小学";
  expect(await row.locator("th").innerText()).toBe(name);
  const [, children, waiting, waitingA, matches, overdue, held, volunteers] = await row
    .locator("td")
    .allTextContents();
  expect({ children, waiting, waitingA, matches, overdue, held, volunteers }).toEqual({
    children: "2",
    waiting: "1",
    waitingA: "0",
    matches: "1",
    overdue: "0",
    held: "2",
    volunteers: "2",
  });
  await district.knowsNothingOf(CHILD.name, VOLUNTEER.name);
}

export const meeting: readonly Part[] = [
  ["the grandmother gets a card, whose address no page tells again", makeCard],
  ["the grandmother scans it and types four digits; her page names nobody before permission", openCard],
  ["the guardian permits the match", permitMatch],
  ["the child is asked, and would like to", askChild],
  ["the first meeting is set, with a teacher's name", planMeeting],
  ["the meeting is recorded with who was there, and the match begins", meet],
  ["a weekly call is planned and stands in the schedule and on the family's page", plan],
  ["the volunteer confirms the first call", confirmContact],
  ["after the call the volunteer writes a record", record],
  ["the coordinator reads it and asks back", review],
  ["the volunteer answers", answer],
  ["the coordinator closes it; the family reads of the call and of nothing that was written", close],
  ["the grandmother leaves the phone, and comes back with her card", leave],
  ["somebody who must not be told is shut out at once, and lifting that opens no old card", restrict],
  ["the district's administrator sees figures, and nobody's name", count],
];
