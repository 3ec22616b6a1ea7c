import { secretHash } from "~/adapters/secrets.server";
import { paths } from "~/http/paths";
import { cookieValue } from "../../support/tab";
import { type Command, type Commands, fills, madeBySql, type Stage, sends } from "./command";

const TOKEN = "corner-token-of-the-first-school-00000000001";
const MINUTE = 60_000;

/** The contact ended a minute ago, and nobody has asked the child yet. */
async function justOver(stage: Stage) {
  const { contact } = stage.cast.here;
  const now = stage.site.now().getTime();
  await madeBySql(stage, "DELETE FROM corner_sessions");
  await madeBySql(stage, "DELETE FROM corner_answers WHERE contact_id = $1", [contact]);
  await madeBySql(stage, "UPDATE contacts SET starts_at = $2, ends_at = $3 WHERE id = $1", [
    contact,
    new Date(now - 31 * MINUTE).toISOString(),
    new Date(now - MINUTE).toISOString(),
  ]);
}

/** What the tablet sends: it comes with its own cookie, which the answer takes away. */
const onTablet = (fields: Record<string, string>): Command => ({
  as: "visitor",
  again: true,
  async ready(stage) {
    const { contact, match, child, school, coordinator } = stage.cast.here;
    const now = stage.site.now().getTime();
    await justOver(stage);
    await madeBySql(
      stage,
      `INSERT INTO corner_sessions (token_hash, contact_id, match_id, child_id, school_id, child_called, mentor_called, mentor_role, contact_on, opened_by, opened_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, '小雨', '王', 'FATHER', '2026-11-23', $6, $7, $8)`,
      [
        ...[secretHash(TOKEN), contact, match, child, school, coordinator],
        ...[new Date(now).toISOString(), new Date(now + 10 * MINUTE).toISOString()],
      ],
    );
    return { fields, cookies: { corner: await cookieValue("corner", TOKEN) } };
  },
});

const wishAt = (stage: Stage, to: string) =>
  madeBySql(stage, `UPDATE small_wishes SET ${to} WHERE id = $1`, [stage.cast.here.smallWish]);
const PROMISED = "state = 'PROMISED', promised_by = '孙老师', promised_on = '2026-11-01'";
const version = () => ({ version: "1" });

export const cornerCommands: Commands = {
  "routes/corner+/index": {
    say: onTablet({ face: "5", words: "王叔叔讲了故事" }),
    talk: onTablet({ words: "" }),
    leave: onTablet({}),
  },
  "routes/console+/wishes+/index": {
    ask: {
      as: "coordinator",
      async ready({ cast }) {
        const { child } = cast.here;
        return { path: paths.childWishes(child), fields: { childId: child, words: "想要一副跳绳" } };
      },
    },
  },
  "routes/console+/wishes+/$wishId": {
    promise: fills("coordinator", { typed: () => ({ by: "镇上的书店", volunteerId: "" }) }),
    fulfil: {
      as: "coordinator",
      async ready(stage) {
        await wishAt(stage, PROMISED);
        return { fields: { ...version(), on: "2026-11-20" } };
      },
    },
    decline: fills("coordinator", { typed: () => ({ reason: "现在没有地方养小狗" }) }),
    release: {
      as: "coordinator",
      async ready(stage) {
        await wishAt(stage, PROMISED);
        return { fields: version() };
      },
    },
    show: {
      as: "coordinator",
      async ready(stage) {
        await wishAt(stage, "shown = false");
        return { fields: version() };
      },
    },
    hide: sends("coordinator", version),
  },
};

/** Of the page of one contact; opening the tablet ends the session of whoever opens it. */
export const cornerOfContact: Commands[string] = {
  corner: {
    as: "coordinator",
    again: true,
    async ready(stage) {
      await justOver(stage);
      return { fields: {} };
    },
  },
  wish: sends("coordinator", () => ({})),
};
