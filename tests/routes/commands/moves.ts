import type { Contact, MoveRequest } from "~/generated/prisma/client";
import { paths } from "~/http/paths";
import { aContact } from "../../factories";
import { type Commands, fills, made, madeBySql, type Stage } from "./command";
import { cornerOfContact } from "./corner";
import { matchOf } from "./matches";

const TUESDAY = new Date("2026-11-24T11:00:00Z");

/** A weekly plan with its first contact, and the page on which that contact is changed. */
const withSeries =
  (given: Partial<Contact> = {}) =>
  async (stage: Stage) => {
    const of = await matchOf(stage, {});
    const { id: matchId, schoolId } = of.match;
    const contact = await made(stage, async (tx) => {
      const plan = await tx.contactPlan.create({
        data: {
          ...{ matchId, schoolId, frequency: "WEEKLY", rule: "FREQ=WEEKLY;BYDAY=TU", weekday: 1 },
          ...{ startTime: "19:00", minutes: 20, mode: "CALL", timeZone: "Asia/Shanghai" },
          ...{ startsOn: new Date("2026-11-24"), plannedUntil: new Date("2026-12-31"), createdAt: TUESDAY },
        },
      });
      return (await aContact(tx, { made: of, planId: plan.id, startsAt: TUESDAY, ...given })).contact;
    });
    return paths.editContact(matchId, contact.id);
  };

/** A contact to come of a new match, and a request of its mentor to move it. */
const asked = async (stage: Stage, given: Partial<MoveRequest> = {}) => {
  const of = await matchOf(stage, {});
  return made(stage, async (tx) => {
    const { contact } = await aContact(tx, { made: of, startsAt: TUESDAY });
    const { schoolId, childId, id: matchId } = of.match;
    return tx.moveRequest.create({
      data: {
        ...{ contactId: contact.id, matchId, schoolId, childId, side: "VOLUNTEER", reason: "WORK" },
        askedAt: new Date("2026-11-22T03:00:00Z"),
        ...given,
      },
    });
  });
};

const requestPage = async (stage: Stage) => paths.move((await asked(stage)).id);

/** A contact to come of the mentor and the family who are signed in; with `open` one that they asked to move. */
const ownContact =
  (side: "VOLUNTEER" | "FAMILY", open = false) =>
  async (stage: Stage) => {
    const { match, child, school } = stage.cast.here;
    const [contact] = await madeBySql(
      stage,
      `INSERT INTO contacts (match_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, time_zone, mode)
       SELECT id, school_id, child_id, volunteer_id, '2026-11-26T11:00:00Z', '2026-11-26T11:20:00Z', '2026-11-26T19:00',
         'Asia/Shanghai', 'CALL' FROM matches WHERE id = $1 RETURNING id`,
      [match],
    );
    const { id } = contact as { id: string };
    if (open)
      await madeBySql(
        stage,
        `INSERT INTO move_requests (contact_id, match_id, school_id, child_id, side, reason, asked_at)
         VALUES ($1, $2, $3, $4, $5, 'ILL', '2026-11-22T03:00:00Z')`,
        [id, match, school, child, side],
      );
    return side === "FAMILY" ? paths.familyMove(id) : paths.askToMove(match, id);
  };

const CANNOT = { typed: () => ({ cannot: "on" }) };

export const moveCommands: Commands = {
  "routes/console+/matches+/$matchId_.contacts.$contactId": {
    ...cornerOfContact,
    one: fills("coordinator", { at: withSeries(), typed: () => ({ on: "2026-11-25" }) }),
    restore: fills("coordinator", { at: withSeries({ originalStart: "2026-11-24T18:30", apart: true }) }),
    series: fills("coordinator", { at: withSeries(), typed: () => ({ startTime: "19:30" }) }),
    end: fills("coordinator", { at: withSeries() }),
  },
  "routes/console+/moves+/index": {
    accept: fills("coordinator", {
      at: async (stage) => {
        await asked(stage, { wishes: ["2026-11-25T19:00"] });
        return paths.moves;
      },
    }),
  },
  "routes/console+/moves+/$requestId": {
    accept: fills("coordinator", { at: requestPage }),
    callOff: fills("coordinator", { at: requestPage }),
    refuse: fills("coordinator", { at: requestPage }),
  },
  "routes/volunteer+/matches+/$matchId_.move.$contactId": {
    ask: fills("mentor", { at: ownContact("VOLUNTEER"), ...CANNOT }),
    withdraw: fills("mentor", { at: ownContact("VOLUNTEER", true) }),
  },
  "routes/family+/move.$contactId": {
    ask: fills("family", { at: ownContact("FAMILY"), ...CANNOT }),
    withdraw: fills("family", { at: ownContact("FAMILY", true) }),
  },
};
