import { matchInQuestion } from "~/data/matches/decision";
import { ownOffer } from "~/data/matches/own-decision";
import { roomInQuestion } from "~/data/rooms/rooms";
import { standingWithOffers } from "~/data/rooms/standing";
import type { Tx, Work } from "~/data/work.server";
import type { StaffViewer, Viewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { bookCall } from "~/usecases/calls/book";
import { moveCall, recordCall } from "~/usecases/calls/change";
import { changeOneContact } from "~/usecases/contacts/change";
import { answerOffer } from "~/usecases/matches/answer";
import { planFirstMeeting } from "~/usecases/matches/first-meeting";
import { CALLED_OFF, closeRoom, liftClosure } from "~/usecases/rooms/close-room";
import { publishRound } from "~/usecases/round/publish-round";
import type { Random } from "../../../prisma/demo/random";
import { NOW } from "../../factories";
import { commandOn, readOn } from "../../support/command";
import type { TestDatabase } from "../../support/databases";
import type { RaceScene } from "./scene";

export const DEEDS = ["book", "move", "accept", "cancel", "close", "lift", "meet", "publish"] as const;
export type Deed = (typeof DEEDS)[number];

export interface Turn {
  given: TestDatabase;
  scene: RaceScene;
  random: Random;
  /** How far the drill is, from 0 to 1: which round is being published. */
  progress: number;
  /** Ids of calls that were acknowledged, so that it can be asked whether they are there. */
  acknowledged: Set<string>;
}

type Outcome = Verdict<unknown> | { ok: false; reason: "NOTHING_TO_DO" };
const NOTHING = { ok: false, reason: "NOTHING_TO_DO" } as const;

/** Few days and few hours, so that most wishes meet another one. */
const DAYS = ["2026-11-24", "2026-11-25"];
const CLOCKS = ["15:50", "16:00", "16:10", "16:20", "16:30", "16:50", "17:10", "17:30"];

/** What one client does in its turn, each through the command that a form calls. */
export const DO: Record<Deed, (turn: Turn) => Promise<Outcome>> = {
  async book({ given, scene, random, acknowledged }) {
    const pair = random.pick(scene.pairs);
    const booked = await staff(given, scene, (work) => bookCall(work, { ...pair, ...wish(scene, random) }));
    if (booked.ok) acknowledged.add(booked.value.id);
    return booked;
  },
  async move({ given, scene, random }) {
    const call = await aPlannedCall(given, scene, random);
    if (!call) return NOTHING;
    const { childId, id: callId, version, memberId } = call;
    const at = { childId, callId, version };
    return staff(given, scene, (work) => moveCall(work, at, { memberId, ...wish(scene, random) }));
  },
  async cancel({ given, scene, random }) {
    const call = await aPlannedCall(given, scene, random);
    if (!call) return NOTHING;
    const at = { childId: call.childId, callId: call.id, version: call.version };
    return staff(given, scene, (work) => recordCall(work, at, { kind: "CANCEL", outcome: "" }));
  },
  async meet({ given, scene, random }) {
    const pair = random.pick(scene.pairs);
    return staff(given, scene, async (work) => {
      const match = await matchInQuestion(work, pair.matchId);
      if (!match) return { ok: false, reason: "INVALID" };
      const when = { on: new Date(`${random.pick(DAYS)}T00:00:00Z`), time: random.pick(CLOCKS) };
      return planFirstMeeting(work, match, { version: match.version, ...when, place: "学校", staff: "周敏" });
    });
  },
  async accept(turn) {
    return turn.random.chance(0.7) ? confirmMeeting(turn) : acceptOffer(turn);
  },
  async close({ given, scene, random }) {
    const room = random.pick(scene.rooms);
    const startsAt = new Date(`${random.pick(DAYS)}T08:${random.pick(["00", "20", "40"])}:00Z`);
    const endsAt = new Date(startsAt.getTime() + 30 * 60_000);
    const standing = await reading(given, scene.viewer, async (work) => {
      const found = await roomInQuestion(work, room.id);
      return found ? standingWithOffers(work, found, startsAt, endsAt) : [];
    });
    const decisions = Object.fromEntries(
      standing.map(({ id, offers }) => [
        id,
        random.pick([CALLED_OFF, ...offers.map((offer) => offer.localStart)]),
      ]),
    );
    return staff(given, scene, async (work) => {
      const found = await roomInQuestion(work, room.id);
      if (!found) return { ok: false, reason: "INVALID" };
      return closeRoom(work, found, { startsAt, endsAt, reason: "检修", decisions });
    });
  },
  async lift({ given, scene }) {
    const closure = await reading(given, scene.viewer, ({ tx }) =>
      tx.roomClosure.findFirst({
        where: { schoolId: scene.schoolId, liftedAt: null },
        orderBy: { closedAt: "asc" },
      }),
    );
    if (!closure) return NOTHING;
    return staff(given, scene, async (work) => {
      const room = await roomInQuestion(work, closure.roomId);
      return room ? liftClosure(work, room, { closureId: closure.id }) : { ok: false, reason: "INVALID" };
    });
  },
  async publish({ given, scene, progress }) {
    const draft = draftAt(scene, progress);
    if (!draft) return NOTHING;
    return commandOn(given, draft.viewer, NOW, (work) =>
      publishRound(work, { roundId: draft.roundId, version: 2 }),
    );
  },
};

const draftAt = (scene: RaceScene, progress: number) =>
  scene.drafts[Math.min(Math.floor(progress * scene.drafts.length), scene.drafts.length - 1)];

async function confirmMeeting({ given, scene, random }: Turn): Promise<Outcome> {
  const pair = random.pick(scene.pairs);
  const contact = await reading(given, scene.viewer, ({ tx }) =>
    tx.contact.findFirst({ where: { matchId: pair.matchId, state: { in: ["PLANNED", "CONFIRMED"] } } }),
  );
  if (!contact) return NOTHING;
  const at = { matchId: pair.matchId, contactId: contact.id, version: contact.version };
  const kind = random.chance(0.7) ? "CONFIRM" : "CANCEL";
  return staff(given, scene, (work) => changeOneContact(work, { ...at, command: { kind } }));
}

async function acceptOffer({ given, scene, random, progress }: Turn): Promise<Outcome> {
  const volunteer = random.pick(draftAt(scene, progress)?.volunteers ?? []);
  const match = await reading(given, volunteer, ({ tx }) =>
    tx.match.findFirst({ where: { state: "APPROVED" } }),
  );
  if (!match) return NOTHING;
  return commandOn(given, volunteer, NOW, async (work) => {
    const offer = await ownOffer(work, match.id);
    if (!offer) return { ok: false, reason: "INVALID" };
    return answerOffer(work, offer, { version: match.version, accepted: true, reason: "" });
  });
}

function wish({ rooms }: RaceScene, random: Random) {
  const { id: roomId, mode } = random.pick(rooms);
  return {
    roomId,
    mode,
    minutes: random.pick([10, 20, 30]),
    when: `${random.pick(DAYS)}T${random.pick(CLOCKS)}`,
  };
}

function aPlannedCall(given: TestDatabase, scene: RaceScene, random: Random) {
  const { childId } = random.pick(scene.pairs);
  return reading(given, scene.viewer, ({ tx }) =>
    tx.parentCall.findFirst({ where: { childId, state: "PLANNED" } }),
  );
}

const staff = <T>(
  given: TestDatabase,
  scene: RaceScene,
  body: (work: Work<StaffViewer>) => Promise<Verdict<T>>,
): Promise<Verdict<T>> => commandOn(given, scene.viewer, NOW, body);

const reading = <V extends Viewer, T>(
  given: TestDatabase,
  viewer: V,
  body: (work: Work<V> & { tx: Tx }) => Promise<T>,
): Promise<T> => readOn(given, viewer, NOW, body);
