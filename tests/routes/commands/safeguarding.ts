import { APPLICANT } from "../../support/cast";
import { type Commands, fills, madeBySql, type Stage, sends } from "./command";

const said = { note: "电话里说的" };

/** Steps that somebody took before, past the walls. */
const after = (...steps: Record<string, string>[]) => ({
  at: async (stage: Stage) => {
    const { report, officer } = stage.cast.here;
    for (const { kind = "", ...columns } of steps) {
      const more = { station: "", receipt_number: "", volunteer_id: APPLICANT.volunteer, ...columns };
      await madeBySql(
        stage,
        `INSERT INTO safeguarding_steps (report_id, kind, at, by_id, happened_at, station, receipt_number, volunteer_id, note)
         VALUES ($1, $2, $3, $4, $3, $5, $6, $7, 'x')`,
        [
          report,
          kind,
          stage.site.now().toISOString(),
          officer,
          more.station,
          more.receipt_number,
          more.volunteer_id,
        ],
      );
    }
    return `/safeguarding/${report}`;
  },
});
const POLICE = { kind: "POLICE_TOLD", station: "虢镇派出所" };
const RECEIPT = { ...POLICE, receipt_number: "受 1" };

export const safeguardingCommands: Commands = {
  "routes/volunteer+/worry": {
    raise: fills("mentor", { typed: () => ({ account: "不敢回家", danger: "YES" }) }),
  },
  "routes/console+/worry": {
    raise: fills("coordinator", { typed: () => ({ childTold: "三年级的小雨", account: "不敢回家" }) }),
  },
  "routes/family+/worry": {
    // About the mentor: everything of theirs ends with it.
    raise: fills("family", {
      typed: ({ cast }) => ({ about: `MENTOR:${cast.here.mentor}`, account: "孩子怕他" }),
    }),
  },
  "routes/safeguarding+/$reportId": {
    policeTold: fills("officer", {
      typed: () => ({ station: "虢镇派出所", officer: "王警官", receiptNumber: "" }),
    }),
    receipt: fills("officer", { ...after(POLICE), typed: () => ({ receiptNumber: "受 1", note: "" }) }),
    takeUp: fills("officer", { typed: () => said }),
    feedback: fills("officer", { typed: () => said }),
    notify: fills("officer", { typed: () => ({ department: "EDUCATION", ...said }) }),
    note: fills("officer", { typed: () => said }),
    handOver: {
      as: "officer",
      async ready(stage) {
        const { school, otherPerson: colleague } = stage.cast.here;
        await madeBySql(
          stage,
          "INSERT INTO grants (id, person_id, role, school_id, granted_at) VALUES (gen_random_uuid(), $1, 'SAFEGUARDING_OFFICER', $2, now())",
          [colleague, school],
        );
        return { fields: { toId: colleague, ...said } };
      },
    },
    suspend: fills("officer", { typed: ({ cast }) => ({ volunteerId: cast.here.mentor, ...said }) }),
    lift: fills("officer", { ...after({ kind: "SUSPENDED" }), typed: () => said }),
    close: fills("officer", { ...after(RECEIPT), typed: () => ({ outcome: "SUPPORT_GIVEN", ...said }) }),
  },
  "routes/district+/safeguarding": {
    name: sends("administrator", ({ cast }) => ({
      personId: cast.here.coordinator,
      scope: `school:${cast.here.school}`,
    })),
    end: sends("administrator", ({ cast }) => ({
      personId: cast.here.officer,
      grantId: cast.here.officerGrant,
    })),
  },
};
