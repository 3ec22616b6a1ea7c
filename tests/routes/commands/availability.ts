import { type Commands, fills } from "./command";

const hours = { usual: ["WEEKDAY_EVENINGS"], SAT: "09:00-11:30" };
const absence = { firstDay: "2026-12-28", lastDay: "2026-12-30", note: "探亲" };

const edited = (as: "mentor" | "coordinator") => ({
  hours: fills(as, { typed: () => hours }),
  addAbsence: fills(as, { typed: () => absence }),
  dropAbsence: fills(as),
});

export const availabilityCommands: Commands = {
  "routes/volunteer+/hours": {
    ...edited("mentor"),
    zone: fills("mentor", { typed: () => ({ timeZone: "Asia/Tokyo" }) }),
  },
  "routes/console+/children+/$childId_.hours": edited("coordinator"),
  "routes/console+/volunteers+/$volunteerId_.hours": edited("coordinator"),
  "routes/console+/supervisors+/$supervisorId_.hours": edited("coordinator"),
};
