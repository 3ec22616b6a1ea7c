import { expect, it } from "vitest";
import type { Tx } from "~/data/work.server";
import { withViewer } from "~/data/work.server";
import { addDays } from "~/domain/shared/calendar-day";
import type { Prisma } from "~/generated/prisma/client";
import { TEMPLATES, type Template } from "~/usecases/record/message";
import {
  aContact,
  aCoordinator,
  aDistrictAdmin,
  aMatch,
  anOfficer,
  aPerson,
  aVisitor,
  aVolunteer,
  type MadeMatch,
  NOW,
  TODAY,
} from "../factories";
import { onDatabase } from "../support/databases";
import { preparedMail } from "../support/prepared-mail";
import { AGREEMENT_CASES } from "./agreements/letter-cases";
import { CONFERENCE_CASES } from "./conference/letter-cases";
import { DROPOUT_CASES } from "./dropout-letter-cases";
import { LEDGER_CASES } from "./ledger/letter-cases";
import { TRANSFER_CASES } from "./transfer-letter-cases";

const SYSTEM = { kind: "system", job: "test" } as const;
const ORIGIN = "https://heartbridge.example";
const HOUR = 3_600_000;
const isoDay = (day: Date) => day.toISOString().slice(0, 10);

/** What a letter is about, brought about: who gets it, what its row says, and whose name it must not say. */
interface Given {
  to: string;
  payload?: Prisma.InputJsonObject;
  about?: MadeMatch;
  /** What only the database itself may write. */
  sql?: string;
}

const ofMatch = (about: MadeMatch): Given => ({
  about,
  to: about.volunteer.person.id,
  payload: { matchId: about.match.id },
});
const matchIn = (given: Parameters<typeof aMatch>[1]) => async (tx: Tx) => ofMatch(await aMatch(tx, given));
const applicantIn = (state: "SUBMITTED" | "APPROVED") => async (tx: Tx) => ({
  to: (await aVolunteer(tx, { state, screened: state === "APPROVED" })).person.id,
});
const contactIn = (given: Parameters<typeof aContact>[1]) => async (tx: Tx) => {
  const { contact, made } = await aContact(tx, { place: "亲情视频角", ...given });
  return { ...ofMatch(made), payload: { contactId: contact.id, about: contact.id } };
};
/** A match whose child has been without contact for so long that the district is told. */
const silence = async (tx: Tx) => {
  const made = await aMatch(tx, { lastContactAt: new Date(NOW.getTime() - 68 * 24 * HOUR) });
  const [gap] = await tx.$queryRaw<{ childId: string; since: string }[]>`
    SELECT child_id AS "childId", since::text FROM app.child_gaps(ARRAY[${made.school.id}::int], ${NOW}::timestamptz)`;
  return { made, gap };
};
const toCoordinator = ({ made, gap }: Awaited<ReturnType<typeof silence>>) => ({
  about: made,
  to: made.coordinator.person.id,
  payload: { ...gap },
});
const account = async (tx: Tx) => ({ to: (await aPerson(tx)).id });

/** A volunteer who has been trained so many days ago; the year of the test is not a leap year. */
const trainedAgo = (days: number) => async (tx: Tx) => {
  const { person, application } = await aVolunteer(tx, { state: "APPROVED" });
  const checkedOn = addDays(TODAY, -days);
  await tx.screeningItem.updateMany({
    where: { applicationId: application.id, kind: "TRAINING" },
    data: { checkedOn },
  });
  return { to: person.id, payload: { until: isoDay(addDays(checkedOn, 365)) } };
};
/** A child of a village with a director, in the register for so many days and never visited. */
const visitOwedSince = (days: number) => async (tx: Tx) => {
  const about = await aMatch(tx);
  const since = addDays(TODAY, -days);
  const { placeId } = await tx.child.update({
    where: { id: about.match.childId },
    data: { createdAt: since },
  });
  const { person } = await aVisitor(tx, "VILLAGE_DIRECTOR", placeId);
  return { about, to: person.id, payload: { round: "VILLAGE", dueOn: isoDay(addDays(since, 92)) } };
};

const ABOUT: Record<Template, (tx: Tx) => Promise<Given>> = {
  CONFIRM_EMAIL: async (tx) => ({ to: (await aPerson(tx, { emailConfirmedAt: null })).id }),
  RESET_PASSWORD: account,
  INVITATION: account,
  ACCOUNT_CHANGED: async (tx) => ({
    ...(await account(tx)),
    payload: { change: "PASSWORD", at: NOW.toISOString() },
  }),
  APPLICATION_RECEIVED: applicantIn("SUBMITTED"),
  MISSING_ITEM: async (tx) => ({
    ...(await applicantIn("SUBMITTED")(tx)),
    payload: { items: ["INTERVIEW"] },
  }),
  APPROVED: applicantIn("APPROVED"),
  MATCH_OFFERED: matchIn({ state: "APPROVED" }),
  MATCH_ACTIVE: matchIn({ state: "ACTIVE" }),
  CONTACT_STOPPED: matchIn({ state: "CLOSED" }),
  CONTACTS_CHANGED: async (tx) => {
    const { made } = await aContact(tx);
    return ofMatch(made);
  },
  MOVE_REFUSED: async (tx) => {
    const { contact, made } = await aContact(tx);
    const request = await tx.moveRequest.create({
      data: {
        ...{ contactId: contact.id, matchId: made.match.id, schoolId: made.school.id },
        ...{ childId: made.match.childId, side: "VOLUNTEER", reason: "WORK", askedAt: NOW },
        ...{ state: "REFUSED", answer: "Not on that day.", decidedAt: NOW },
        decidedById: made.coordinator.person.id,
      },
    });
    return { ...ofMatch(made), payload: { requestId: request.id } };
  },
  ROOM_CLOSED: contactIn({}),
  CONTACT_REMINDER: contactIn({}),
  CONTACT_SOON: contactIn({ startsAt: new Date(NOW.getTime() + HOUR) }),
  CHECK_IN_DUE: contactIn({ startsAt: new Date(NOW.getTime() - 3 * HOUR) }),
  CHECK_IN_OVERDUE: contactIn({ startsAt: new Date(NOW.getTime() - 100 * HOUR) }),
  CONTACT_OVERDUE: async (tx) => {
    const { made, gap } = await silence(tx);
    return { ...ofMatch(made), payload: { matchId: made.match.id, ...gap } };
  },
  GAP_OVERDUE: async (tx) => toCoordinator(await silence(tx)),
  GAP_ESCALATED: async (tx) => toCoordinator(await silence(tx)),
  STRENGTH_ASKED: matchIn({ introducedAt: new Date(NOW.getTime() - 120 * 24 * HOUR) }),
  STRENGTH_REMINDED: matchIn({ introducedAt: new Date(NOW.getTime() - 120 * 24 * HOUR) }),
  REFRESHER_DUE: trainedAgo(350),
  REFRESHER_OVERDUE: trainedAgo(380),
  VISIT_DUE: visitOwedSince(85),
  VISIT_OVERDUE: visitOwedSince(100),
  ...AGREEMENT_CASES,
  ...LEDGER_CASES,
  ...CONFERENCE_CASES,
  ...TRANSFER_CASES,
  ...DROPOUT_CASES,
  WEEKLY_DIGEST: async (tx) => {
    const { made } = await aContact(tx);
    return { about: made, to: made.coordinator.person.id, payload: { monday: "2026-11-23" } };
  },
  REPORT_WAITING: async (tx) => {
    const about = await aMatch(tx);
    const { person } = await anOfficer(tx, { school: about.school });
    const { id: reportId } = await tx.safeguardingReport.create({
      data: {
        ...{ schoolId: about.school.id, childId: about.match.childId, situation: "MR6", danger: false },
        ...{ severity: "HIGH", about: "UNKNOWN", account: "x", raisedAt: NOW, stateSince: NOW },
      },
    });
    return { about, to: person.id, payload: { reportId, state: "RAISED", level: 0 } };
  },
  FAMILY_STOPPED: async (tx) => {
    const made = await aMatch(tx);
    return { about: made, to: made.coordinator.person.id, payload: { childId: made.match.childId } };
  },
  CHILD_WANTS_TO_TALK: async (tx) => {
    const { contact, made } = await aContact(tx);
    const { id: signalId } = await tx.childSignal.create({
      data: {
        ...{ childId: made.match.childId, schoolId: made.school.id, matchId: contact.matchId },
        ...{ reason: "WANTS_TO_TALK", raisedAt: NOW },
      },
    });
    return { about: made, to: made.coordinator.person.id, payload: { signalId } };
  },
  UNUSUAL_OPENINGS: async (tx) => {
    const { person, school } = await aCoordinator(tx);
    const { person: administrator } = await aDistrictAdmin(tx);
    return {
      to: administrator.id,
      payload: { personId: person.id, day: "2026-11-23" },
      sql: `INSERT INTO opening_alerts (person_id, day, school_id, at, files, allowed)
        VALUES ('${person.id}', '2026-11-23', ${school.id}, '${NOW.toISOString()}', 31, 30)`,
    };
  },
};

onDatabase("embedded", "every letter", (given) => {
  const system = <T>(body: Parameters<typeof withViewer<typeof SYSTEM, T>>[3]) =>
    withViewer(given.site.prisma, SYSTEM, NOW, body);

  const written = async (template: Template, locale: string) => {
    const { to, payload = {}, about, sql } = await system(({ tx }) => ABOUT[template](tx));
    if (sql) await given.superuser((database) => database.exec(sql));
    const letter = await system(async (work) => {
      await work.tx.person.update({ where: { id: to }, data: { locale } });
      const message = await work.tx.outboxMessage.create({
        data: { template, personId: to, key: `${template}/${to}`, payload, createdAt: NOW, nextTryAt: NOW },
      });
      return preparedMail(work, message, ORIGIN);
    });
    if (!("subject" in letter)) throw new Error(`Not sent: ${JSON.stringify(letter)}`);
    return { letter, about };
  };

  for (const template of TEMPLATES) {
    it.each(["zh-CN", "en"])(`${template} is whole in %s`, async (locale) => {
      const { letter, about } = await written(template, locale);
      const { subject, html, text } = letter;
      expect(letter.locale).toBe(locale);
      expect(html).toContain(`lang="${locale}"`);
      for (const part of [subject, html, text])
        expect(part).not.toMatch(/\{\{|\}\}|undefined|null|NaN|[A-Z]{3}\.[a-z]|mail:/);
      expect(/\p{Script=Han}/u.test(subject)).toBe(locale === "zh-CN");
      const [, path] = text.match(new RegExp(`${ORIGIN}(/\\S*)`)) ?? [];
      expect(path, "a way on").toMatch(/^\/[a-z]/);
      expect(text).toContain("110");
      if (!about) return;
      const { child, guardian, carer } = about.child;
      for (const secret of [child.name, child.name.slice(1), guardian.name, carer.name, carer.phone])
        expect(`${subject}${text}${html}`).not.toContain(secret);
    });
  }
});
