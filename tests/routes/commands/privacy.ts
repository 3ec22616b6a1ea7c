import { type Commands, fills, madeBySql } from "./command";

const asked = { kind: "COPY", askedBy: "母亲", identityCheck: "CARD_SEEN" };
const HOLD = `INSERT INTO holds (id, school_id, child_id, volunteer_id, reason, set_at, set_by) VALUES ($1, $2, $3, $4, 'x', $5, $6)`;

export const privacyCommands: Commands = {
  "routes/console+/children+/$childId_.data": {
    ask: fills("coordinator", { typed: () => asked }),
    export: fills("coordinator", { typed: () => ({ reason: "母亲来校申请" }) }),
    hold: fills("administrator", { typed: () => ({ reason: "派出所在调查" }) }),
    liftHold: fills("administrator", {
      at: async (stage) => {
        const { here } = stage.cast;
        const now = stage.site.now().toISOString();
        const values = [here.hold.replace(/84$/, "85"), here.school, here.child, null, now, here.coordinator];
        await madeBySql(stage, HOLD, values);
        return `/console/children/${here.child}/data`;
      },
    }),
  },
  "routes/console+/applicants+/$applicationId_.data": {
    ask: fills("coordinator", { typed: () => asked }),
    export: fills("coordinator", { typed: () => ({ reason: "本人申请" }) }),
    hold: fills("administrator", { typed: () => ({ reason: "派出所在调查" }) }),
    liftHold: fills("administrator", {
      at: async (stage) => {
        const { here } = stage.cast;
        const now = stage.site.now().toISOString();
        const values = [
          here.hold.replace(/84$/, "85"),
          here.school,
          null,
          here.mentor,
          now,
          here.coordinator,
        ];
        await madeBySql(stage, HOLD, values);
        return `/console/applicants/${here.application}/data`;
      },
    }),
  },
  "routes/console+/requests+/$requestId": {
    answer: fills("coordinator", { typed: () => ({ outcome: "GRANTED", answer: "当面给奶奶看了。" }) }),
  },
  "routes/district+/retention": {
    set: fills("administrator", {
      typed: () => ({ kind: "LETTER", months: "4", reason: "信件少，四个月够用" }),
    }),
  },
};
