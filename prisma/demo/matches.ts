import { sharedParts } from "~/domain/matching/profile";
import type { ClosureCause, ClosurePath, Match, MatchState, Slot } from "~/generated/prisma/client";
import { dayOf, later, plusDays } from "./calendar";
import { DEMO_WEIGHTS, type Fit, fitOf } from "./fit";
import { dealt, itemAt } from "./random";
import type { DemoRound } from "./rounds";
import { permissionRow } from "./rows/children";
import { matchRow, OVER, reaches, UNDER_WAY } from "./rows/matches";
import { CENTRAL_OFFERS, CENTRAL_STAGES, OFFERS, STAGES } from "./stages";
import { CAUSES, CLOSURES, DECLINES, LEAVING, LEAVING_CAUSES } from "./texts/matches";
import { readyFrom, type Timeline, timelineOf } from "./timeline";
import type { DemoChild, DemoSchool, DemoVolunteer, World } from "./world";

export interface DemoMatch {
  row: Match;
  child: DemoChild;
  volunteer: DemoVolunteer;
  permittedOn: Date | null;
}

interface Side {
  children: DemoChild[];
  /** Approved at some time. */
  volunteers: DemoVolunteer[];
  rounds: DemoRound[];
}

export function addMatches(world: World, school: DemoSchool, side: Side): DemoMatch[] {
  const { random } = world;
  const inState = (state: string) => side.children.filter(({ row }) => row.state === state);
  const matches: (DemoMatch | null)[] = [];
  const cast = school.central ? side.volunteers.slice(0, 2) : [];
  const others = side.volunteers.slice(cast.length);
  const open = (child: DemoChild, slot: Slot | undefined, state: MatchState, pool = others) => {
    if (slot) matches.push(aMatchFor(world, { ...side, volunteers: pool }, child, slot, state));
  };

  // The first child of the central school has both of the cast; the first of them also has the next and an offer.
  const matched = inState("MATCHED");
  const [first, next] = cast;
  const second =
    first &&
    matched.slice(1).find(({ slots: [slot, ...more] }) => slot && more.length === 0 && suits(first, slot));
  const places = matched.flatMap((child) => {
    const both = child.slots.length > 1 && (child === matched[0] || child === second || random.chance(0.42));
    return child.slots.slice(0, both ? 2 : 1).map((slot) => ({ child, slot }));
  });
  const mentorOf = ({ child, slot }: (typeof places)[number]) => {
    if (first && child === matched[0]) return slot.position === 1 ? first : next;
    return child === second ? first : undefined;
  };
  const free = places.filter((place) => !mentorOf(place));
  const stages = school.central
    ? dealt(random, free.length, CENTRAL_STAGES)
    : free.map(() => random.weighted(STAGES));
  for (const place of places) {
    const mentor = mentorOf(place);
    if (mentor) open(place.child, place.slot, "ACTIVE", [mentor]);
  }
  for (const [index, { child, slot }] of free.entries()) open(child, slot, itemAt(stages, index));

  const waiting = inState("WAITING");
  const offers = school.central
    ? dealt(random, waiting.length, CENTRAL_OFFERS)
    : waiting.map(() => random.weighted(OFFERS));
  let offered = first === undefined;
  for (const [index, child] of waiting.entries()) {
    const offer = itemAt(offers, index);
    const [slot] = child.slots;
    if (!offer || !slot) continue;
    const hers = !offered && first && offer === "APPROVED" && suits(first, slot);
    open(child, slot, offer, hers ? [first] : others);
    offered ||= hers === true;
  }
  for (const child of side.children) {
    const before = { PAUSED: 0.6, LEFT: 0.75, MATCHED: 0.06 }[child.row.state as string] ?? 0;
    if (child.permittedOn && random.chance(before)) open(child, child.slots.at(-1), "CLOSED");
  }
  // Some of the children who wait had somebody before.
  let again = school.central ? MENTORED_BEFORE : 0;
  for (const [index, child] of waiting.entries()) {
    if (again === 0) break;
    if (itemAt(offers, index) !== null) continue;
    const count = matches.length;
    open(child, child.slots[0], "CLOSED");
    if (matches.at(count)) again--;
  }
  const made = matches.filter((match) => match !== null);
  stillWaiting(world, inState("MATCHED"), made);
  return made;
}

/** Of the central school's waiting children. */
const MENTORED_BEFORE = 4;

function suits({ row }: DemoVolunteer, { role }: Slot): boolean {
  return role === "ANY" || role === row.role;
}

/** Without enough volunteers some children have no mentor yet after all. */
function stillWaiting({ random, today }: World, children: DemoChild[], matches: readonly DemoMatch[]) {
  const mentored = new Set(
    matches.filter(({ row }) => UNDER_WAY.includes(row.state)).map(({ row }) => row.childId),
  );
  for (const { row, permittedOn } of children) {
    if (mentored.has(row.id)) continue;
    row.state = "WAITING";
    row.waitingSince = plusDays(permittedOn ?? today, random.int(0, 5));
  }
}

function aMatchFor(
  world: World,
  side: Side,
  child: DemoChild,
  slot: Slot,
  state: MatchState,
): DemoMatch | null {
  const { random, now, rows } = world;
  const { school } = child;
  const chosen = chosenFor(world, side, child, slot, state);
  if (!chosen || !child.permittedOn) return null;
  const { volunteer, line, fit } = chosen;
  const { id: slotId, childId, schoolId } = slot;
  const volunteerId = volunteer.row.id;
  const parties = { id: random.uuid(), schoolId, childId, slotId, volunteerId };
  const row = matchRow(
    { ...parties, state, ...fit, ...wordsOf(world, child, state), weights: DEMO_WEIGHTS },
    line,
  );
  const round = side.rounds.find(({ at }) => at.getTime() === row.proposedAt.getTime());
  if (round && !round.slots.has(slotId) && !round.pairs.has(childId + volunteerId)) {
    row.roundId = round.id;
    round.slots.add(slotId);
    round.pairs.add(childId + volunteerId);
  }
  if (!OVER.includes(state)) volunteer.load++;
  volunteer.met.add(childId);
  rows.match.push(row);
  if (state !== "PROPOSED") {
    for (const { id } of school.coordinators.slice(0, school.matchApprovals)) {
      const approvedAt = row.approvedAt ?? now;
      rows.matchApproval.push({ matchId: row.id, schoolId, approverId: id, approvedAt });
    }
  }
  const permitted = reaches(state, "PERMITTED");
  if (permitted) permit(world, child, row, line);
  return { row, child, volunteer, permittedOn: permitted ? line.permittedOn : null };
}

interface Choice {
  volunteer: DemoVolunteer;
  line: Timeline;
  fit: Fit;
}

/** The best of the first six volunteers who could take the slot with such a history. */
function chosenFor(world: World, side: Side, child: DemoChild, slot: Slot, state: MatchState): Choice | null {
  const { random, now } = world;
  const { offerDays } = child.school;
  const over = OVER.includes(state);
  const rounds = side.rounds.map(({ at }) => at);
  const choices: Choice[] = [];
  for (const volunteer of random.shuffle(side.volunteers)) {
    const { row, application, approvedOn, load, met } = volunteer;
    if (!approvedOn || !child.permittedOn || met.has(child.row.id) || !suits(volunteer, slot)) continue;
    if (state !== "CLOSED" && application.state !== "APPROVED") continue;
    if ((!over && load >= row.capacity) || sharedParts(child.row.availability, row.availability) === 0)
      continue;
    const ready = readyFrom(random, child.permittedOn, later(approvedOn, plusDays(now, -240)));
    const line = timelineOf(random, state, { now, ready, offerDays, rounds });
    if (!line) continue;
    choices.push({ volunteer, line, fit: fitOf(child.row, row, approvedOn, line.proposedAt) });
    if (choices.length === 6) break;
  }
  return choices.sort((a, b) => b.fit.score - a.fit.score)[0] ?? null;
}

function wordsOf(world: World, child: DemoChild, state: MatchState): Partial<Match> {
  const { random } = world;
  const words: Partial<Match> = {};
  const closeWith = (reason: string, reasons: readonly string[], causes: readonly ClosureCause[]) => {
    words.closureReason = reason;
    words.closureCause = causes[reasons.indexOf(reason)] ?? "OTHER";
  };
  if (state === "DECLINED") words.declineReason = random.pick(DECLINES);
  if (reaches(state, "INTRODUCED")) {
    words.introducedBy = random.pick(child.school.coordinators).name;
    words.introducedWith = random.pick(["MENTOR,CHILD,GUARDIAN,STAFF", "MENTOR,CHILD,STAFF"]);
  }
  if (state === "CLOSING") {
    words.closurePath = "PLANNED";
    closeWith(random.pick(CLOSURES.PLANNED), CLOSURES.PLANNED, CAUSES.PLANNED);
  }
  if (state === "CLOSED") {
    words.closurePath = random.weighted<ClosurePath>([
      ["PLANNED", 50],
      ["UNPLANNED", 38],
      ["ONE_SIDE_ABSENT", 12],
    ]);
    const left = child.row.state === "LEFT";
    const reasons = left ? LEAVING : CLOSURES[words.closurePath];
    closeWith(random.pick(reasons), reasons, left ? LEAVING_CAUSES : CAUSES[words.closurePath]);
    if (child.row.state === "LEFT") words.closurePath = "PLANNED";
  }
  return words;
}

function permit({ random, rows }: World, child: DemoChild, row: Match, line: Timeline) {
  const method = random.chance(0.45) ? "LINK" : random.chance(0.5) ? "PHONE" : "PAPER";
  rows.permission.push(
    permissionRow({
      id: random.uuid(),
      childId: row.childId,
      schoolId: row.schoolId,
      matchId: row.id,
      memberId: child.guardian.id,
      method,
      givenOn: line.permittedOn,
      recordedAt: plusDays(dayOf(line.permittedOn), 0.1),
      recordedById: method === "LINK" ? null : random.pick(child.school.coordinators).id,
    }),
  );
}
