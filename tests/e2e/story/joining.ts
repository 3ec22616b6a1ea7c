import { expect } from "vitest";
import { MINIMUM_AGE } from "~/domain/volunteer/requirements";
import { paths } from "~/http/paths";
import { followLetter, PASSWORD, type Part, person, type Story, signIn, VOLUNTEER } from "./story";

async function signUp(story: Story) {
  const { t, school } = story;
  const volunteer = await person(story, "volunteer");
  await volunteer.open(paths.home);
  await volunteer.follow(t("landing:hero.apply"));
  await volunteer.send("signUp", t("account:signUp.submit"), {
    ...VOLUNTEER,
    password: PASSWORD,
    schoolId: String(school.id),
  });
  await volunteer.sees(t("account:sent.title"));
  await volunteer.open(paths.volunteer);
  expect(new URL(volunteer.page.url()).pathname).toBe(paths.signIn);
}

async function confirm(story: Story) {
  const { t } = story;
  const volunteer = await followLetter(
    story,
    t("mail:CONFIRM_EMAIL.subject"),
    t("mail:CONFIRM_EMAIL.action"),
  );
  const link = volunteer.page.url();
  await volunteer.sees(t("account:confirm.title"));
  await volunteer.send("confirm", t("account:confirm.submit"));
  await volunteer.sees(t("account:notice.confirmed"), t("apply:step.1.title"));
  await volunteer.open(link);
  await volunteer.sees(t("account:confirm.bad"));
}

async function apply(story: Story) {
  const { t, school } = story;
  const volunteer = await signIn(story, "volunteer");
  await volunteer.sees(t("volunteer:state.DRAFT.title"));
  await volunteer.follow(t("volunteer:state.DRAFT.action"));

  const about = {
    role: "MOTHER",
    occupation: "图书管理员",
    phone: "13900000021",
    placeId: String(school.placeId),
  };
  await volunteer.send("about", t("apply:next"), { ...about, birthYear: "2015", about: "周末常去图书馆。" });
  const { page } = volunteer;
  expect(await page.locator("#f-birthYear-error").innerText()).toContain(
    t("refusals:TOO_YOUNG", { n: MINIMUM_AGE }),
  );
  expect(await page.locator('[name="occupation"]').inputValue()).toBe(about.occupation);
  await volunteer.send("about", t("apply:next"), { birthYear: "1988" });

  await volunteer.sees(t("apply:step.2.title"));
  await volunteer.send("time", t("apply:later"), {
    availability: ["9", "10", "11", "20"],
    contactModes: ["CALL", "VIDEO", "MEETING"],
  });
  await volunteer.sees(t("apply:notice.kept"));
}

async function resume(story: Story) {
  const { t, told } = story;
  const volunteer = await person(story, "volunteer");
  await volunteer.open(paths.signOut);
  await volunteer.send("signOut", t("account:signOut.submit"));
  await signIn(story, "volunteer");
  await volunteer.follow(t("volunteer:state.DRAFT.action"));
  await volunteer.sees(t("apply:step.3.title"));
  await volunteer.follow(t("apply:back"));
  expect(await volunteer.page.locator('[name="availability"][value="10"]').isChecked()).toBe(true);
  await volunteer.send("time", t("apply:next"));

  await volunteer.send("leanings", t("apply:next"), {
    interests: ["CHESS", "CALLIGRAPHY", "SCIENCE"],
    dialects: ["MANDARIN", "BAOJI_GUANZHONG"],
  });
  await volunteer.send("reasons", t("apply:next"), {
    motivation: told.motivation,
    "first.name": "谢敏",
    "first.relation": "同事",
    "first.phone": "13900000022",
    "second.name": "袁方",
    "second.relation": "邻居",
    "second.phone": "13900000023",
  });
  await volunteer.sees(told.motivation, "谢敏");
}

async function submit(story: Story) {
  const { t } = story;
  const volunteer = await person(story, "volunteer");
  await volunteer.send("submit", t("apply:review.submit"));
  expect(await volunteer.page.locator("#f-agree-error").innerText()).toContain(t("fields:TICK"));
  await volunteer.send("submit", t("apply:review.submit"), { agree: "on" });
  await volunteer.sees(t("apply:notice.submitted"), t("volunteer:state.SUBMITTED.title"));
  await volunteer.open(paths.applyStep(1));
  await volunteer.sees(t("apply:locked.title"));
  expect(await volunteer.form("about").count()).toBe(0);
}

export const joining: readonly Part[] = [
  ["someone signs up on the public site and is let in nowhere yet", signUp],
  ["the letter in the mailbox confirms the address, once", confirm],
  ["the volunteer signs in and begins the application; a wrong answer is said next to its field", apply],
  ["the volunteer leaves, comes back and finds everything as it was left", resume],
  ["the application is sent, and then locked", submit],
];
