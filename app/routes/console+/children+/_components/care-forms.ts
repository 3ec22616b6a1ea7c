import { z } from "zod";
import {
  GUARDIANSHIP_KINDS,
  GUARDIANSHIP_RATINGS,
  HEALTH,
  HUKOU,
  INCOME,
  SCHOOL_STATUSES,
  TOWN_OUTCOMES,
} from "~/domain/child/care";
import { AID } from "~/domain/child/codes";
import {
  day,
  id,
  line,
  note,
  oneOf,
  optionalDay,
  optionalLine,
  optionalNote,
  someOf,
  tick,
  version,
} from "~/http/fields";

const orNull = <T>(shape: z.ZodType<T>) => shape.optional().transform((value) => value ?? null);

/** The forms about a child's guardianship, registration and assistance, by what each asks for. */
export const Assess = z.object({
  version,
  kind: oneOf(GUARDIANSHIP_KINDS),
  rating: oneOf(GUARDIANSHIP_RATINGS),
  memberId: orNull(id),
  settled: tick,
  assessedOn: day,
  followUpOn: optionalDay,
  note: optionalNote(300),
});
export const Agree = z.object({
  version,
  memberId: id,
  fromOn: day,
  untilOn: day,
  note: optionalNote(300),
});
export const EndAgreement = z.object({ version, endedOn: day });
export const Receive = z.object({
  version,
  memberId: id,
  carerId: id,
  givenOn: day,
  fromOn: day,
  untilOn: optionalDay,
});

export const Register = z.object({
  version,
  before: oneOf(HUKOU),
  after: oneOf(HUKOU),
  placeBefore: optionalLine(100),
  placeAfter: line(100),
  changedOn: day,
  note: optionalNote(300),
});
export const Aided = z.object({
  version,
  kind: oneOf(AID),
  givenOn: day,
  yuan: orNull(z.coerce.number<string>("NUMBER").int("NUMBER").min(1).max(1_000_000)),
  before: note(300),
  after: optionalNote(300),
});
export const EndAid = z.object({ version, aidId: id, endedOn: day });
export const Townward = z.object({
  version,
  movedOn: day,
  place: line(100),
  newSchool: optionalLine(100),
  outcome: oneOf(TOWN_OUTCOMES),
  outcomeOn: day,
  followUpOn: optionalDay,
  note: optionalNote(300),
});
export const Describe = z.object({
  version,
  ethnicity: optionalLine(20),
  health: orNull(oneOf(HEALTH)),
  healthNote: optionalNote(200),
  schoolStatus: orNull(oneOf(SCHOOL_STATUSES)),
  income: someOf(INCOME),
});
