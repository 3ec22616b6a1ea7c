import { z } from "zod";
import { hoursOf } from "~/domain/schedule/hours-text";
import type { Window } from "~/domain/schedule/windows";
import { NAME_LETTERS, PHONE, plainName, plainPhone } from "~/domain/shared/typed";

/**
 * Shapes of form fields. Their messages are codes with an optional number after a colon ("TOO_LONG:50");
 * the catalogue `fields` says them in words.
 */
z.config({ customError: (issue) => codeOf(issue) });

function codeOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "REQUIRED" : "INVALID";
    case "too_big":
      return issue.origin === "string"
        ? `TOO_LONG:${issue.maximum}`
        : issue.origin === "array"
          ? "INVALID"
          : `TOO_HIGH:${issue.maximum}`;
    case "too_small":
      return issue.origin === "string"
        ? `TOO_SHORT:${issue.minimum}`
        : issue.origin === "array"
          ? "CHOOSE_ONE"
          : `TOO_LOW:${issue.minimum}`;
    case "invalid_value":
      return issue.input === undefined ? "CHOOSE" : "INVALID";
    default:
      return "INVALID";
  }
}

/** Text in one line; spaces around it are dropped. */
export const line = (max: number) => z.string().trim().min(1, "REQUIRED").max(max);
export const optionalLine = (max: number) => z.string().trim().max(max).default("");
/** Text of several lines, at most `max` characters. */
export const prose = (max: number) => z.string().trim().min(1, "REQUIRED").max(max);
export const optionalProse = (max: number) => z.string().trim().max(max).default("");

// A resident identity card has 18 characters, an old one 15.
const ID_NUMBER = /(?<!\d)(\d{17}[\dXx]|\d{15})(?!\d)/;
/** What staff write about a person; a document's number does not belong there and is refused. */
export const note = (max: number) => prose(max).refine((text) => !ID_NUMBER.test(text), "ID_NUMBER");
export const optionalNote = (max: number) =>
  optionalProse(max).refine((text) => !ID_NUMBER.test(text), "ID_NUMBER");

/** Two to 50 characters; the interpunct of minority names becomes U+00B7. */
export const personName = z
  .string()
  .transform(plainName)
  .pipe(z.string().min(2, "NAME_TOO_SHORT").max(50).regex(NAME_LETTERS, "NAME_LETTERS"));

/** A mainland mobile or a landline; stored without spaces and country code. */
export const phone = z.string().transform(plainPhone).pipe(z.string().regex(PHONE, "PHONE"));

export const optionalPhone = phone.optional().transform((number) => number ?? "");

export const email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().max(254).pipe(z.email("EMAIL")));

/** ASVS 5.0, 6.2: length is all that is asked for (8 at least there), and pasting a phrase of 128 characters works. */
export const newPassword = z.string().min(10, "PASSWORD_SHORT").max(128);

/** A file that a form sends; which class it is of is the platform's business. */
export const sentFile = z.custom<File>(
  (value) => typeof value === "object" && value !== null && "arrayBuffer" in value,
  "FILE_EMPTY",
);

/** The address of one contact's calendar file: its id, and how such files end. */
export const ContactFile = z.object({
  file: z
    .string()
    .regex(/\.ics$/)
    .transform((name) => name.slice(0, -4))
    .pipe(z.uuid()),
});

export const id = z.uuid({
  error: ({ input }) => (input === undefined || input === "" ? "CHOOSE" : "INVALID"),
});
export const version = z.coerce.number().int().min(1);
/** Only what is no number at all is "NUMBER"; too low and too high keep their own codes. */
const notANumber = {
  error: ({ code }: { code?: string }) => (code === "invalid_type" ? "NUMBER" : undefined),
};
const wholeNumber = (min: number, max: number) =>
  z.coerce.number<string>(notANumber).int("NUMBER").min(min).max(max);
export const whole = (min: number, max: number) =>
  z.string("REQUIRED").trim().min(1, "REQUIRED").pipe(wholeNumber(min, max));
/** A number chosen from a list. */
export const chosen = (min: number, max: number) =>
  z.string("CHOOSE").transform(Number).pipe(z.number("CHOOSE").int("CHOOSE").min(min).max(max));
/** The id of a town, a school or another thing that is chosen from a list. */
export const listedId = chosen(1, 2_000_000_000);
export const oneOf = <const T extends readonly [string, ...string[]]>(codes: T) => z.enum(codes);
export const someOf = <const T extends readonly [string, ...string[]]>(codes: T) =>
  z.array(z.enum(codes)).max(codes.length).default([]);
export const ticked = z.literal("on", "TICK");
/** A box that may stay empty. */
export const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** A date without a time, as `<input type="date">` sends it; midnight UTC stands for the day. */
export const day = z.iso
  .date("DATE")
  .refine((text) => text >= "1900-01-01" && text <= "2100-12-31", "DATE")
  .transform((text) => new Date(`${text}T00:00:00Z`));

export const optionalDay = day.optional().transform((date) => date ?? null);

/** HH:MM on a 24 hour clock. */
export const clockTime = z.string("REQUIRED").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "TIME");

/** Hours of one day of the week as people type them; an empty field is a day without any. */
export const hours = (weekday: number) =>
  z
    .string()
    .max(200)
    .default("")
    .transform((text, context): Window[] => {
      const windows = hoursOf(text, weekday);
      if (windows) return windows;
      context.addIssue({ code: "custom", message: "HOURS" });
      return z.NEVER;
    });
/** The same as minutes of the day. */
export const clockMinutes = clockTime.transform((text) => {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return hours * 60 + minutes;
});

const ZONES = Intl.supportedValuesOf("timeZone");
/** A time zone by its name in the IANA database. */
export const timeZoneName = z.string("CHOOSE").refine((name) => ZONES.includes(name), "TIME_ZONE");

/** Ticked squares of the week (0 to 27) as a mask of 28 bits. */
export const weekMask = z
  .array(whole(0, 27))
  .default([])
  .transform((bits) => bits.reduce((mask, bit) => mask | (1 << bit), 0));

/** A page number in the address; anything else is page 1. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);
/** A day in the address, as 2026-11-25; anything else is none. */
export const wishedDay = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .catch("");
/** The number of a row of the record; anything else is none. */
export const trailNumber = z
  .string()
  .regex(/^\d{1,18}$/)
  .catch("");
/** What is searched for, as typed with any keyboard: wide letters count as narrow ones; the first 60 characters. */
export const query = z
  .string()
  .transform((text) => [...text.normalize("NFKC").trim()].slice(0, 60).join(""))
  .catch("");
