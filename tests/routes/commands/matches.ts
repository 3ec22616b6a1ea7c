import { MUST_BE_PRESENT } from "~/domain/match/lifecycle";
import { paths } from "~/http/paths";
import { aContact, aMatch, type MatchGiven } from "../../factories";
import { type Commands, fills, made, madeBySql, type Stage, sends } from "./command";

export const matchOf = async (stage: Stage, given: MatchGiven) =>
  made(stage, async (tx) => {
    const school = await tx.school.findUniqueOrThrow({ where: { id: stage.cast.here.school } });
    return aMatch(tx, { ...given, school });
  });

const pageOf = (given: MatchGiven) => async (stage: Stage) =>
  paths.match((await matchOf(stage, given)).match.id);

const withContact = async (stage: Stage) => {
  const of = await matchOf(stage, {});
  await made(stage, (tx) => aContact(tx, { made: of }));
  return paths.match(of.match.id);
};

const answered = (stage: Stage, match: string) =>
  madeBySql(
    stage,
    `INSERT INTO child_answers (match_id, child_id, school_id, answer, said_on, recorded_by, recorded_at)
     SELECT id, child_id, school_id, 'YES', '2026-11-19', $2, '2026-11-19T08:00:00Z' FROM matches WHERE id = $1`,
    [match, stage.cast.here.coordinator],
  );

/** The family permits it, and the child would like to. */
const withAnswer = async (stage: Stage) => {
  const { match } = await matchOf(stage, { state: "PERMITTED" });
  await answered(stage, match.id);
  return paths.match(match.id);
};

/** The first meeting was planned, and its day has come. */
const withMeeting = async (stage: Stage) => {
  const of = await matchOf(stage, { state: "PERMITTED" });
  const startsAt = new Date("2026-11-20T08:30:00Z");
  await made(stage, (tx) => aContact(tx, { made: of, kind: "FIRST_MEETING", mode: "MEETING", startsAt }));
  await answered(stage, of.match.id);
  return paths.match(of.match.id);
};

/** The mentor's own match, brought into another state or given a contact to come. */
const own =
  (...statements: string[]) =>
  async (stage: Stage) => {
    const { match } = stage.cast.here;
    for (const statement of statements) await madeBySql(stage, statement, [match]);
    return paths.ownMatch(match);
  };

const OFFERED = own(
  `UPDATE matches SET state = 'APPROVED', introduced_at = NULL, introduced_by = '', active_at = NULL,
     answer_by = '2026-11-30T00:00:00Z' WHERE id = $1`,
);
const TO_COME = own(
  `INSERT INTO contacts (match_id, plan_id, school_id, child_id, volunteer_id, starts_at, ends_at, local_start, time_zone, mode)
   SELECT id, NULL, school_id, child_id, volunteer_id, '2026-11-24T11:00:00Z', '2026-11-24T11:20:00Z', '2026-11-24T19:00',
     'Asia/Shanghai', 'CALL' FROM matches WHERE id = $1`,
);
const QUESTIONED = own(
  "UPDATE check_ins SET state = 'QUESTIONED', question = '孩子提到牙疼，后来好了吗？' WHERE match_id = $1",
);

/** The end of a match has begun, and nothing is settled yet. */
const CLOSING = async (stage: Stage) => {
  const { match } = await matchOf(stage, {
    ...{ state: "CLOSING", closurePath: "PLANNED", closureReason: "一年期满" },
  });
  await madeBySql(
    stage,
    "INSERT INTO closures (match_id, school_id, child_id, opened_at) SELECT id, school_id, child_id, $2 FROM matches WHERE id = $1",
    [match.id, stage.site.now().toISOString()],
  );
  return paths.closure(match.id);
};

/** Everyone said this of going on. */
const IN_REVIEW = (view: string) => async (stage: Stage) => {
  const { match } = await matchOf(stage, { state: "IN_REVIEW" });
  await madeBySql(
    stage,
    `INSERT INTO match_reviews (match_id, school_id, child_id, because, due_on, opened_at, mentor_view, child_view, family_view, staff_view)
     SELECT id, school_id, child_id, 'TERM', '2026-11-20', $2, ${view}, ${view}, ${view}, ${view} FROM matches WHERE id = $1`,
    [match.id, stage.site.now().toISOString()],
  );
  return paths.reviewMatch(match.id);
};

export const matchCommands: Commands = {
  "routes/console+/matches+/$matchId": {
    approve: fills("coordinator", { at: pageOf({ state: "PROPOSED" }) }),
    drop: fills("coordinator", { at: pageOf({ state: "PROPOSED" }) }),
    expire: fills("coordinator", {
      at: pageOf({ state: "APPROVED", answerBy: new Date("2026-11-20T00:00:00Z") }),
    }),
    permit: fills("coordinator", { at: pageOf({ state: "ACCEPTED" }) }),
    hear: fills("coordinator", {
      at: pageOf({ state: "ACCEPTED" }),
      typed: () => ({ answer: "NO", words: "不想", saidOn: "2026-11-20" }),
    }),
    planMeeting: fills("coordinator", {
      at: withAnswer,
      typed: () => ({ on: "2026-11-27", time: "16:30", place: "二楼谈心室", staff: "王老师" }),
    }),
    introduce: fills("coordinator", {
      at: withMeeting,
      typed: () => ({
        heldOn: "2026-11-20",
        time: "16:30",
        place: "二楼谈心室",
        staff: "王老师",
        present: [...MUST_BE_PRESENT],
      }),
    }),
    activate: fills("coordinator", { at: pageOf({ state: "INTRODUCED" }) }),
    review: fills("coordinator", { at: pageOf({ state: "ACTIVE" }) }),
    continue: fills("coordinator", { at: pageOf({ state: "IN_REVIEW" }) }),
    close: fills("coordinator", {
      at: pageOf({ state: "ACTIVE" }),
      typed: () => ({ farewellOn: "2026-11-27", farewellTime: "16:30", farewellPlace: "二楼谈心室" }),
    }),
    finish: fills("coordinator", {
      at: async (stage) => {
        const of = await matchOf(stage, {
          state: "CLOSING",
          closurePath: "PLANNED",
          closureReason: "一年期满",
        });
        await madeBySql(
          stage,
          `INSERT INTO closures (match_id, school_id, child_id, opened_at, mentor_told_on, child_told_on, family_told_on, afterwards_on, rematch,
             mentor_asked_on, mentor_overall, mentor_support, mentor_again, child_asked_on, child_overall, child_heard, child_again)
           SELECT id, school_id, child_id, $2, $3, $3, $3, $3, 'NOW', $3, 4, 4, 'YES', $3, 5, 5, 'YES' FROM matches WHERE id = $1`,
          [of.match.id, stage.site.now().toISOString(), "2026-11-20"],
        );
        return paths.match(of.match.id);
      },
    }),
    endPlan: fills("coordinator"),
    callOff: fills("coordinator", { at: withContact, typed: () => ({ missedWhy: "孩子发烧" }) }),
  },
  "routes/console+/matches+/$matchId_.plan": {
    plan: {
      as: "coordinator",
      async ready(stage) {
        const { match } = await matchOf(stage, {});
        const fields = {
          frequency: "WEEKLY",
          weekday: "2",
          inMonth: "1",
          holidayRule: "SKIP",
          startTime: "18:30",
          minutes: "20",
          mode: "CALL",
        };
        return {
          path: paths.planContact(match.id),
          fields: { ...fields, place: "", startsOn: "2026-11-25" },
        };
      },
    },
  },
  "routes/console+/matches+/$matchId_.pause": {
    pause: fills("coordinator", {
      at: async (stage) => paths.pauseMatch((await matchOf(stage, {})).match.id),
      typed: () => ({ reason: "MENTOR_AWAY", startsOn: "2026-11-25", endsOn: "2026-12-05", note: "出差" }),
    }),
    resume: fills("coordinator", {
      at: async (stage) => {
        const { match } = await matchOf(stage, {});
        await madeBySql(
          stage,
          `INSERT INTO match_pauses (match_id, school_id, child_id, reason, starts_on, ends_on, paused_at)
           SELECT id, school_id, child_id, 'EXAMS', '2026-11-20', '2026-12-20', $2 FROM matches WHERE id = $1`,
          [match.id, stage.site.now().toISOString()],
        );
        return paths.pauseMatch(match.id);
      },
    }),
  },
  "routes/console+/matches+/$matchId_.review": {
    views: fills("coordinator", { at: IN_REVIEW("NULL"), typed: () => ({ familyView: "NOT_REACHED" }) }),
    continue: fills("coordinator", { at: IN_REVIEW("'CONTINUE'") }),
  },
  "routes/console+/matches+/$matchId_.closure": {
    talks: fills("coordinator", { at: CLOSING, typed: () => ({ mentorToldOn: "2026-11-20" }) }),
    mentorAsked: fills("coordinator", { at: CLOSING, typed: () => ({ mentorAskedOn: "2026-11-20" }) }),
    childAsked: fills("coordinator", { at: CLOSING, typed: () => ({ childAskedOn: "2026-11-20" }) }),
    afterwards: fills("coordinator", { at: CLOSING, typed: () => ({ afterwardsOn: "2026-11-20" }) }),
  },
  "routes/console+/check-ins+/$checkInId": {
    review: fills("coordinator"),
    ask: fills("coordinator"),
    close: fills("coordinator", {
      at: async (stage) => {
        const { checkIn, coordinator } = stage.cast.here;
        await madeBySql(
          stage,
          "UPDATE check_ins SET state = 'REVIEWED', reviewed_at = submitted_at, reviewed_by = $2 WHERE id = $1",
          [checkIn, coordinator],
        );
        return paths.reviewCheckIn(checkIn);
      },
    }),
  },
  "routes/volunteer+/matches+/$matchId_.review": {
    view: fills("mentor", {
      at: async (stage) => {
        const { match } = stage.cast.here;
        await madeBySql(stage, "UPDATE match_reviews SET decided_at = NULL WHERE match_id = $1", [match]);
        return paths.ownReview(match);
      },
    }),
  },
  "routes/volunteer+/matches+/$matchId": {
    accept: fills("mentor", { at: OFFERED }),
    decline: fills("mentor", { at: OFFERED }),
    confirm: fills("mentor", { at: TO_COME }),
    callOff: fills("mentor", { at: TO_COME, typed: () => ({ missedWhy: "出差" }) }),
    answer: fills("mentor", { at: QUESTIONED }),
  },
  "routes/console+/tasks+/$taskId": {
    done: fills("coordinator", { typed: () => ({ outcome: "配好了" }) }),
    drop: fills("coordinator", { typed: () => ({ outcome: "已经转学" }) }),
    assign: fills("coordinator", { typed: ({ cast: { here } }) => ({ ownerId: here.coordinator }) }),
  },
  "routes/console+/children+/$childId_.task": {
    plan: fills("coordinator", { typed: () => ({ what: "问问班主任", kind: "VISIT", dueOn: "2026-12-01" }) }),
  },
  "routes/volunteer+/check-ins+/index": {
    done: fills("mentor", {
      at: async (stage) => {
        const { task, mentorPerson } = stage.cast.here;
        await madeBySql(stage, "UPDATE tasks SET owner_id = $2 WHERE id = $1", [task, mentorPerson]);
        return paths.ownCheckIns;
      },
    }),
  },
  "routes/volunteer+/matches+/$matchId_.check-in": {
    submit: fills("mentor", {
      typed: () => ({
        contactId: "OTHER",
        happenedOn: "2026-11-22",
        mode: "CALL",
        reached: "YES",
        minutes: "20",
        life: "GOOD",
        parentContact: "UNKNOWN",
        note: "聊了运动会。",
        wish: "想要一本画册",
        ...{ followUp: "问问眼镜配好了没有", followUpOn: "2026-11-30", followUpOwner: "SCHOOL" },
        concern: "NONE",
        concernNote: "",
      }),
    }),
    save: sends(
      "mentor",
      () => ({ intent: "save", contactId: "OTHER", happenedOn: "2026-11-22", note: "聊到一半" }),
      {
        again: true,
      },
    ),
    correct: fills("mentor", {
      at: ({ cast: { here } }) => paths.correctCheckIn(here.match, here.checkIn),
      typed: () => ({ mode: "CALL", minutes: "45", concern: "NONE", note: "写错了时长，更正一下。" }),
    }),
    drop: fills("mentor", { at: ({ cast: { here } }) => paths.checkIn(here.match) }),
  },
};
