import { describe, expect, it } from "vitest";
import {
  CHILD_STATES,
  type ChildState,
  PARTICIPATION_COMMANDS,
  type Participation,
  type ParticipationCommand,
  participate,
  possibleCommands,
} from "~/domain/child/participation";

const today = new Date("2026-11-23T00:00:00Z");
const before = new Date("2026-09-01T00:00:00Z");

const child = (given: Partial<Participation>): Participation => ({
  state: "PROPOSED",
  permitted: true,
  slots: 1,
  openMatches: 0,
  waitingSince: given.state === "WAITING" || given.state === "PAUSED" ? before : null,
  ...given,
});

/** Next state of a permitted child with one slot and no open match; "-" is refused. */
const TABLE: Record<ChildState, Record<ParticipationCommand, ChildState | "-">> = {
  PROPOSED: row("PERMISSION_ASKED", "PERMITTED", "-", "-", "PROPOSED", "-", "-", "-", "LEFT"),
  PERMISSION_ASKED: row("-", "PERMITTED", "-", "-", "PERMISSION_ASKED", "PROPOSED", "-", "-", "LEFT"),
  PERMITTED: row("-", "PERMITTED", "WAITING", "-", "PERMITTED", "PROPOSED", "PAUSED", "-", "LEFT"),
  WAITING: row("-", "WAITING", "-", "MATCHED", "WAITING", "PROPOSED", "PAUSED", "-", "LEFT"),
  MATCHED: row("-", "MATCHED", "-", "MATCHED", "WAITING", "PROPOSED", "PAUSED", "-", "LEFT"),
  PAUSED: row("-", "PAUSED", "-", "-", "PAUSED", "PROPOSED", "-", "WAITING", "LEFT"),
  LEFT: row("-", "-", "-", "-", "LEFT", "LEFT", "-", "-", "-"),
};

function row(...next: (ChildState | "-")[]) {
  return Object.fromEntries(PARTICIPATION_COMMANDS.map((command, index) => [command, next[index]])) as Record<
    ParticipationCommand,
    ChildState | "-"
  >;
}

const ALL = CHILD_STATES.flatMap((state) =>
  PARTICIPATION_COMMANDS.flatMap((command) =>
    [true, false].flatMap((permitted) =>
      [0, 1, 3].flatMap((slots) =>
        [0, 1, 2].map((openMatches) => ({ command, given: child({ state, permitted, slots, openMatches }) })),
      ),
    ),
  ),
);

describe("participation of a child", () => {
  it.each(
    CHILD_STATES.flatMap((state) => PARTICIPATION_COMMANDS.map((command) => [state, command] as const)),
  )("%s, %s", (state, command) => {
    const decision = participate(child({ state }), command, today);
    expect(decision.ok ? decision.value.state : "-").toBe(TABLE[state][command]);
  });

  it("waits since a day exactly while it waits or pauses from waiting", () => {
    for (const { command, given } of ALL) {
      const decision = participate(given, command, today);
      if (!decision.ok) continue;
      const { state, waitingSince } = decision.value;
      if (state === "WAITING") expect(waitingSince).toBeInstanceOf(Date);
      else if (state !== "PAUSED") expect(waitingSince).toBeNull();
    }
  });

  it("never waits or matches without the family's permission", () => {
    for (const { command, given } of ALL.filter(({ given }) => !given.permitted)) {
      const decision = participate(given, command, today);
      const moved = decision.ok && decision.value.state !== given.state;
      if (moved) expect(["WAITING", "MATCHED"]).not.toContain(decision.value.state);
    }
  });

  it("ends contact whenever permission goes, the child pauses or leaves, and never otherwise", () => {
    for (const { command, given } of ALL) {
      const decision = participate(given, command, today);
      if (!decision.ok) continue;
      const stops = decision.value.events.includes("CONTACT_STOPPED");
      expect(stops).toBe(["WITHDRAW_PERMISSION", "PAUSE", "LEAVE"].includes(command));
      expect(decision.value.events.includes("MATCHES_ENDED")).toBe(
        ["WITHDRAW_PERMISSION", "LEAVE"].includes(command),
      );
      expect(decision.value.events.includes("PERMISSIONS_WITHDRAWN")).toBe(command === "WITHDRAW_PERMISSION");
      expect(decision.value.events.includes("LINKS_REVOKED")).toBe(command === "LEAVE");
    }
  });

  it("takes that a match ended in every state", () => {
    for (const { command, given } of ALL) {
      if (command === "UNMATCH") expect(participate(given, command, today).ok).toBe(true);
    }
  });

  it("stays matched while another match is open, and waits from today when none is", () => {
    const two = participate(child({ state: "MATCHED", openMatches: 1 }), "UNMATCH", today);
    expect(two).toMatchObject({ ok: true, value: { state: "MATCHED" } });
    const none = participate(child({ state: "MATCHED" }), "UNMATCH", today);
    expect(none).toMatchObject({ ok: true, value: { state: "WAITING", waitingSince: today } });
  });

  it("keeps the day since which it waits through a pause", () => {
    const paused = participate(child({ state: "WAITING" }), "PAUSE", today);
    expect(paused).toMatchObject({ ok: true, value: { state: "PAUSED", waitingSince: before } });
    const resumed = participate(child({ state: "PAUSED", waitingSince: before }), "RESUME", today);
    expect(resumed).toMatchObject({ ok: true, value: { state: "WAITING", waitingSince: before } });
  });

  it.each([
    [{ permitted: false, openMatches: 2 }, "PROPOSED"],
    [{ openMatches: 1 }, "MATCHED"],
    [{ slots: 0 }, "PERMITTED"],
    [{}, "WAITING"],
  ] as const)("resumes with %o as %s", (given, state) => {
    expect(participate(child({ state: "PAUSED", ...given }), "RESUME", today)).toMatchObject({
      ok: true,
      value: { state },
    });
  });

  it("names what is missing before a child may wait or be matched", () => {
    const reason = (given: Partial<Participation>, command: ParticipationCommand) =>
      participate(child(given), command, today);
    expect(reason({ state: "PERMITTED", slots: 0 }, "START_WAITING")).toEqual({
      ok: false,
      reason: "NO_SLOTS",
    });
    expect(reason({ state: "PERMITTED", permitted: false }, "START_WAITING")).toEqual({
      ok: false,
      reason: "PERMISSION_MISSING",
    });
    expect(reason({ state: "WAITING", permitted: false }, "MATCH")).toEqual({
      ok: false,
      reason: "PERMISSION_MISSING",
    });
    expect(reason({ state: "PAUSED" }, "MATCH")).toEqual({ ok: false, reason: "NOT_POSSIBLE_NOW" });
  });

  it("offers exactly the commands it takes", () => {
    expect(possibleCommands(child({ state: "WAITING" }), today)).toEqual([
      "GIVE_PERMISSION",
      "MATCH",
      "UNMATCH",
      "WITHDRAW_PERMISSION",
      "PAUSE",
      "LEAVE",
    ]);
  });
});
