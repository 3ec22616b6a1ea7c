import { paths } from "~/http/paths";
import { issueToken } from "../account/tokens";
import type { Writer } from "./writer";

/** Hours an invited colleague has to set a password. */
const INVITATION_HOURS = 72;

// One-time links are made when the letter goes out, so that no secret waits in the outbox.

export const confirmEmail: Writer = async ({ work, to }) => {
  const person = await work.tx.person.findUnique({
    where: { id: to.id },
    select: { emailConfirmedAt: true },
  });
  if (!person || person.emailConfirmedAt) return { drop: "ALREADY_CONFIRMED" };
  return { path: paths.confirm(await issueToken(work, "CONFIRM_EMAIL", to.id)), after: true };
};

export const resetPassword: Writer = async ({ work, to }) => ({
  path: paths.reset(await issueToken(work, "RESET_PASSWORD", to.id)),
  after: true,
});

export const invitation: Writer = async ({ work, to }) => ({
  path: paths.reset(await issueToken(work, "RESET_PASSWORD", to.id, INVITATION_HOURS)),
});
