import { z } from "zod";
import { LEAVE_REASONS, PAUSE_REASONS } from "~/domain/child/codes";
import { day, id, oneOf, optionalLine, tick, ticked, version } from "~/http/fields";
import { locales } from "~/i18n/locale";

/** The forms on a child's page, by the command each asks for. */
export const SHAPES = {
  ASK_PERMISSION: z.object({ version }),
  START_WAITING: z.object({ version }),
  RESUME: z.object({ version }),
  PAUSE: z.object({ version, reason: oneOf(PAUSE_REASONS) }),
  WITHDRAW_PERMISSION: z.object({ version, note: optionalLine(200), sure: ticked }),
  LEAVE: z.object({ version, reason: oneOf(LEAVE_REASONS), note: optionalLine(200), sure: ticked }),
};

export const Permit = z.object({
  version,
  memberId: id,
  method: oneOf(["PAPER", "PHONE", "SCREEN"]),
  language: oneOf(locales),
  givenOn: day,
  under14: tick,
});
export const MakeLink = z.object({ memberId: id, spoken: tick });
export const RevokeLink = z.object({ linkId: id });
