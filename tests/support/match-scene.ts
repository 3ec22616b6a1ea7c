import type { Sql } from "~/adapters/database.server";
import { matchInQuestion } from "~/data/matches/decision";
import { runningMatch } from "~/data/matches/own";
import { ownOffer } from "~/data/matches/own-decision";
import type { StaffViewer, VolunteerViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { type CheckIn, submitCheckIn } from "~/usecases/checkins/submit";
import { planContacts } from "~/usecases/contacts/plan";
import { activateMatch } from "~/usecases/matches/activate";
import { answerOffer } from "~/usecases/matches/answer";
import { approveMatch } from "~/usecases/matches/approve";
import { hearChild } from "~/usecases/matches/child-answer";
import { closeMatch } from "~/usecases/matches/close";
import { introduce, planFirstMeeting } from "~/usecases/matches/first-meeting";
import { permitMatch } from "~/usecases/matches/permit";
import { commandOn } from "./command";
import type { TestDatabase } from "./databases";
import { aSchool, insertRow, mentorOf, NOW, type Scene, staffOf } from "./scene";

export const day = (text: string) => new Date(`${text}T00:00:00Z`);
export const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

/** The match of the scene as a round proposes it: nobody approved, nothing agreed, the child waits. */
export async function aProposal(sql: Sql, school: number): Promise<Scene> {
  const ids = await aSchool(sql, school);
  await sql.exec(`BEGIN;
    DELETE FROM small_wishes WHERE school_id = ${school}; DELETE FROM corner_sessions WHERE school_id = ${school};
    DELETE FROM child_signals WHERE school_id = ${school}; DELETE FROM child_answers WHERE school_id = ${school}; DELETE FROM corner_answers WHERE school_id = ${school};
    DELETE FROM check_ins WHERE school_id = ${school}; DELETE FROM move_requests WHERE school_id = ${school}; DELETE FROM contacts WHERE school_id = ${school};
    DELETE FROM agreement_signatures WHERE school_id = ${school}; DELETE FROM match_agreements WHERE school_id = ${school};
    DELETE FROM support_contacts WHERE school_id = ${school}; DELETE FROM kind_words WHERE school_id = ${school}; DELETE FROM strength_answers WHERE school_id = ${school};
    DELETE FROM match_reviews WHERE school_id = ${school}; DELETE FROM closures WHERE school_id = ${school}; DELETE FROM match_pauses WHERE school_id = ${school};
    DELETE FROM contact_plans WHERE school_id = ${school}; DELETE FROM match_approvals WHERE school_id = ${school};
    DELETE FROM permissions WHERE kind = 'MATCH' AND school_id = ${school};
    UPDATE matches SET state = 'PROPOSED', approved_at = NULL, active_at = NULL, introduced_at = NULL, introduced_by = '' WHERE school_id = ${school};
    UPDATE children SET state = 'WAITING', waiting_since = '2026-09-01' WHERE school_id = ${school};
    COMMIT`);
  const grant = { person_id: ids.otherPerson, role: "COORDINATOR", school_id: school, granted_at: NOW };
  await insertRow(sql, "grants", { id: crypto.randomUUID(), ...grant });
  return ids;
}

export const colleagueOf = (ids: Scene): StaffViewer => ({
  kind: "staff",
  personId: ids.otherPerson,
  name: "other",
  grants: [],
});

export const RECORD: CheckIn = {
  contactId: null,
  happenedOn: day("2026-09-15"),
  mode: "CALL",
  reached: true,
  minutes: 20,
  missedSide: null,
  missedWhy: "",
  place: "",
  ratings: { STUDY: "GOOD" },
  areaNotes: {},
  mood: 4,
  parentContact: true,
  note: "talked about school",
  helpGiven: "",
  needs: "",
  wish: "a notebook",
  participants: [],
  carerTold: null,
  situation: null,
  followUp: null,
  concern: "NONE",
  concernNote: "",
  writing: { key: null, base: null },
};

export const PLAN = {
  frequency: "WEEKLY",
  weekday: 2,
  startTime: "16:30",
  minutes: 30,
  mode: "VIDEO",
  place: "",
  startsOn: day("2026-09-15"),
  endsOn: null,
  week: null,
  monthDay: null,
  holidayRule: "KEEP",
  leaveOut: false,
} as const;

/** The steps of a match as both sides take them, each deciding on the newest state unless a version is given. */
export function stepsOf(given: TestDatabase, ids: Scene) {
  type Staff = { as?: StaffViewer; now?: Date; version?: number; matchId?: string };
  const staff = <I extends object, T>(
    run: (work: never, match: never, input: never) => Promise<Verdict<T>>,
    defaults: I,
    { as = staffOf(ids), now = NOW, version, matchId = ids.match }: Staff = {},
  ) =>
    commandOn(given, as, now, async (work) => {
      const match = await matchInQuestion(work, matchId);
      if (!match) throw new Error("no such match");
      return run(work as never, match as never, { version: version ?? match.version, ...defaults } as never);
    });
  const mentor: VolunteerViewer = mentorOf(ids);
  return {
    approve: (by: Staff = {}) => staff(approveMatch, {}, by),
    answer: (accepted: boolean, { reason = "", now = NOW, as = mentor, version = 0 } = {}) =>
      commandOn(given, as, now, async (work) => {
        const offer = await ownOffer(work, ids.match);
        if (!offer) throw new Error("no such offer");
        const newest = await work.tx.match.findUniqueOrThrow({
          where: { id: ids.match },
          select: { version: true },
        });
        return answerOffer(work, offer, { version: version || newest.version, accepted, reason });
      }),
    permit: (input = {}, by: Staff = {}) =>
      staff(
        permitMatch,
        { memberId: ids.member, method: "PAPER", givenOn: day("2026-09-15"), textVersion: 1, ...input },
        by,
      ),
    hear: (input = {}, by: Staff = {}) =>
      staff(hearChild, { answer: "YES", words: "", saidOn: day("2026-09-15"), ...input }, by),
    planMeeting: (input = {}, by: Staff = {}) =>
      staff(
        planFirstMeeting,
        { on: day("2026-09-16"), time: "16:00", place: "school", staff: "Sun", ...input },
        by,
      ),
    introduce: (input = {}, by: Staff = {}) =>
      staff(
        introduce,
        {
          heldOn: day("2026-09-15"),
          time: "15:00",
          place: "school",
          staff: "Sun",
          present: ["MENTOR", "CHILD", "STAFF"],
          ...input,
        },
        by,
      ),
    activate: (by: Staff = {}) => staff(activateMatch, {}, by),
    plan: (input = {}, by: Staff = {}) => staff(planContacts, { ...PLAN, ...input }, by),
    close: (input = {}, by: Staff = {}) =>
      staff(
        closeMatch,
        { path: "UNPLANNED", cause: "MENTOR_MOVED", reason: "moved away", farewell: null, ...input },
        by,
      ),
    submit: (input: Partial<CheckIn> = {}, now = NOW, as = mentor) =>
      commandOn(given, as, now, async (work) => {
        const match = await runningMatch(work, ids.match);
        if (!match) throw new Error("not running");
        return submitCheckIn(work, match, { ...RECORD, ...input });
      }),
  };
}

/** All the way to regular contact. */
export async function untilActive(steps: ReturnType<typeof stepsOf>) {
  for (const step of [
    () => steps.approve(),
    () => steps.answer(true),
    () => steps.permit(),
    () => steps.hear(),
    () => steps.introduce(),
    () => steps.activate(),
  ]) {
    const verdict = await step();
    if (!verdict.ok) throw new Error(verdict.reason);
  }
}
