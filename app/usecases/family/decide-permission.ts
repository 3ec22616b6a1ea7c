import { matchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import type { FamilyDecision } from "~/domain/access/viewer";
import { type FamilyQuestion, isOptional } from "~/domain/child/family-permission";
import { CURRENT_TEXTS } from "~/domain/child/permission-texts";
import { ERASED } from "~/domain/privacy/retention";
import { refused, type Verdict } from "~/domain/shared/verdict";
import { answerOptional } from "../child/answer-optional";
import { changeParticipation } from "../child/change-participation";
import { recordPermission } from "../child/record-permission";
import { closeMatch } from "../matches/close";
import { permitMatch } from "../matches/permit";
import { atTheCard } from "./at-the-card";
import { tellCoordinators } from "./tell-coordinators";

/** The text that the page showed, and in which language it was read. */
interface Read {
  textVersion: number;
  language: string;
}

interface Answer extends Read {
  question: FamilyQuestion;
  granted: boolean;
  /** The separate permission for a child under 14 was given too. */
  under14: boolean;
}

/** A guardian answers on the family's page: for taking part, or for one kind of optional data. */
export async function answerPermission(
  work: Work<FamilyDecision>,
  { question, granted, under14, textVersion, language }: Answer,
): Promise<Verdict<unknown>> {
  if (textVersion !== CURRENT_TEXTS[question]) return refused("TEXT_CHANGED");
  const card = await atTheCard(work);
  if (!card.ok) return card;
  const { today: givenOn, ...child } = card.value;
  const given = { ...child, givenOn, language, method: "LINK" } as const;
  if (isOptional(question)) return answerOptional(work, { ...given, kind: question, granted });
  if (!granted) return stop(work, child, "");
  return recordPermission(work, { ...given, under14 });
}

/** The family's whole permission ends, and with it all contact, in this transaction (decision 0020). */
export async function withdrawPermission(
  work: Work<FamilyDecision>,
  { words }: { words: string },
): Promise<Verdict<unknown>> {
  const card = await atTheCard(work);
  return card.ok ? stop(work, card.value, words) : card;
}

async function stop(
  work: Work<FamilyDecision>,
  { childId, version, memberId }: { childId: string; version: number; memberId: string },
  words: string,
) {
  const stopped = await changeParticipation(work, {
    ...{ childId, version, command: "WITHDRAW_PERMISSION", note: words || ERASED },
    details: { memberId, method: "LINK" },
  });
  if (stopped.ok) await tellCoordinators(work);
  return stopped;
}

interface MatchAnswer extends Read {
  matchId: string;
  granted: boolean;
  words: string;
}

/** A guardian's yes or no to one mentor who has agreed. A no closes the match: nobody has met yet. */
export async function answerMentor(
  work: Work<FamilyDecision>,
  { matchId, granted, words, textVersion, language }: MatchAnswer,
): Promise<Verdict<unknown>> {
  if (textVersion !== CURRENT_TEXTS.MATCH) return refused("TEXT_CHANGED");
  const card = await atTheCard(work);
  if (!card.ok) return card;
  const { childId, memberId, today: givenOn } = card.value;
  const match = await matchInQuestion(work, matchId);
  if (match?.childId !== childId || match.state !== "ACCEPTED") return refused("NOT_POSSIBLE_NOW");
  const { version } = match;
  if (granted) {
    const given = { version, memberId, method: "LINK", givenOn, textVersion, language } as const;
    return permitMatch(work, match, given);
  }
  const closed = await closeMatch(work, match, {
    ...{ version, path: "UNPLANNED", cause: "FAMILY_WISH", reason: words || ERASED, farewell: null },
  });
  if (closed.ok) await tellCoordinators(work);
  return closed;
}
