import { expect } from "vitest";
import { paths } from "~/http/paths";
import { CHILD, GRANDMOTHER, person, STAFF, type Story, VOLUNTEER } from "./story";

export async function leave(story: Story) {
  const { t } = story;
  const family = await person(story, "family");
  await family.open(paths.family);
  await family.send("leave", t("family:leave.submit"));
  await family.sees(t("family:notice.left"), t("family:code.scan"));
  const gone = await family.page.goto(paths.family);
  expect(gone?.status()).toBe(404);
  await family.sees(t("family:gone"));
  await family.knowsNothingOf(CHILD.givenName, VOLUNTEER.name);
  await family.open(story.card);
  await family.send("enter", t("family:code.submit"), { code: GRANDMOTHER.phone.slice(-4) });
  await family.sees(VOLUNTEER.name);
}

export async function restrict(story: Story) {
  const { t } = story;
  const first = await person(story, "first");
  await first.open(story.child);
  await first.sees(t("childFile:links.state.LIVE"));
  await first.follow(t("childFile:links.restricted", { count: 0 }));
  const choice = first.form("restrictMember").locator("option", { hasText: GRANDMOTHER.name });
  const memberId = (await choice.getAttribute("value")) ?? "";
  await first.send("restrictMember", t("restrictions:form.submit"), { memberId });
  expect(await first.form("restrictMember").locator('[id$="-reason-error"]').innerText()).toContain(
    t("fields:REQUIRED"),
  );
  await first.send("restrictMember", t("restrictions:form.submit"), { reason: story.told.restricted });
  await first.sees(
    t("restrictions:notice.restricted"),
    GRANDMOTHER.name,
    story.told.restricted,
    STAFF.first.name,
  );

  const family = await person(story, "family");
  const gone = await family.page.goto(paths.family);
  expect(gone?.status()).toBe(404);
  await family.knowsNothingOf(CHILD.givenName, VOLUNTEER.name, story.told.restricted);
  await first.unfold(t("restrictions:lift.open", { name: GRANDMOTHER.name }));
  await first.send("lift", t("restrictions:lift.submit"), { because: story.told.lifted });
  await first.sees(t("restrictions:notice.lifted"), story.told.lifted);
  await family.open(story.card);
  await family.send("enter", t("family:code.submit"), { code: GRANDMOTHER.phone.slice(-4) });
  expect(await family.page.locator("#f-code-error").innerText()).toContain(t("refusals:CARD_NOT_OPENED"));
}
