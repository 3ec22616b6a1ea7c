import { type Commands, fills, madeBySql } from "./command";
import { dropoutCommands } from "./dropout";

const fresh = { assessedOn: "2026-09-01", note: "奶奶身体还好" };

export const careCommands: Commands = {
  ...dropoutCommands,
  "routes/console+/children+/$childId_.guardianship": {
    assess: fills("coordinator", {
      typed: ({ cast }) => ({
        ...{ ...fresh, kind: "CARER_INADEQUATE", rating: "POOR", memberId: cast.here.member },
        ...{ settled: "on", followUpOn: "2026-10-01" },
      }),
    }),
    agree: fills("coordinator", {
      typed: ({ cast }) => ({
        ...{ memberId: cast.here.member, fromOn: "2026-09-10", untilOn: "2027-09-09", note: "接送上学" },
      }),
    }),
    endAgreement: fills("coordinator", { typed: () => ({ endedOn: "2026-09-01" }) }),
    receive: fills("coordinator", {
      at: async (stage) => {
        const { child, school } = stage.cast.here;
        await madeBySql(
          stage,
          "INSERT INTO family_members (child_id, school_id, name, relation, works_at, guardian) VALUES ($1, $2, '陈大山', 51, '广东省东莞市', true)",
          [child, school],
        );
        return `/console/children/${child}/guardianship`;
      },
      typed: ({ cast }) => ({
        ...{ carerId: cast.here.member, givenOn: "2026-09-01", fromOn: "2026-09-01", untilOn: "" },
      }),
    }),
  },
  "routes/console+/children+/$childId_.records": {
    register: fills("coordinator", {
      typed: () => ({
        ...{ before: "COLLECTIVE", after: "FAMILY", placeBefore: "周原镇集体户", placeAfter: "周原镇" },
        ...{ changedOn: "2026-09-01", note: "" },
      }),
    }),
    aid: fills("coordinator", {
      typed: () => ({
        ...{ kind: "MEDICAL", givenOn: "2026-09-01", yuan: "1200", before: "做了手术", after: "" },
      }),
    }),
    endAid: fills("coordinator", { typed: () => ({ endedOn: "2026-09-01" }) }),
    town: fills("coordinator", {
      typed: () => ({
        ...{ movedOn: "2026-07-05", place: "广东省东莞市", newSchool: "长安小学", outcome: "ADMITTED" },
        ...{ outcomeOn: "2026-09-01", followUpOn: "", note: "" },
      }),
    }),
    describe: fills("coordinator", {
      typed: () => ({
        ...{ ethnicity: "汉族", health: "ILL", healthNote: "哮喘", schoolStatus: "PRIMARY" },
        income: ["WAGES", "FARMING"],
      }),
    }),
  },
};
