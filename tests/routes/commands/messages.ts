import { type Commands, madeBySql, type Stage } from "./command";

/** The scene's letter could not be delivered. */
const failed = (stage: Stage) =>
  madeBySql(stage, "UPDATE outbox SET state = 'FAILED', reason = 'validation_error' WHERE id = $1", [
    stage.cast.here.letter,
  ]);

/** The scene's contact lies ahead and has moved. */
const moved = (stage: Stage) =>
  madeBySql(
    stage,
    `UPDATE contacts SET state = 'PLANNED', starts_at = $2::timestamptz + interval '2 days', ends_at = $2::timestamptz + interval '50 hours' WHERE id = $1 RETURNING sequence`,
    [stage.cast.here.contact, stage.site.now().toISOString()],
  ) as Promise<{ sequence: number }[]>;

export const messageCommands: Commands = {
  "routes/console+/messages": {
    resend: {
      as: "coordinator",
      async ready(stage) {
        await failed(stage);
        return { fields: { messageId: stage.cast.here.letter } };
      },
    },
    told: {
      as: "coordinator",
      async ready(stage) {
        const [row] = await moved(stage);
        return {
          fields: { contactId: stage.cast.here.contact, sequence: String(row?.sequence), how: "PHONE" },
        };
      },
    },
  },
};
