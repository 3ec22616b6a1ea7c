import { z } from "zod";
import { ACTION_WORDS, ATTENDANCE, MATTERS } from "~/domain/conference/codes";
import * as field from "~/http/fields";

export const MeetingParams = z.object({ meetingId: field.id });
export const DepartmentParams = z.object({ departmentId: field.id });
export const ActionParams = z.object({ actionId: field.id });

export const Planned = z.object({
  title: field.note(100),
  onDay: field.day,
  at: field.clockMinutes,
  venue: field.line(100),
  chair: field.line(50),
  noteTaker: field.line(50),
  departments: z.array(field.id).min(1).max(60),
});
export const Versioned = z.object({ version: field.version });
export const Matters = z.object({ matters: z.array(z.enum(MATTERS)).min(1).max(MATTERS.length) });
export const FreeItem = z.object({ title: field.note(200) });
export const OneItem = z.object({ itemId: field.id });

export const Minutes = z.object({
  itemId: field.id,
  version: field.version,
  said: field.optionalNote(4000),
  decided: field.optionalNote(2000),
});
export const Attended = z.object({
  departmentId: field.id,
  attendance: field.oneOf(ATTENDANCE),
  who: field.optionalLine(100),
});
export const Addition = z.object({
  itemId: field.id.optional().transform((one) => one ?? null),
  said: field.note(2000),
});

const optionalMail = field.email.optional().transform((mail) => mail ?? "");

export const Agreed = z.object({
  itemId: field.id.optional().transform((one) => one ?? null),
  what: field.note(500),
  departmentId: field.id,
  person: field.optionalLine(50),
  mail: optionalMail,
  dueOn: field.day,
});
export const Word = z.object({
  kind: field.oneOf(ACTION_WORDS),
  said: field.note(2000),
  dueOn: field.optionalDay,
});

export const Named = z.object({ name: field.line(60) });
export const Renamed = z.object({ name: field.optionalLine(60), version: field.version });
const member = {
  name: field.personName,
  post: field.optionalLine(60),
  phone: field.optionalPhone,
  mail: optionalMail,
  fromOn: field.day,
  untilOn: field.optionalDay,
};
export const NewMember = z.object(member);
export const ChangedMember = z.object({ ...member, memberId: field.id, version: field.version });
