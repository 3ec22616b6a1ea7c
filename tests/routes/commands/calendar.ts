import { paths } from "~/http/paths";
import { ADMINISTRATOR } from "../../support/cast";
import { type Commands, fills, made } from "./command";

export const calendarCommands: Commands = {
  "routes/console+/schedule_.calendar": {
    addDay: fills("coordinator", {
      typed: () => ({ day: "2026-11-06", kind: "HOLIDAY", name: "校庆" }),
    }),
    dropDay: fills("coordinator"),
    readFile: fills("coordinator"),
    addTerm: fills("coordinator", {
      typed: () => ({ name: "2027 年春季学期", startsOn: "2027-03-01", endsOn: "2027-07-10" }),
    }),
    dropTerm: fills("coordinator"),
    setLessons: fills("coordinator", { typed: () => ({ MON: "08:00-11:40 14:00-16:30", SAT: "" }) }),
  },
  "routes/console+/schedule_.calendar_.import.$importId": { apply: fills("coordinator") },
  "routes/district+/calendar": {
    addDay: fills("administrator", {
      typed: () => ({ day: "2027-01-01", kind: "HOLIDAY", nameZh: "元旦", nameEn: "New Year's Day" }),
    }),
    dropDay: fills("administrator"),
    readFile: fills("administrator"),
  },
  "routes/district+/calendar_.import.$importId": {
    apply: fills("administrator", {
      at: (stage) =>
        made(stage, async (tx) => {
          const day = { line: 2, day: "2027-05-01", kind: "HOLIDAY", nameZh: "劳动节", nameEn: "Labour Day" };
          const createdById = ADMINISTRATOR.person;
          const row = { createdById, createdAt: stage.site.now(), days: [day], wrong: [] };
          return paths.districtImport((await tx.calendarImport.create({ data: row })).id);
        }),
    }),
  },
};
