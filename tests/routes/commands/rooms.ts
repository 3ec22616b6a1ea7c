import { paths, withQuery } from "~/http/paths";
import { type Commands, fills, madeBySql, type Stage } from "./command";

/** The scene's corner is open on Tuesdays and Thursdays from 15:40; the tests’ present is a Monday. */
const wish = ({ cast: { here } }: Stage) => ({
  ...{ memberId: here.member, roomId: here.room, mode: "VIDEO", minutes: "20" },
  ...{ on: "2026-11-26", time: "16:00" },
});
const timesFor = (stage: Stage) => withQuery(paths.calls(stage.cast.here.child), wish(stage));

/** A call that is booked for then; answers the page that it stands on. */
const booked = (startsAt: string) => async (stage: Stage) => {
  const { here } = stage.cast;
  await madeBySql(
    stage,
    `UPDATE parent_calls SET state = 'PLANNED', outcome = '', starts_at = $2::timestamptz, ends_at = $2::timestamptz + interval '20 minutes',
       local_start = to_char($2::timestamptz AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') WHERE id = $1`,
    [here.call, startsAt],
  );
  return paths.calls(here.child);
};
const AHEAD = "2026-11-26T08:00:00Z";

export const roomCommands: Commands = {
  "routes/console+/rooms+/index": {
    addSupervisor: fills("coordinator", { typed: () => ({ name: "高静" }) }),
    endSupervisor: fills("coordinator"),
  },
  "routes/console+/rooms+/new": {
    add: fills("coordinator", {
      typed: () => ({ nameZh: "亲情电话", nameEn: "Family phone", kind: "FAMILY_PHONE", seats: "1" }),
    }),
  },
  "routes/console+/rooms+/$roomId": {
    save: fills("coordinator", { typed: () => ({ seats: "4", until1: "17:30" }) }),
    retire: fills("coordinator"),
    lift: fills("coordinator", {
      at: async (stage) => {
        await madeBySql(
          stage,
          "UPDATE room_closures SET lifted_at = NULL, starts_at = '2026-12-03T00:00:00Z', ends_at = '2026-12-03T12:00:00Z' WHERE id = $1",
          [stage.cast.here.closure],
        );
        return paths.room(stage.cast.here.room);
      },
    }),
  },
  "routes/console+/rooms+/$roomId_.close": {
    close: fills("coordinator", {
      at: async (stage) => {
        await booked(AHEAD)(stage);
        const hours = { on: "2026-11-26", from: "15:40", until: "18:00" };
        return withQuery(paths.closeRoom(stage.cast.here.room), hours);
      },
      typed: () => ({ reason: "检修线路" }),
    }),
  },
  "routes/console+/schedule_.timetables+/index": {
    start: fills("coordinator", {
      at: async (stage) => {
        const { timetable } = stage.cast.here;
        await madeBySql(stage, "UPDATE contact_timetables SET state = 'DISCARDED' WHERE id = $1", [
          timetable,
        ]);
        await madeBySql(
          stage,
          "UPDATE contact_plans SET mode = 'MEETING', place = '学校' WHERE school_id = $1",
          [stage.cast.here.school],
        );
        return paths.timetables;
      },
    }),
  },
  "routes/console+/schedule_.timetables+/$timetableId": {
    again: fills("coordinator"),
    publish: fills("coordinator"),
    discard: fills("coordinator"),
  },
  "routes/console+/schedule_.timetables+/$timetableId_.places.$placeId": {
    fix: fills("coordinator", {
      at: async (stage) => {
        const { timetable, place } = stage.cast.here;
        const thursdays = '[{ "weekday": 3, "from": 940, "until": 1080 }]';
        await madeBySql(stage, "UPDATE weekly_hours SET windows = $1::jsonb", [thursdays]);
        return paths.timetablePlace(timetable, place);
      },
      typed: (stage) => ({ choice: `3 1005 ${stage.cast.here.room}` }),
    }),
    release: fills("coordinator"),
    leaveOut: fills("coordinator"),
  },
  "routes/console+/children+/$childId_.calls": {
    book: fills("coordinator", { at: timesFor }),
    move: fills("coordinator", {
      at: async (stage) => {
        await booked(AHEAD)(stage);
        return withQuery(timesFor(stage), { call: stage.cast.here.call, time: "17:00" });
      },
    }),
    record: fills("coordinator", {
      at: booked("2026-11-19T07:40:00Z"),
      typed: () => ({ outcome: "孩子背了课文给妈妈听" }),
    }),
    cancel: fills("coordinator", { at: booked(AHEAD), typed: () => ({ outcome: "要上夜班" }) }),
  },
};
