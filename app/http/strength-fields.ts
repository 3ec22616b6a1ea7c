import { z } from "zod";
import { QUESTIONNAIRES, type StrengthSide } from "~/domain/match/strength";
import { whole } from "./fields";

/** The marks of a filled questionnaire in the order of its statements; 0 where one was left open. */
export function strengthAsked(side: StrengthSide) {
  const { steps, editions, current } = QUESTIONNAIRES[side];
  const codes = editions[current].map(({ code }) => code);
  const mark = whole(0, steps).default(0);
  return z
    .object(Object.fromEntries(codes.map((code) => [code, mark])))
    .transform((form) => ({ marks: codes.map((code) => form[code] ?? 0) }));
}
