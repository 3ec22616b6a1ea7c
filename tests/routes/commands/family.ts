import { FAMILY_CODE, TOKENS } from "../../support/cast";
import { cookieValue } from "../../support/tab";
import { type Commands, sends } from "./command";
import { familyHomeCommands } from "./family-own";

export const familyCommands: Commands = {
  "routes/family+/code": {
    enter: {
      as: "visitor",
      again: true,
      ready: async () => ({
        fields: { code: FAMILY_CODE },
        cookies: { "family-card": await cookieValue("family-card", TOKENS.family) },
      }),
    },
  },
  "routes/family+/calendars": {
    make: sends("family", () => ({ name: "奶奶的手机" })),
    revoke: sends("family", ({ cast }) => ({ feedId: cast.here.familyFeed })),
  },
  "routes/family+/index": familyHomeCommands,
};
