import { type Submission, settled, topicsOf } from "~/domain/checkin/submission";

/** What a record says, apart from what it is about. */
export interface Content extends Submission {
  place: string;
  note: string;
  helpGiven: string;
  needs: string;
  wish: string;
}

/** The columns of a record that its author may still put right. */
export function columnsOf(input: Content) {
  const { minutes, missedSide, missedWhy, ratings, mood, mode, areaNotes, followUp, participants, ...worry } =
    settled(input);
  const { concern, concernNote, situation } = worry;
  const { parentContact, carerTold, place, helpGiven, needs, wish } = input;
  return {
    mode,
    place,
    minutes: minutes ?? 0,
    missedSide,
    topics: topicsOf({ ratings, mood, parentContact, areaNotes }),
    life: ratings.LIFE ?? null,
    study: ratings.STUDY ?? null,
    safety: ratings.SAFETY ?? null,
    mood,
    areaNotes,
    parentContact,
    participants: [...participants],
    carerTold,
    note: [missedWhy, input.note].filter(Boolean).join("\n"),
    helpGiven,
    needs,
    wish,
    followUp: followUp?.what ?? "",
    followUpOn: followUp?.on ?? null,
    followUpOwner: followUp?.owner ?? null,
    concern,
    concernNote,
    situation,
  };
}
