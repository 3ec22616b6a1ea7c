import type { CheckIn, CheckInState, ConcernLevel, Contact } from "~/generated/prisma/client";
import { dayOf, daysBetween, earlier, plusDays, plusMinutes } from "./calendar";
import { checkInDetails } from "./check-in-details";
import { checkInWriter } from "./check-in-words";
import type { DemoContact } from "./contacts";
import { checkInRow } from "./rows/contacts";
import { ANSWERS, CONCERNS, QUESTIONS } from "./texts/check-ins";
import { filled } from "./texts/child";
import type { World } from "./world";

/** What volunteers wrote about contacts that were held or missed, and what the school made of it. */
export function addCheckIns(world: World, contacts: readonly DemoContact[]): CheckIn[] {
  const write = checkInWriter(world);
  const more = checkInDetails(world);
  const made: CheckIn[] = [];
  for (const contact of [...contacts].sort((a, b) => a.row.startsAt.getTime() - b.row.startsAt.getTime())) {
    if (!wasWrittenUp(world, contact.row)) continue;
    made.push(more(aCheckInOf(world, contact, concernOf(world, made.length), write), contact));
  }
  world.rows.checkIn.push(...made);
  return made;
}

function wasWrittenUp({ random, now }: World, { state, endsAt }: Contact): boolean {
  if (endsAt > plusMinutes(now, -45)) return false;
  if (state === "HELD") return random.chance(daysBetween(endsAt, now) < 2 ? 0.7 : 0.93);
  return state === "MISSED" && random.chance(0.5);
}

function aCheckInOf(
  world: World,
  { row, match }: DemoContact,
  worry: ConcernLevel,
  write: ReturnType<typeof checkInWriter>,
): CheckIn {
  const { random, now } = world;
  const reached = row.state === "HELD";
  const length = Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000);
  const submittedAt = earlier(
    plusMinutes(row.endsAt, random.int(5, 1700)),
    plusMinutes(now, -random.int(3, 40)),
  );
  const words = { carer: match.child.carerName };
  const concern = reached ? worry : "NONE";
  const checkIn = checkInRow(match.row, {
    id: random.uuid(),
    contactId: row.id,
    happenedOn: dayOf(row.startsAt),
    submittedAt,
    mode: row.mode,
    reached,
    minutes: reached ? Math.max(5, length + random.int(-6, 8)) : 0,
    missedSide: row.missedSide,
    mood: reached && row.mode !== "LETTER" && random.chance(0.9) ? moodOf(world, concern) : null,
    parentContact: reached && random.chance(0.85) ? random.chance(0.78) : null,
    ...write(row, match),
    concern,
    concernNote:
      concern === "NONE"
        ? ""
        : filled(random.pick(CONCERNS[concern]), {
            ...words,
            ta: match.child.row.gender === "GIRL" ? "她" : "他",
          }),
  });
  return reviewed(
    world,
    checkIn,
    match.child.school.coordinators.map(({ id }) => id),
    words,
  );
}

/** Of any 200 that are written one after another, one or two are serious: left to chance, a district might have none. */
function concernOf({ random }: World, nth: number): ConcernLevel {
  if (nth % 200 === 60 || nth % 200 === 61) return "HIGH";
  return random.weighted<ConcernLevel>([
    ["NONE", 94],
    ["LOW", 4.4],
    ["MEDIUM", 1.6],
  ]);
}

function moodOf({ random }: World, concern: ConcernLevel): number {
  if (concern === "MEDIUM" || concern === "HIGH") return random.int(1, 2);
  return random.weighted([
    [5, 24],
    [4, 42],
    [3, 24],
    [2, 8],
    [1, 2],
  ]);
}

/** The longer ago it was sent, the likelier it has been read. */
function reviewed(
  { random, now }: World,
  checkIn: CheckIn,
  coordinators: readonly string[],
  words: Readonly<Record<string, string>>,
): CheckIn {
  const age = daysBetween(checkIn.submittedAt, now);
  const state = random.weighted<CheckInState>(
    age < 7
      ? [
          ["SUBMITTED", 76],
          ["REVIEWED", 21],
          ["QUESTIONED", 3],
        ]
      : age < 20
        ? [
            ["SUBMITTED", 8],
            ["REVIEWED", 82],
            ["QUESTIONED", 4],
            ["CLOSED", 6],
          ]
        : [
            ["REVIEWED", 74],
            ["CLOSED", 26],
          ],
  );
  if (state === "SUBMITTED") return checkIn;
  const reviewedAt = earlier(plusDays(checkIn.submittedAt, random.int(2, 50) / 10), plusMinutes(now, -2));
  const asked = state === "QUESTIONED" || (state === "CLOSED" && random.chance(0.3));
  return {
    ...checkIn,
    state,
    reviewedAt,
    reviewedById: random.pick(coordinators),
    question: asked ? filled(random.pick(QUESTIONS), words) : "",
    answer: asked && state === "CLOSED" ? filled(random.pick(ANSWERS), words) : "",
  };
}
