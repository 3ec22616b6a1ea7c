import { describe, expect, test } from "vitest";
import {
  CONTACT_COMMANDS,
  CONTACT_STATES,
  type ContactCommand,
  type ContactCommandKind,
  type ContactState,
  changeContact,
} from "~/domain/schedule/contact";

const now = new Date("2026-11-23T08:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const COMMAND: Record<ContactCommandKind, ContactCommand> = {
  CONFIRM: { kind: "CONFIRM" },
  HOLD: { kind: "HOLD" },
  MISS: { kind: "MISS", side: "CHILD", why: "ill" },
  CALL_OFF: { kind: "CALL_OFF", side: "VOLUNTEER", why: " on duty " },
  CANCEL: { kind: "CANCEL" },
  MOVE: { kind: "MOVE" },
};
const at = (start: number, state: ContactState = "PLANNED") => ({
  state,
  startsAt: hours(start),
  endsAt: hours(start + 0.5),
});

/** State, command and whether the contact lies ahead (20 hours) or has begun (half an hour ago). */
const WAYS: Record<string, ContactState> = {
  "PLANNED CONFIRM ahead": "CONFIRMED",
  "PLANNED HOLD begun": "HELD",
  "PLANNED MISS begun": "MISSED",
  "PLANNED CALL_OFF ahead": "CANCELLED",
  "PLANNED CALL_OFF begun": "MISSED",
  "PLANNED CANCEL ahead": "CANCELLED",
  "PLANNED CANCEL begun": "CANCELLED",
  "PLANNED MOVE ahead": "MOVED",
  "PLANNED MOVE begun": "MOVED",
  "CONFIRMED HOLD begun": "HELD",
  "CONFIRMED MISS begun": "MISSED",
  "CONFIRMED CALL_OFF ahead": "CANCELLED",
  "CONFIRMED CALL_OFF begun": "MISSED",
  "CONFIRMED CANCEL ahead": "CANCELLED",
  "CONFIRMED CANCEL begun": "CANCELLED",
  "CONFIRMED MOVE ahead": "MOVED",
  "CONFIRMED MOVE begun": "MOVED",
};

describe("the life of a contact", () => {
  const all = CONTACT_STATES.flatMap((state) =>
    CONTACT_COMMANDS.flatMap((kind) =>
      (["ahead", "begun"] as const).map((when) => [state, kind, when] as const),
    ),
  );
  test.each(all)("%s, %s, %s", (state, kind, when) => {
    const verdict = changeContact(at(when === "ahead" ? 20 : -0.5, state), COMMAND[kind], now);
    const to = WAYS[`${state} ${kind} ${when}`];
    expect(verdict.ok && verdict.value.state).toBe(to ?? false);
  });

  test("was held a little before its time, but not the day before", () => {
    expect(changeContact(at(11), COMMAND.HOLD, now).ok).toBe(true);
    expect(changeContact(at(13), COMMAND.HOLD, now)).toEqual({ ok: false, reason: "TOO_EARLY" });
    expect(changeContact(at(13), COMMAND.MISS, now)).toEqual({ ok: false, reason: "TOO_EARLY" });
  });

  test("says whose side it failed on and why", () => {
    expect(changeContact(at(20), COMMAND.CALL_OFF, now)).toEqual({
      ok: true,
      value: { state: "CANCELLED", missedSide: "VOLUNTEER", missedWhy: "on duty" },
    });
    const mute: ContactCommand = { kind: "CALL_OFF", side: "CHILD", why: " " };
    expect(changeContact(at(20), mute, now)).toMatchObject({ reason: "REASON_NEEDED", field: "missedWhy" });
    const nobody: ContactCommand = { kind: "MISS", side: null, why: "ill" };
    expect(changeContact(at(-1), nobody, now)).toMatchObject({ reason: "SIDE_MISSING", field: "missedSide" });
  });

  test("is not confirmed once it began", () => {
    expect(changeContact(at(0), COMMAND.CONFIRM, now)).toEqual({ ok: false, reason: "TOO_LATE" });
  });
});
