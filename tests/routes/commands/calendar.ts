import { type Commands, fills } from "./command";

export const calendarCommands: Commands = {
  "routes/console+/schedule_.calendar": {
    addDay: fills("coordinator", {
      typed: () => ({ day: "2026-11-06", kind: "HOLIDAY", name: "校庆" }),
    }),
    dropDay: fills("coordinator"),
    addTerm: fills("coordinator", {
      typed: () => ({ name: "2027 年春季学期", startsOn: "2027-03-01", endsOn: "2027-07-10" }),
    }),
    dropTerm: fills("coordinator"),
    setLessons: fills("coordinator", { typed: () => ({ MON: "08:00-11:40 14:00-16:30", SAT: "" }) }),
  },
};
