import { paths } from "~/http/paths";
import { APPLICANT } from "../../support/cast";
import { type Commands, fills, madeBySql, type Stage } from "./command";

const step = (number: number) => () => paths.applyStep(number);

/** An application in which nothing is missing but the last click. */
async function complete(stage: Stage) {
  const { volunteer, application } = APPLICANT;
  const { school, town } = stage.cast.here;
  await madeBySql(
    stage,
    `UPDATE volunteers SET role = 'MOTHER', birth_year = 1988, occupation = '药剂师', phone = '13900000005', place_id = $2,
       availability = 16, capacity = 1, contact_modes = '{CALL}', interests = '{READING}', dialects = '{MANDARIN}' WHERE id = $1`,
    [volunteer, town],
  );
  await madeBySql(stage, "UPDATE applications SET step = 4, motivation = $2 WHERE id = $1", [
    application,
    "我在这里长大，想为镇上的孩子做一点长久的事情，每周都能抽出时间。",
  ]);
  for (const [position, name, phone] of [
    [1, "马老师", "13900000006"],
    [2, "秦医生", "13900000007"],
  ]) {
    await madeBySql(
      stage,
      "INSERT INTO referees (application_id, school_id, position, name, relation, phone) VALUES ($1, $2, $3, $4, '同事', $5)",
      [application, school, position, name, phone],
    );
  }
  return paths.applyStep(5);
}

const withoutMatches = async (stage: Stage) => {
  const { match, mentor } = stage.cast.here;
  await madeBySql(
    stage,
    `UPDATE matches SET state = 'CLOSED', closed_at = active_at, closure_path = 'PLANNED', closure_reason = '搬家'
     WHERE id = $1 AND volunteer_id = $2`,
    [match, mentor],
  );
  return paths.leave;
};

const withdrawn = async (stage: Stage) => {
  await madeBySql(stage, "UPDATE applications SET state = 'WITHDRAWN' WHERE id = $1", [
    APPLICANT.application,
  ]);
  return paths.apply;
};

export const volunteerCommands: Commands = {
  "routes/volunteer+/apply+/index": {
    start: fills("coordinator"),
    reopen: fills("applicant", { at: withdrawn }),
  },
  "routes/volunteer+/apply+/$step": {
    about: fills("applicant", {
      at: step(1),
      typed: () => ({
        birthYear: "1988",
        occupation: "药剂师",
        phone: "13900000005",
        about: "话不多。",
        onward: "next",
      }),
    }),
    time: fills("applicant", {
      at: step(2),
      typed: () => ({ availability: ["3"], contactModes: ["CALL"], onward: "next" }),
    }),
    leanings: fills("applicant", {
      at: step(3),
      typed: () => ({ interests: ["READING"], dislikes: [], dialects: ["MANDARIN"], onward: "next" }),
    }),
    reasons: fills("applicant", {
      at: step(4),
      typed: () => ({
        motivation: "我在这里长大，想为镇上的孩子做一点长久的事情，每周都能抽出时间。",
        experience: "带过两年夏令营。",
        "first.name": "马老师",
        "first.phone": "13900000006",
        "second.name": "秦医生",
        "second.phone": "13900000007",
        onward: "next",
      }),
    }),
    submit: fills("applicant", { at: complete }),
  },
  "routes/volunteer+/profile": {
    account: fills("mentor", { typed: () => ({ phone: "13900000008" }) }),
    mentoring: fills("mentor", {
      typed: () => ({
        occupation: "司机",
        availability: ["3"],
        about: "周末有空。",
        interests: ["READING"],
        dialects: ["MANDARIN"],
        contactModes: ["CALL"],
      }),
    }),
  },
  "routes/volunteer+/leave": {
    withdraw: fills("applicant"),
    exit: fills("mentor", { at: withoutMatches }),
  },
};
