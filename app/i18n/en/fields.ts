import type { Catalogue } from "../catalogue";
import type fields from "../zh-CN/fields";

export default {
  PLACE_CODE: "Please enter 9 or 12 digits",
  REQUIRED: "Please fill this in",
  CHOOSE: "Please choose one",
  CHOOSE_ONE: "Please choose at least one",
  TICK: "Please tick the box",
  INVALID: "This does not look right",
  TOO_LONG: "Too long: at most {{n}} characters",
  TOO_SHORT: "Too short: at least {{n}} characters",
  TOO_HIGH: "At most {{n}}",
  TOO_LOW: "At least {{n}}",
  NUMBER: "Please enter a number",
  DATE: "Please enter a valid date",
  TIME_ZONE: "Please choose a time zone",
  TIME: "Please enter a valid time",
  NAME_TOO_SHORT: "Please enter the full name",
  NAME_LETTERS: "A name has letters, spaces and hyphens only",
  PHONE: "Please enter an 11-digit mobile number, or a landline with its area code",
  EMAIL: "Please enter a valid e-mail address",
  PASSWORD_SHORT: "A password has at least 10 characters",
  CONTROL_CHARACTERS: "There are characters here that cannot be shown; please type it again",
} satisfies Catalogue<typeof fields>;
