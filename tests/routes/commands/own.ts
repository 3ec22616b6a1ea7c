import { PASSWORD } from "../../support/cast";
import { type Command, type Commands, madeBySql, type Stage, sends } from "./command";

const ELSEWHERE = "00000000-0000-4000-8000-000000000980";

/** The mentor is signed in on another device too. */
const signedInElsewhere = (stage: Stage) =>
  madeBySql(
    stage,
    `INSERT INTO sessions (id_hash, id, person_id, created_at, last_seen_at, authenticated_at)
     VALUES ('elsewhere', $1, $2, $3, $3, $3)`,
    [ELSEWHERE, stage.cast.here.mentorPerson, stage.site.now().toISOString()],
  );

const withAnother = (fields: Record<string, string>): Command => ({
  as: "mentor",
  async ready(stage) {
    await signedInElsewhere(stage);
    return { fields };
  },
});

const NEW_PASSWORD = "quiet river stones";

export const ownCommands: Commands = {
  "routes/account+/confirm": {
    confirm: sends("coordinator", () => ({ password: PASSWORD, next: "/console" })),
  },
  "routes/account+/messages": {
    choose: sends("mentor", () => ({
      wanted: ["CONTACT_AHEAD"],
      ...{ quietFrom: "22:00", quietUntil: "06:30", timeZone: "Europe/London" },
    })),
  },
  "routes/account+/calendars": {
    make: sends("mentor", () => ({ kind: "MENTOR", name: "我的手机" })),
    revoke: sends("mentor", ({ cast }) => ({ feedId: cast.here.feed })),
  },
  "routes/account+/index": {
    end: withAnother({ sessionId: ELSEWHERE }),
    endOthers: withAnother({}),
    changePassword: sends("mentor", () => ({
      currentPassword: PASSWORD,
      password: NEW_PASSWORD,
      passwordAgain: NEW_PASSWORD,
    })),
  },
};
