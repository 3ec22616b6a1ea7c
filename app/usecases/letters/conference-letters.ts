import { paths } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import { payloadText, type Writer } from "./writer";

/** What was agreed at the joint conference is due or late; quiet once it is settled, has another day, or the right is gone. */
export const actionDue: Writer = async ({ work, message, to }) => {
  const actionId = payloadText(message, "actionId");
  const [action] = await work.tx.$queryRaw<{ dueOn: Date }[]>`
    SELECT a.due_on AS "dueOn" FROM conference_actions a
    WHERE a.id = ${actionId}::uuid AND a.state = 'OPEN' AND a.due_on::text = ${payloadText(message, "dueOn")}
      AND EXISTS (SELECT FROM grants g WHERE g.person_id = ${to.id}::uuid AND g.place_id = a.place_id
        AND g.role = 'DISTRICT_ADMIN' AND g.revoked_at IS NULL)`;
  if (!action) return { drop: "ACTION_SETTLED" };
  return {
    values: { day: formatDay(action.dueOn, to.locale, "UTC") },
    path: paths.conferenceAction(actionId),
  };
};
