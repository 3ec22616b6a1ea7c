import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type ApplicationInQuestion, applicationInQuestion } from "~/data/applicants/decision";
import { matchInQuestion } from "~/data/matches/decision";
import type { Tx, Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { decide } from "~/usecases/applicants/decide";
import { suspend } from "~/usecases/applicants/suspend";
import { changeParticipation } from "~/usecases/child/change-participation";
import { revokeFamilyLink } from "~/usecases/child/family-link";
import { setDisabled } from "~/usecases/district/grants";
import { closeMatch } from "~/usecases/matches/close";
import { post } from "~/usecases/record/message";
import { aContact, aDistrictAdmin, aFamilyLink, aMatch, NOW } from "../factories";
import { onEachDatabase, type TestDatabase } from "../support/databases";
import { doing } from "./child/given";
import { setting } from "./round/given";

const DAY = 86_400_000;

/** A mentor and a child in the middle of it: a plan, contacts, letters that wait, a session and a card. */
async function inFullSwing(given: TestDatabase) {
  return setting(given, async (tx) => {
    const made = await aMatch(tx);
    const { id: matchId, schoolId } = made.match;
    const plan = await tx.contactPlan.create({
      data: {
        ...{ matchId, schoolId, frequency: "WEEKLY", rule: "FREQ=WEEKLY;BYDAY=WE", weekday: 2 },
        ...{ startTime: "19:30", minutes: 20, mode: "CALL", timeZone: "Asia/Shanghai" },
        ...{ startsOn: new Date("2026-10-07"), createdAt: NOW },
      },
    });
    const { contact: past } = await aContact(tx, { made, startsAt: new Date(NOW.getTime() - DAY) });
    const { contact: ahead } = await aContact(tx, {
      made,
      planId: plan.id,
      startsAt: new Date(NOW.getTime() + 2 * DAY),
    });
    const personId = made.volunteer.person.id;
    const letter = (
      template: "CONFIRM_EMAIL" | "MATCH_ACTIVE" | "CONTACT_REMINDER" | "CHECK_IN_OVERDUE",
      payload = {},
    ) => ({
      ...{ template, personId, payload, key: `${template}:${randomUUID()}` },
    });
    await post(
      { tx, now: NOW, viewer: { kind: "system", job: "test" } },
      letter("CONFIRM_EMAIL"),
      letter("MATCH_ACTIVE", { matchId }),
      letter("CONTACT_REMINDER", { contactId: ahead.id }),
      letter("CHECK_IN_OVERDUE", { contactId: past.id }),
    );
    const { schoolId: school, childId } = made.match;
    await tx.moveRequest.create({
      data: {
        ...{ contactId: ahead.id, matchId, schoolId: school, childId, side: "FAMILY", reason: "ILL" },
        ...{ wishes: [], askedAt: NOW },
      },
    });
    await tx.session.create({
      data: { idHash: randomUUID(), personId, createdAt: NOW, lastSeenAt: NOW, authenticatedAt: NOW },
    });
    const { link } = await aFamilyLink(tx, { made: made.child });
    const administrator = await aDistrictAdmin(tx);
    return {
      ...made,
      link,
      ahead,
      administrator: administrator.viewer,
      coordinator: made.coordinator.viewer,
    };
  });
}

type Swing = Awaited<ReturnType<typeof inFullSwing>>;

/** What is still alive of it. */
function left(given: TestDatabase, { match, volunteer, child }: Swing) {
  return setting(given, async (tx) => ({
    sessions: await tx.session.count({ where: { personId: volunteer.person.id } }),
    familySessions: await tx.familySession.count({ where: { link: { childId: child.child.id } } }),
    links: await tx.familyLink.count({ where: { childId: child.child.id, revokedAt: null } }),
    plans: await tx.contactPlan.count({ where: { matchId: match.id, endedOn: null } }),
    ahead: await tx.contact.count({
      where: { matchId: match.id, state: { in: ["PLANNED", "CONFIRMED"] }, startsAt: { gt: NOW } },
    }),
    requests: await tx.moveRequest.count({ where: { matchId: match.id, state: "OPEN" } }),
    letters: (
      await tx.outboxMessage.findMany({
        where: { personId: volunteer.person.id, state: "WAITING" },
        select: { template: true },
        orderBy: { template: "asc" },
      })
    ).map(({ template }) => template),
  }));
}

const ALL = {
  sessions: 1,
  familySessions: 1,
  links: 1,
  plans: 1,
  ahead: 1,
  requests: 1,
  letters: ["CHECK_IN_OVERDUE", "CONFIRM_EMAIL", "CONTACT_REMINDER", "MATCH_ACTIVE"],
};

onEachDatabase("an ending, in one transaction", (given) => {
  const onApplication = <T>(
    at: Swing,
    body: (work: Work<StaffViewer>, application: ApplicationInQuestion) => Promise<Verdict<T>>,
  ) =>
    doing(
      given,
      at.coordinator,
      async (work) => {
        const application = await applicationInQuestion(work, at.volunteer.application.id);
        if (!application) throw new Error("no application");
        return body(work, application);
      },
      NOW,
    );
  const suspending = (at: Swing) =>
    onApplication(at, (work, application) =>
      suspend(work, application, { version: 1, because: "先核实一件事" }),
    );
  const lifting = (at: Swing) =>
    onApplication(at, (work, application) =>
      decide(work, application, { command: "LIFT", version: 2, because: "核实过了" }),
    );
  const moving = (at: Swing, command: "WITHDRAW_PERMISSION" | "PAUSE" | "LEAVE") =>
    doing(
      given,
      at.coordinator,
      (work) =>
        changeParticipation(work, { childId: at.child.child.id, version: 1, command, note: "家里商量过" }),
      NOW,
    );

  const ENDINGS: Record<string, { end: (at: Swing) => Promise<{ ok: boolean }>; left: Partial<typeof ALL> }> =
    {
      "a suspension leaves the family its card and the mentor nothing of the child": {
        end: suspending,
        left: { sessions: 0, ahead: 0, requests: 0, letters: ["CONFIRM_EMAIL"] },
      },
      "an account that is locked out gets no letter at all": {
        end: (at) =>
          doing(given, at.administrator, (work) => setDisabled(work, at.volunteer.person.id, true), NOW),
        left: { sessions: 0, letters: [] },
      },
      "a closed match has no plan, no contact and no letter": {
        end: (at) =>
          doing(
            given,
            at.coordinator,
            async (work) => {
              const match = await matchInQuestion(work, at.match.id);
              if (!match) throw new Error("no match");
              return closeMatch(work, match, {
                version: 1,
                path: "UNPLANNED",
                cause: "MENTOR_MOVED",
                reason: "搬家",
                farewell: null,
              });
            },
            NOW,
          ),
        left: { plans: 0, ahead: 0, requests: 0, letters: ["CONFIRM_EMAIL"] },
      },
      "a permission that is withdrawn ends contact; the mentor is told that it has ended": {
        end: (at) => moving(at, "WITHDRAW_PERMISSION"),
        left: { plans: 0, ahead: 0, requests: 0, letters: ["CONFIRM_EMAIL", "CONTACT_STOPPED"] },
      },
      "a pause stops contact; what is over already may still be recorded": {
        end: (at) => moving(at, "PAUSE"),
        left: {
          ...{ plans: 0, ahead: 0, requests: 0 },
          letters: ["CHECK_IN_OVERDUE", "CONFIRM_EMAIL", "CONTACT_STOPPED", "MATCH_ACTIVE"],
        },
      },
      "a child who leaves takes the family's cards along": {
        end: (at) => moving(at, "LEAVE"),
        left: {
          familySessions: 0,
          links: 0,
          plans: 0,
          ahead: 0,
          requests: 0,
          letters: ["CONFIRM_EMAIL", "CONTACT_STOPPED"],
        },
      },
      "a card that is revoked ends nothing else": {
        end: (at) =>
          doing(
            given,
            at.coordinator,
            (work) => revokeFamilyLink(work, { childId: at.child.child.id, linkId: at.link.id }),
            NOW,
          ),
        left: { familySessions: 0, links: 0 },
      },
    };

  test.each(Object.entries(ENDINGS))("%s", async (_, ending) => {
    const at = await inFullSwing(given);
    expect(await left(given, at)).toEqual(ALL);
    expect(await ending.end(at)).toMatchObject({ ok: true });
    expect(await left(given, at)).toEqual({ ...ALL, ...ending.left });
  });

  test("lifting a suspension brings nothing back", async () => {
    const at = await inFullSwing(given);
    await suspending(at);
    const ended = await left(given, at);
    expect(await lifting(at)).toMatchObject({ ok: true });
    expect(await left(given, at)).toEqual(ended);
  });

  test("that breaks off ends nothing by halves", async () => {
    const at = await inFullSwing(given);
    const broken = onApplication(at, async (work, application) => {
      await suspend(work, application, { version: 1, because: "先核实一件事" });
      throw new Error("the power went");
    });
    await expect(broken).rejects.toThrow("the power went");
    expect(await left(given, at)).toEqual(ALL);
  });

  const STATEMENTS: [string, (tx: Tx, at: Swing) => Promise<unknown>, string[]][] = [
    [
      "a volunteer who leaves",
      (tx, { volunteer }) =>
        tx.application.updateMany({ where: { id: volunteer.application.id }, data: { state: "EXITED" } }),
      ["CONFIRM_EMAIL"],
    ],
    [
      "a match that is over",
      (tx, { match }) => tx.match.updateMany({ where: { id: match.id }, data: { state: "EXPIRED" } }),
      ["CONFIRM_EMAIL"],
    ],
    [
      "one contact that is cancelled",
      (tx, { ahead }) => tx.contact.updateMany({ where: { id: ahead.id }, data: { state: "CANCELLED" } }),
      ["CHECK_IN_OVERDUE", "CONFIRM_EMAIL", "MATCH_ACTIVE"],
    ],
  ];
  test.each(STATEMENTS)(
    "%s takes the letters along, whatever statement it was",
    async (_, statement, letters) => {
      const at = await inFullSwing(given);
      await setting(given, (tx) => statement(tx, at));
      expect((await left(given, at)).letters).toEqual(letters);
    },
  );
});
