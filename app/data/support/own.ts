import type { VolunteerViewer } from "~/domain/access/viewer";
import { isRunning, type MatchState } from "~/domain/match/lifecycle";
import type { Pause } from "~/domain/match/pause";
import { type StrengthDue, strengthDue } from "~/domain/match/strength-due";
import { dayIn } from "~/domain/shared/calendar-day";
import { type AgreementAsked, askedOf } from "../agreements/own";
import type { Work } from "../work.server";

interface Met {
  id: string;
  state: MatchState;
  introducedAt: Date | null;
  activeAt: Date | null;
  school: { timeZone: string };
}

/** What a match has brought, as far as its mentor may hear it. */
export interface Brought {
  /** Contacts held, and the minutes that they took. */
  held: number;
  minutes: number;
  /** What the child said and the school passed on. */
  words: { id: string; words: string; on: Date }[];
}

/** A small wish that the school chose to show. */
export interface ShownWish {
  id: string;
  words: string;
  askedOn: Date;
  state: "ASKED" | "PROMISED" | "FULFILLED" | "DECLINED";
}

/** Wishes that the page shows at most, the newest; older ones are the school's. */
const WISHES = 10;

export interface OwnSupport {
  pauses: Pause[];
  /** The school's calendar day, midnight UTC. */
  today: Date;
  brought: Brought;
  wishes: ShownWish[];
  /** When the viewer fills the next questionnaire; null where none is asked for. */
  questionnaire: StrengthDue | null;
  /** Whether the newest agreement waits for the viewer; null where there is none. */
  agreement: AgreementAsked | null;
}

interface Stored {
  agreement: AgreementAsked | null;
  held: number;
  minutes: number;
  words: { id: string; words: string; on: string }[];
  wishes: { id: string; words: string; askedOn: string; state: ShownWish["state"] }[];
  answeredOn: Date | null;
  pauses: { startsOn: string; endsOn: string | null; endedOn: string | null }[];
  strengthFirstDays: number;
  strengthDays: number;
  supportGraceDays: number;
}

/** What the mentor hears of an own match and is asked about it; null before the two have met. One statement. */
export async function ownSupport(
  { tx, now }: Work<VolunteerViewer>,
  { id, state, introducedAt, activeAt, school }: Met,
): Promise<OwnSupport | null> {
  const met = introducedAt ?? activeAt;
  if (!met || !isRunning(state)) return null;
  const [row] = await tx.$queryRaw<Stored[]>`
    SELECT ${askedOf("MENTOR")} AS agreement, h.held, h.minutes, coalesce(p.strength_first_days, 90) AS "strengthFirstDays", coalesce(p.strength_days, 180) AS "strengthDays",
      coalesce(p.support_grace_days, 7) AS "supportGraceDays",
      (SELECT max(a.answered_on) FROM strength_answers a WHERE a.match_id = m.id AND a.side = 'MENTOR') AS "answeredOn",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', w.id, 'words', w.words, 'on', w.passed_at) ORDER BY w.passed_at DESC, w.id)
        FROM kind_words w WHERE w.match_id = m.id), '[]') AS words,
      coalesce((SELECT jsonb_agg(to_jsonb(w)) FROM (SELECT s.id, s.words, s.asked_on AS "askedOn", s.state FROM small_wishes s
        WHERE s.child_id = m.child_id AND s.shown ORDER BY s.asked_on DESC, s.id LIMIT ${WISHES}) w), '[]') AS wishes,
      coalesce((SELECT jsonb_agg(jsonb_build_object('startsOn', q.starts_on, 'endsOn', q.ends_on, 'endedOn', q.ended_on))
        FROM match_pauses q WHERE q.match_id = m.id), '[]') AS pauses
    FROM matches m CROSS JOIN LATERAL app.policy_of(m.school_id) p CROSS JOIN LATERAL (
      SELECT count(*)::int AS held, coalesce(round(sum(extract(epoch FROM c.ends_at - c.starts_at)) / 60), 0)::int AS minutes
      FROM contacts c WHERE c.match_id = m.id AND c.state = 'HELD') h
    WHERE m.id = ${id}::uuid`;
  if (!row) return null;
  const { agreement, held, minutes, words, wishes, pauses, answeredOn, ...policy } = row;
  const facts = {
    state,
    metOn: dayIn(met, school.timeZone),
    pauses: pauses.map(({ startsOn, endsOn, endedOn }) => ({
      startsOn: new Date(startsOn),
      endsOn: endsOn === null ? null : new Date(endsOn),
      endedOn: endedOn === null ? null : new Date(endedOn),
    })),
    answers: answeredOn ? [{ side: "MENTOR" as const, answeredOn }] : [],
  };
  const today = dayIn(now, school.timeZone);
  const dues = strengthDue(facts, policy, today);
  return {
    agreement,
    pauses: facts.pauses,
    today,
    brought: { held, minutes, words: words.map(({ on, ...said }) => ({ ...said, on: new Date(on) })) },
    wishes: wishes.map(({ askedOn, ...wish }) => ({ ...wish, askedOn: new Date(askedOn) })),
    questionnaire: dues.find(({ side }) => side === "MENTOR") ?? null,
  };
}
