import { expect } from "vitest";
import { paths } from "~/http/paths";
import { formatList } from "~/i18n/format";
import {
  at,
  CHILD,
  FATHER,
  followLetter,
  GRANDMOTHER,
  OTHER_CHILD,
  OTHER_VOLUNTEER,
  PASSWORD,
  type Part,
  person,
  type Story,
  signIn,
  VOLUNTEER,
} from "./story";

async function addChild(story: Story) {
  const { t, school, site } = story;
  site.goTo(at(3, "10:00"));
  const first = await signIn(story, "first");
  await first.open(paths.children);
  await first.follow(t("children:add"));
  await first.send("create", t("children:form.create"), {
    name: CHILD.name,
    gender: "BOY",
    birthDate: "2016-05-04",
    grade: "4",
    placeId: String(school.placeId),
    address: CHILD.address,
    priority: "B",
    priorityReason: "CARER_WEAK",
    guardianshipRating: "FAIR",
    interests: ["CHESS", "CALLIGRAPHY"],
    availability: ["10", "11"],
  });
  await first.sees(t("children:notice.created"), t("childFile:alert.NO_GUARDIAN"));
  story.child = new URL(first.page.url()).pathname;

  await first.follow(t("childFile:family.add"));
  await first.send("save", t("children:member.save"), {
    name: FATHER.name,
    relation: "51",
    phone: FATHER.phone,
    worksAt: "陕西省西安市",
    guardian: "on",
  });
  await first.follow(t("childFile:family.add"));
  await first.send("save", t("children:member.save"), {
    name: GRANDMOTHER.name,
    relation: "62",
    phone: GRANDMOTHER.phone,
    carer: "on",
  });
  await first.sees(FATHER.name, GRANDMOTHER.name);
}

async function permitChild(story: Story) {
  const { t } = story;
  const first = await person(story, "first");
  await first.send("ask", t("childFile:permission.ask"));
  await first.sees(t("childFile:permission.asked"));
  // Only a guardian may permit: the grandmother, who looks after the child, is no choice.
  const choices = await first.form("permit").locator('[name="memberId"] option').allInnerTexts();
  expect(choices.some((choice) => choice.includes(FATHER.name))).toBe(true);
  expect(choices.some((choice) => choice.includes(GRANDMOTHER.name))).toBe(false);
  await first.send("permit", t("childFile:permission.save"), { method: "PHONE", under14: "on" });
  await first.sees(t("children:notice.permitted"));
  await first.send("wait", t("childFile:life.wait"));
  await first.sees(t("children:notice.waiting"), t("common:state.child.WAITING"));
}

async function pairOf(story: Story, child: string, volunteer: string) {
  const { page } = await person(story, "first");
  return page.locator("#pairs .pairs > li").filter({ hasText: child }).filter({ hasText: volunteer });
}

async function solve(story: Story) {
  const { t, reading } = story;
  const first = await person(story, "first");
  await first.open(paths.rounds);
  await first.send("start", t("rounds:start.submit"));
  await first.sees(t("rounds:notice.started"), t("rounds:proof.verified"));
  await first.sees(t("rounds:pairs.count", { count: 2 }));

  const pair = await pairOf(story, CHILD.name, VOLUNTEER.name);
  await pair.locator("summary").click();
  const shared = [t("common:interest.CHESS"), t("common:interest.CALLIGRAPHY")];
  expect(await pair.innerText()).toContain(
    t("rounds:term.interests", { list: formatList(shared, reading.locale) }),
  );
  expect(await (await pairOf(story, OTHER_CHILD, OTHER_VOLUNTEER)).count()).toBe(1);

  // A plan is nobody's business before it is published.
  const volunteer = await person(story, "volunteer");
  await volunteer.open(paths.volunteer);
  await volunteer.sees(t("volunteer:state.APPROVED.title"));
  await volunteer.knowsNothingOf(CHILD.name, CHILD.givenName);
}

async function forbid(story: Story) {
  const { t, told } = story;
  const first = await person(story, "first");
  const names = { child: OTHER_CHILD, volunteer: OTHER_VOLUNTEER };
  const pair = await pairOf(story, names.child, names.volunteer);
  await pair.locator("summary").click();
  const button = pair.getByRole("button", { name: t("rounds:override.forbid"), exact: true });
  await first.press(button);
  expect(await pair.getByRole("alert").innerText()).toContain(t("fields:REQUIRED"));
  await pair.locator('[name="reason"]').fill(told.pin);
  await first.press(button);

  const notice = await first.page.locator(".change-notice").innerText();
  expect(notice).toContain(t("rounds:change.FORBID", names));
  expect(notice).toContain(t("rounds:change.sameCover"));
  expect(notice).toMatch(/[-−]\d+/);
  expect(await pair.count()).toBe(0);
  expect(await (await pairOf(story, OTHER_CHILD, VOLUNTEER.name)).count()).toBe(1);

  await first.press(first.page.getByRole("button", { name: t("rounds:change.undo"), exact: true }));
  await first.sees(t("rounds:change.ALLOW", names));
  expect(await pair.count()).toBe(1);
}

async function pin(story: Story) {
  const { t, told } = story;
  const first = await person(story, "first");
  const pair = await pairOf(story, CHILD.name, VOLUNTEER.name);
  await pair.locator("summary").click();
  await pair.locator('[name="reason"]').fill(told.pin);
  await first.press(pair.getByRole("button", { name: t("rounds:override.pin"), exact: true }));
  const names = { child: CHILD.name, volunteer: VOLUNTEER.name };
  await first.sees(t("rounds:change.PIN", names), t("rounds:change.sameScore"));
  expect(await pair.innerText()).toContain(told.pin);
}

async function publish(story: Story) {
  const { t, site } = story;
  site.goTo(at(3, "10:30"));
  const first = await person(story, "first");
  await first.sees(t("rounds:publish.nothing"));
  const approve = t("rounds:pairs.approve", { child: CHILD.name, volunteer: VOLUNTEER.name });
  await first.press(first.page.getByRole("button", { name: approve, exact: true }));
  await first.sees(t("rounds:publish.open", { count: 1 }));
  const publish = t("rounds:publish.submit", { count: 1 });
  await first.send("publish", publish);
  // She signed in half an hour ago: what matters is asked for with the password once more.
  await first.sees(t("ownAccount:confirm.title"));
  await first.send("publish", publish, { confirmPassword: PASSWORD });
  await first.sees(
    t("rounds:publish.doneMatches", { count: 1 }),
    t("rounds:publish.doneLeftOut", { count: 1 }),
  );
  const other = await pairOf(story, OTHER_CHILD, OTHER_VOLUNTEER);
  expect(await other.innerText()).toContain(t("rounds:leftOut.NOT_APPROVED"));
  await first.follow(t("rounds:publish.toMatches"));
  await first.open(`${paths.matches}?state=APPROVED`);
  await first.follow(t("matches:pair", { child: CHILD.name, volunteer: VOLUNTEER.name }));
  await first.sees(t("matches:due.ANSWER"), t("common:state.match.APPROVED"));
  story.match = new URL(first.page.url()).pathname;
}

const PRIVATE = [
  CHILD.name,
  CHILD.givenName,
  CHILD.address,
  FATHER.name,
  FATHER.phone,
  GRANDMOTHER.name,
  GRANDMOTHER.phone,
];

async function accept(story: Story) {
  const { t } = story;
  const volunteer = await followLetter(
    story,
    t("mail:MATCH_OFFERED.subject"),
    t("mail:MATCH_OFFERED.action"),
  );
  await volunteer.sees(t("ownMatches:offered", { grade: 4 }), t("ownMatches:ageBand.9_TO_11"));
  await volunteer.sees(t("ownMatches:page.privacyBefore"), t("common:interest.CHESS"));
  await volunteer.knowsNothingOf(...PRIVATE);
  await volunteer.open(paths.volunteer);
  await volunteer.sees(t("ownMatches:sections.offers"));
  await volunteer.knowsNothingOf(...PRIVATE);
  await volunteer.follow(t("ownMatches:look"));
  await volunteer.send("accept", t("ownMatches:accept"));
  await volunteer.sees(t("ownMatches:notice.accepted"), t("ownMatches:stage.ACCEPTED"));
  await volunteer.knowsNothingOf(...PRIVATE);
}

export const matching: readonly Part[] = [
  ["the coordinator adds a child and its family", addChild],
  ["the guardian's permission is recorded, and the child waits", permitChild],
  ["a round finds the best plan, proves it and says why", solve],
  ["a pair that is ruled out costs points, and can be allowed again", forbid],
  ["a pair that is pinned stays", pin],
  ["one pair is approved and published, the other is left out", publish],
  ["the volunteer reads an offer without a name, and accepts", accept],
];
