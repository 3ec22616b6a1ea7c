import { passed, refused, type Verdict } from "../shared/verdict";

export const APPOINTMENT_STATES = ["ASKED", "BOOKED", "HELD", "MISSED", "CANCELLED"] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

export const APPOINTMENT_COMMANDS = ["BOOK", "HOLD", "MISS", "CANCEL"] as const;
export type AppointmentCommand = (typeof APPOINTMENT_COMMANDS)[number];

export interface AppointmentFacts {
  state: AppointmentState;
  /** Null until it is booked. */
  startsAt: Date | null;
}

/** The life of an appointment: asked for, booked, and recorded once it has begun; until then it can be called off. */
export function changeAppointment(
  { state, startsAt }: AppointmentFacts,
  command: AppointmentCommand,
  now: Date,
): Verdict<AppointmentState, "NOT_POSSIBLE_NOW" | "TOO_EARLY"> {
  switch (command) {
    case "BOOK":
      return state === "ASKED" ? passed("BOOKED") : refused("NOT_POSSIBLE_NOW");
    case "CANCEL":
      return state === "ASKED" || state === "BOOKED" ? passed("CANCELLED") : refused("NOT_POSSIBLE_NOW");
    default:
      if (state !== "BOOKED" || !startsAt) return refused("NOT_POSSIBLE_NOW");
      if (startsAt > now) return refused("TOO_EARLY");
      return passed(command === "HOLD" ? "HELD" : "MISSED");
  }
}
