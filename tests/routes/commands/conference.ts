import { randomUUID } from "node:crypto";
import { paths } from "~/http/paths";
import { DISTRICT } from "../../support/scene-ids";
import { type Commands, fills, madeBySql, type Stage } from "./command";

/** A department of its own with somebody who sits for it. */
async function department(stage: Stage, retired = false): Promise<string> {
  const id = randomUUID();
  await madeBySql(
    stage,
    `INSERT INTO conference_departments (id, place_id, name, retired_on) VALUES ('${id}', ${DISTRICT}, '${id}', ${retired ? "'2026-01-01'" : "NULL"})`,
  );
  await madeBySql(
    stage,
    `INSERT INTO conference_members (department_id, place_id, name, from_on) VALUES ('${id}', ${DISTRICT}, '吴科长', '2026-01-01')`,
  );
  return id;
}

/** A meeting of its own with two items and one department that was there. */
async function meeting(stage: Stage, state: "PLANNED" | "HELD" | "CLOSED" = "PLANNED"): Promise<string> {
  const { coordinator } = stage.cast.here;
  const id = randomUUID();
  const invited = await department(stage);
  for (const statement of [
    `INSERT INTO conference_meetings (id, place_id, title, on_day, at, venue, chair, note_taker, planned_by, planned_at)
     VALUES ('${id}', ${DISTRICT}, 'MEETING', '2026-09-01', 540, 'x', 'x', 'x', '${coordinator}', '2026-08-01')`,
    `INSERT INTO conference_seats (meeting_id, department_id, place_id, attendance) VALUES ('${id}', '${invited}', ${DISTRICT}, 'PRESENT')`,
    `INSERT INTO conference_items (meeting_id, place_id, position, title, decided) SELECT '${id}', ${DISTRICT}, n, 'ITEM ' || n, CASE n WHEN 2 THEN '' ELSE 'x' END FROM generate_series(1, 2) n`,
    state === "PLANNED" ? "SELECT 1" : `UPDATE conference_items SET said = 'x' WHERE meeting_id = '${id}'`,
    state === "CLOSED"
      ? `UPDATE conference_meetings SET state = 'CLOSED', closed_by = '${coordinator}', closed_at = '2026-09-02' WHERE id = '${id}'`
      : `UPDATE conference_meetings SET state = '${state}' WHERE id = '${id}'`,
  ])
    await madeBySql(stage, statement);
  return id;
}

async function action(stage: Stage): Promise<string> {
  const { coordinator } = stage.cast.here;
  const id = randomUUID();
  const of = await meeting(stage);
  await madeBySql(
    stage,
    `INSERT INTO conference_actions (id, place_id, meeting_id, what, department_id, due_on, recorded_by, recorded_at)
     SELECT '${id}', ${DISTRICT}, '${of}', 'ACTION', s.department_id, '2026-10-01', '${coordinator}', '2026-09-01' FROM conference_seats s WHERE s.meeting_id = '${of}'`,
  );
  return id;
}

const onMeeting = (state?: Parameters<typeof meeting>[1]) => async (stage: Stage) =>
  paths.conferenceMeeting(await meeting(stage, state));
const onMinutes = (state?: Parameters<typeof meeting>[1]) => async (stage: Stage) =>
  paths.conferenceMinutes(await meeting(stage, state));
const onDepartment =
  (retired = false) =>
  async (stage: Stage) =>
    paths.conferenceDepartment(await department(stage, retired));
const later = () => ({ onDay: "2026-10-10", venue: "二楼会议室", chair: "周主任", noteTaker: "郑干事" });

/** The joint conference. */
export const conferenceCommands: Commands = {
  "routes/district+/conference+/index": {
    plan: fills("administrator", { typed: () => ({ title: "第四次联席会议", ...later() }) }),
  },
  "routes/district+/conference+/departments": {
    add: fills("administrator", { typed: () => ({ name: "民族宗教事务" }) }),
  },
  "routes/district+/conference+/departments_.$departmentId": {
    addMember: fills("administrator", { at: onDepartment(), typed: () => ({ name: "冯科长" }) }),
    changeMember: fills("administrator", { at: onDepartment(), typed: () => ({ post: "副局长" }) }),
    rename: fills("administrator", { at: onDepartment(), typed: () => ({ name: `R-${randomUUID()}` }) }),
    retire: fills("administrator", { at: onDepartment() }),
    restore: fills("administrator", { at: onDepartment(true) }),
  },
  "routes/district+/conference+/meetings.$meetingId": {
    take: fills("administrator", { at: onMeeting(), typed: () => ({ matters: ["UNPAIRED", "GAPS"] }) }),
    add: fills("administrator", { at: onMeeting(), typed: () => ({ title: "暑期安全" }) }),
    raise: fills("administrator", { at: onMeeting() }),
    drop: fills("administrator", { at: onMeeting() }),
    edit: fills("administrator", { at: onMeeting(), typed: later }),
    hold: fills("administrator", { at: onMeeting() }),
    close: fills("administrator", { at: onMeeting("HELD") }),
  },
  "routes/district+/conference+/meetings.$meetingId_.minutes": {
    write: fills("administrator", { at: onMinutes(), typed: () => ({ said: "讨论过", decided: "同意" }) }),
    attend: fills("administrator", { at: onMinutes(), typed: () => ({ attendance: "SENT", who: "冯科长" }) }),
    agree: {
      as: "administrator",
      async ready(stage) {
        const id = await meeting(stage);
        const [seat] = await stage.given.superuser((sql) =>
          sql.query<{ of: string }>(
            "SELECT department_id AS of FROM conference_seats WHERE meeting_id = $1",
            [id],
          ),
        );
        const { ready } = fills("administrator", {
          at: () => paths.conferenceMinutes(id),
          typed: () => ({ what: "补办户口", departmentId: seat?.of ?? "", dueOn: "2026-10-01" }),
        });
        return ready(stage, { intent: "agree", path: "" });
      },
    },
    addition: fills("administrator", { at: onMinutes("CLOSED"), typed: () => ({ said: "补充" }) }),
  },
  "routes/district+/conference+/actions_.$actionId": {
    write: fills("administrator", {
      at: async (stage) => paths.conferenceAction(await action(stage)),
      typed: () => ({ kind: "DONE", said: "办好了" }),
    }),
  },
};
