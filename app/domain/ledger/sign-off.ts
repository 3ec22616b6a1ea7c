import { passed, refused, type Verdict } from "../shared/verdict";

export type Level = "DISTRICT" | "TOWN" | "VILLAGE";

/** A village, a town or the district as far as its children stand in the ledger. */
export interface LedgerPlace {
  id: number;
  parentId: number | null;
  kind: Level;
  /** Its last word; null as long as it has said nothing. */
  act: "SIGN" | "RETURN" | null;
  /** Words that it has said. */
  turn: number;
  /** Somebody has the right to sign for this very place. */
  held: boolean;
  /** The viewer has it. */
  own: boolean;
}

export type LedgerState = "OPEN" | "RETURNED" | "SIGNED";
export const stateOf = ({ act }: Pick<LedgerPlace, "act">): LedgerState =>
  act === "SIGN" ? "SIGNED" : act === "RETURN" ? "RETURNED" : "OPEN";

export type SignRefusal = "LEDGER_NOT_YOURS" | "LEDGER_SIGNED_ALREADY" | "LEDGER_BENEATH_OPEN";
export type ReturnRefusal =
  | "LEDGER_NOT_YOURS"
  | "LEDGER_NOT_SIGNED"
  | "LEDGER_ABOVE_SIGNED"
  | "REASON_NEEDED";

export type Decision = { act: "SIGN"; placeId: number } | { act: "RETURN"; placeId: number; reason: string };

export interface Word {
  placeId: number;
  turn: number;
  act: "SIGN" | "RETURN";
  /** Signed by the level above, since nobody holds this one's right. */
  standsIn: boolean;
  reason: string;
}

/**
 * What is written down when somebody signs for a level or returns the one below it. A level signs when all beneath have
 * signed; where nobody can sign for one beneath, the level above signs for it with its own signature. `places` are those
 * that the viewer keeps. Answers the words in the order in which they are said, those beneath first.
 */
export function decide(
  places: readonly LedgerPlace[],
  decision: Decision,
): Verdict<Word[], SignRefusal | ReturnRefusal> {
  const place = places.find(({ id }) => id === decision.placeId);
  if (!place) return refused("LEDGER_NOT_YOURS");
  return decision.act === "SIGN" ? sign(places, place) : giveBack(places, place, decision.reason.trim());
}

function sign(places: readonly LedgerPlace[], place: LedgerPlace): Verdict<Word[], SignRefusal> {
  if (!place.own && !(standsOpen(place) && hasOwnAbove(places, place))) return refused("LEDGER_NOT_YOURS");
  if (place.act === "SIGN") return refused("LEDGER_SIGNED_ALREADY");
  const words: Word[] = [];
  const waits = missing(places, place).some((one) => {
    words.push(signature(one, true));
    return one.held;
  });
  if (waits) return refused("LEDGER_BENEATH_OPEN");
  return passed([...words, signature(place, !place.own)]);
}

/** Beneath a place whoever has not signed, villages before their towns. */
export function missing(places: readonly LedgerPlace[], place: LedgerPlace): LedgerPlace[] {
  const beneath = places.filter(({ parentId }) => parentId === place.id);
  return beneath.flatMap((one) => (one.act === "SIGN" ? [] : [...missing(places, one), one]));
}

/** Those for whom a signature is still waited for: the others are signed for by the level above. */
export const awaited = (places: readonly LedgerPlace[], place: LedgerPlace): LedgerPlace[] =>
  missing(places, place).filter(({ held }) => held);

/** Levels of the viewer's own whose turn it is: they have not signed, and nobody is waited for. */
export const ownTurns = <Place extends LedgerPlace>(places: readonly Place[]): Place[] =>
  places.filter((place) => place.own && place.act !== "SIGN" && awaited(places, place).length === 0);

function giveBack(
  places: readonly LedgerPlace[],
  place: LedgerPlace,
  reason: string,
): Verdict<Word[], ReturnRefusal> {
  if (!hasOwnAbove(places, place)) return refused("LEDGER_NOT_YOURS");
  if (place.act !== "SIGN") return refused("LEDGER_NOT_SIGNED");
  const above = places.find(({ id }) => id === place.parentId);
  if (above?.act === "SIGN") return refused("LEDGER_ABOVE_SIGNED");
  if (reason === "") return refused("REASON_NEEDED", "reason");
  return passed([
    { placeId: place.id, turn: place.turn + 1, act: "RETURN" as const, standsIn: false, reason },
  ]);
}

const standsOpen = ({ held }: LedgerPlace): boolean => !held;

function hasOwnAbove(places: readonly LedgerPlace[], place: LedgerPlace): boolean {
  const above = places.find(({ id }) => id === place.parentId);
  return above !== undefined && (above.own || hasOwnAbove(places, above));
}

const signature = ({ id, turn }: LedgerPlace, standsIn: boolean): Word => ({
  placeId: id,
  turn: turn + 1,
  act: "SIGN",
  standsIn,
  reason: "",
});

/** What the viewer may do with a place, for the buttons of its page. */
export function mayDo(
  places: readonly LedgerPlace[],
  place: LedgerPlace,
): { sign: boolean; giveBack: boolean } {
  return {
    sign: decide(places, { act: "SIGN", placeId: place.id }).ok,
    giveBack: decide(places, { act: "RETURN", placeId: place.id, reason: "?" }).ok,
  };
}
