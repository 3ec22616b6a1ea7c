import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { formatDateTime } from "~/i18n/format";
import { ACCOUNT_CHANGES } from "../account/tell-account-changed";
import { issueToken } from "../account/tokens";
import { payloadText, type Writer } from "./writer";

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

/** To whoever owns the account; if it was somebody else, the way back in is a new password. */
export const accountChanged: Writer = async ({ message, to, words }) => {
  const change = ACCOUNT_CHANGES.find((one) => one === payloadText(message, "change"));
  if (!change) return { drop: "UNKNOWN_CHANGE" };
  const when = formatDateTime(new Date(payloadText(message, "at")), to.locale, DISTRICT_ZONE);
  return {
    values: { when, what: words(`mail:ACCOUNT_CHANGED.what.${change}`) },
    paragraphs: ["body", "next"],
    path: paths.forgot,
    after: true,
  };
};
