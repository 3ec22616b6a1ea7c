import { type Command, type Commands, madeBySql, sends } from "./command";

/** A proxy parent has agreed, and the family has not been asked yet. */
const ofMentor = (fields: Record<string, string>): Command => ({
  as: "family",
  async ready(stage) {
    const { match, matchPermission } = stage.cast.here;
    await madeBySql(stage, "UPDATE permissions SET withdrawn_at = recorded_at WHERE id = $1", [
      matchPermission,
    ]);
    await madeBySql(stage, "UPDATE matches SET state = 'ACCEPTED' WHERE id = $1", [match]);
    return { fields: { textVersion: "1", ...fields } };
  },
});

/** What a guardian decides on the family's page. */
export const permissionCommands: Commands = {
  "routes/family+/permission_.$question": {
    give: sends("family", () => ({ textVersion: "1", under14: "on" })),
    refuse: sends("family", () => ({ textVersion: "1" })),
  },
  "routes/family+/permission_.stop": { stop: sends("family", () => ({ words: "" })) },
  "routes/family+/permission_.mentor.$matchId": {
    give: ofMentor({}),
    refuse: ofMentor({ words: "想换一位" }),
  },
};
