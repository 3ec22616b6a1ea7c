import { paths } from "~/http/paths";
import { type Commands, fills, madeBySql, type Stage } from "./command";

/** The party has not signed yet. */
const without = (party: string, at: (match: string) => string) => async (stage: Stage) => {
  const { match } = stage.cast.here;
  await madeBySql(
    stage,
    "DELETE FROM agreement_signatures WHERE match_id = $1 AND party = $2::agreement_party",
    [match, party],
  );
  return at(match);
};

export const agreementCommands: Commands = {
  "routes/console+/matches+/$matchId_.agreement": {
    school: fills("coordinator", { at: without("SCHOOL", paths.matchAgreement) }),
    paper: fills("coordinator", {
      at: without("GUARDIAN", paths.matchAgreement),
      typed: ({ cast }) => ({ memberId: cast.here.member, signedOn: "2026-09-10" }),
    }),
    assent: fills("coordinator", {
      typed: () => ({
        ...{ answer: "YES", askedBy: "王老师", words: "每周打一次视频，不想打了就告诉我" },
        signedOn: "2026-09-10",
      }),
    }),
  },
  "routes/console+/matches+/$matchId_.agreement_.new": {
    draw: fills("coordinator", {
      typed: () => ({ minutes: "40", modes: ["VIDEO"], fromOn: "2026-09-01", untilOn: "2027-08-31" }),
    }),
  },
  "routes/volunteer+/matches+/$matchId_.agreement": {
    sign: fills("mentor", { at: without("MENTOR", paths.ownAgreement) }),
  },
  "routes/family+/agreement.$matchId": {
    sign: fills("family", { at: without("GUARDIAN", paths.familyAgreement) }),
  },
};
