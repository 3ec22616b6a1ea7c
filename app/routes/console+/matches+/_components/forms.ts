import { z } from "zod";
import { CHILD_ANSWERS } from "~/domain/child/heard";
import { CLOSURE_CAUSES } from "~/domain/match/closure";
import { CLOSURE_PATHS, PRESENT } from "~/domain/match/lifecycle";
import { MISSED_SIDES } from "~/domain/schedule/contact";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import {
  clockTime,
  day,
  id,
  line,
  oneOf,
  optionalLine,
  optionalNote,
  prose,
  someOf,
  version,
  whole,
} from "~/http/fields";

/** What the forms on the page of one match send, by intent. */
export const Versioned = z.object({ version });
export const Drop = z.object({ version, reason: prose(300) });
export const Permit = z.object({
  version,
  memberId: z.uuid("CHOOSE"),
  method: oneOf(["PAPER", "PHONE"]),
  givenOn: day,
  textVersion: whole(1, 1000),
});
export const Hear = z.object({
  version,
  answer: oneOf(CHILD_ANSWERS),
  words: optionalNote(500),
  saidOn: day,
});
export const PlanMeeting = z.object({
  version,
  on: day,
  time: clockTime,
  place: line(100),
  staff: line(50),
});
export const Introduce = z.object({
  version,
  heldOn: day,
  time: clockTime,
  place: line(100),
  staff: line(50),
  present: someOf(PRESENT),
});
export const Close = z
  .object({
    version,
    path: oneOf(CLOSURE_PATHS),
    cause: oneOf(CLOSURE_CAUSES),
    reason: prose(500),
    farewellOn: day.optional(),
    farewellTime: clockTime.optional(),
    farewellMode: oneOf(CONTACT_MODES).default("MEETING"),
    farewellPlace: optionalLine(100),
  })
  .refine(({ farewellOn, farewellTime }) => !farewellOn || farewellTime, {
    path: ["farewellTime"],
    message: "REQUIRED",
  });
export const EndPlan = z.object({ planId: id });
export const CallOff = z.object({
  contactId: id,
  version,
  missedSide: oneOf(MISSED_SIDES),
  missedWhy: line(200),
});

export function farewellOf(form: z.output<typeof Close>) {
  const { farewellOn: on, farewellTime: time, farewellMode: mode, farewellPlace: place } = form;
  return on && time ? { on, time, mode, place } : null;
}
