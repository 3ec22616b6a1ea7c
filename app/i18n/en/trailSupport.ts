import type { Catalogue } from "../catalogue";
import type { trailSupport as zh } from "../zh-CN/trailSupport";

export const trailSupport = {
  "support-recorded": "Wrote down a talk about a match",
  "words-passed-on": "Passed words of the child on to the mentor",
  "words-taken-back": "Took back words that were passed on",
  "strength-answered": "Filled a questionnaire about a match",
  "agreement-drawn-up": "Wrote a match agreement",
  "agreement-signed": "Signed or recorded a match agreement",
  "strength-looked": "Looked at a weak match",
} satisfies Catalogue<typeof zh>;
