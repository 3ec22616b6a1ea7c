import { paths } from "~/http/paths";
import { type Commands, fills, madeBySql, type Stage } from "./command";

/** The child's answers were weak, and nobody has looked. */
const weak = async (stage: Stage) => {
  const { match } = stage.cast.here;
  await madeBySql(
    stage,
    "UPDATE strength_answers SET looked_at = NULL, looked_by = NULL, found = '' WHERE match_id = $1 AND side = 'CHILD'",
    [match],
  );
  return paths.matchSupport(match);
};

export const supportCommands: Commands = {
  "routes/console+/matches+/$matchId_.support": {
    pass: fills("coordinator", { typed: () => ({ words: "想给你看我的画" }) }),
    takeBack: fills("coordinator"),
    look: fills("coordinator", { at: weak, typed: () => ({ found: "和孩子谈过，改到周末" }) }),
  },
  "routes/console+/matches+/$matchId_.support_.$party": {
    record: fills("coordinator", {
      typed: () => ({
        ...{ askedOn: "2026-11-20", way: "IN_PERSON", reached: "YES", missedWhy: "", worry: "" },
        ...{ activities: "打球", safety: "YES", quality: "YES", impact: "PARTLY" },
      }),
    }),
  },
  "routes/console+/matches+/$matchId_.strength": {
    fill: fills("coordinator", {
      typed: () => ({ GLAD: "4", LISTENS: "3", BORED: "1", TRUST: "3", KEEPS_WORD: "4" }),
    }),
  },
  "routes/volunteer+/matches+/$matchId_.strength": {
    fill: fills("mentor", {
      typed: () => ({ AT_EASE: "4", TELLS: "3", STRANGERS: "1", KNOWS: "3", AHEAD: "4", HELPLESS: "2" }),
    }),
  },
};
