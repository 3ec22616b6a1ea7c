import type { ApplicationState, Person } from "~/generated/prisma/client";
import { plusDays } from "./calendar";
import { CENTRAL, VOLUNTEERS_PER_CHILD } from "./figures";
import { EVENINGS_AND_WEEKEND } from "./hours";
import type { Sex } from "./names";
import { apportion, dealt, itemAt } from "./random";
import { personRow } from "./rows/people";
import { applicationRow, volunteerRow } from "./rows/volunteers";
import { addReferees, addScreening } from "./screening";
import { DEMO_FAMILY, DEMO_PEOPLE } from "./sign-ins";
import { CENTRAL_VOLUNTEERS, EXPIRING_SOON, OTHER_VOLUNTEERS, SUBMITTED, wasApproved } from "./stages";
import { type Profile, profileWriter } from "./volunteer-words";
import type { DemoSchool, DemoVolunteer, World } from "./world";

interface Fixed {
  state: ApplicationState;
  sex: Sex;
  name?: string;
  email?: string;
  step?: number;
  profile?: Partial<Profile>;
  /** Days before today on which the application was sent. */
  sent?: number;
}

/** The first three of the central school, in this order. */
const CAST: readonly Fixed[] = [
  {
    name: DEMO_PEOPLE.volunteer.name,
    email: DEMO_PEOPLE.volunteer.email,
    state: "APPROVED",
    sex: "FEMALE",
    sent: 262,
    profile: {
      occupation: "退休教师",
      age: 59,
      capacity: 3,
      availability: EVENINGS_AND_WEEKEND,
      contactModes: ["CALL", "VIDEO", "MEETING", "LETTER"],
      interests: ["READING", "STORIES", "PAPER_CUTTING", "DRAWING"],
      about:
        "我教了一辈子小学语文，退下来听不到孩子的声音，反倒睡不着。会剪纸，也爱讲故事。晚上七点以后都有空，想做一个说话算数的大人。",
    },
  },
  {
    name: DEMO_FAMILY.secondMentor,
    state: "APPROVED",
    sex: "MALE",
    sent: 240,
    profile: {
      occupation: "铁路职工",
      age: 41,
      capacity: 2,
      availability: EVENINGS_AND_WEEKEND,
      contactModes: ["CALL", "VIDEO", "MEETING"],
      interests: ["DRAWING", "SCIENCE", "TABLE_TENNIS"],
      about:
        "我在铁路上工作，年轻时在外打工八年，知道孩子等电话的滋味。会修点小东西，收音机、台灯都摆弄过。每周能固定通一次电话，周末可以见面。",
    },
  },
  {
    name: DEMO_PEOPLE.applicant.name,
    email: DEMO_PEOPLE.applicant.email,
    state: "DRAFT",
    sex: "FEMALE",
    sent: 4,
    step: 2,
    profile: { occupation: "护士", age: 33 },
  },
];

export function addVolunteers(world: World): DemoVolunteer[] {
  const { random, map } = world;
  const writeProfile = profileWriter(world);
  const [central, ...counts] = volunteerCounts(world);
  const others = map.schools.filter((school) => !school.central);
  const otherStates = dealt(
    random,
    counts.reduce((sum, count) => sum + count, 0),
    OTHER_VOLUNTEERS,
  );
  const plan = [
    ...map.schools
      .filter((school) => school.central)
      .map((school) => ({ school, states: centralStates(world, central ?? 0) })),
    ...others.map((school, index) => ({ school, states: otherStates.splice(0, counts[index] ?? 0) })),
  ];
  return plan.flatMap(({ school, states }) =>
    states.map((state, index) => aVolunteerOf(world, school, state, index, writeProfile)),
  );
}

/** The central school's share, then the others' in order. */
function volunteerCounts({ children, map }: World): number[] {
  const total = Math.round(children * VOLUNTEERS_PER_CHILD);
  const centralChildren = map.schools.find(({ central }) => central)?.childCount ?? 0;
  const central = Math.round((CENTRAL.volunteers * centralChildren) / CENTRAL.children);
  const others = map.schools.filter((school) => !school.central);
  return [
    central,
    ...apportion(
      Math.max(0, total - central),
      others.map(({ childCount }) => childCount + 0.01),
    ),
  ];
}

function centralStates({ random }: World, count: number): ApplicationState[] {
  const states = dealt(random, Math.max(count, CAST.length), CENTRAL_VOLUNTEERS);
  // The cast comes first; whoever runs out soon and whoever is nearly through screening follow in a known order.
  return [
    ...CAST.map(({ state }) => state),
    ...states.slice(CAST.length).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
  ];
}

const ORDER: readonly ApplicationState[] = ["APPROVED", "SCREENING", "SUBMITTED"];

function aVolunteerOf(
  world: World,
  school: DemoSchool,
  given: ApplicationState,
  index: number,
  writeProfile: ReturnType<typeof profileWriter>,
): DemoVolunteer {
  const { random, names, now, today, rows } = world;
  const fixed = school.central ? CAST[index] : undefined;
  const state = fixed?.state ?? given;
  const sex: Sex = fixed?.sex ?? (random.chance(0.6) ? "FEMALE" : "MALE");
  const name = fixed?.name ?? names.adult(sex);
  const [from, to] = SUBMITTED[state];
  const sentAt = plusDays(now, -(fixed?.sent ?? random.int(to, from)) - random.int(0, 9) / 10);
  const createdAt = plusDays(sentAt, -random.int(1, 60) / 10);
  const person = accountOf(world, { name, email: fixed?.email ?? names.email(name), createdAt, state });
  const submitted = state !== "DRAFT" && !(state === "WITHDRAWN" && random.chance(0.5));
  const step = !submitted ? (fixed?.step ?? random.int(0, 4)) : 5;
  const profile = writeProfile(school, sex, step, fixed?.profile ?? {});
  const { motivation, experience, age, ...about } = profile;
  const row = volunteerRow({
    id: random.uuid(),
    personId: person.id,
    schoolId: school.row.id,
    name,
    role: step === 0 ? null : sex === "FEMALE" ? "MOTHER" : "FATHER",
    phone: step > 0 ? (person.phone ?? "") : "",
    birthYear: step > 0 ? today.getUTCFullYear() - age : null,
    createdAt,
    ...about,
  });
  const application = applicationRow({
    id: random.uuid(),
    volunteerId: row.id,
    schoolId: school.row.id,
    createdAt,
    state,
    step,
    motivation,
    experience,
    submittedAt: submitted ? sentAt : null,
  });
  rows.volunteer.push(row);
  rows.application.push(application);
  const volunteer: DemoVolunteer = {
    row,
    sex,
    school,
    application,
    approvedOn: null,
    checkExpiresOn: null,
    load: 0,
    met: new Set(),
    signsIn: person.email === DEMO_PEOPLE.volunteer.email,
  };
  const expiring = school.central && wasApproved(state) ? EXPIRING_SOON[index - CAST.length] : undefined;
  if (step > 3) addReferees(world, volunteer);
  if (submitted) addScreening(world, volunteer, expiring);
  return volunteer;
}

function accountOf(
  world: World,
  given: { name: string; email: string; createdAt: Date; state: ApplicationState },
): Person {
  const { random, names, passwordHash, rows } = world;
  const { state, ...account } = given;
  const waiting = state === "DRAFT" && given.email !== itemAt(CAST, 2).email && random.chance(0.12);
  const person = personRow({
    ...account,
    id: random.uuid(),
    phone: names.mobile(),
    passwordHash,
    emailConfirmedAt: waiting ? null : plusDays(given.createdAt, 0.01),
  });
  rows.person.push(person);
  return person;
}
