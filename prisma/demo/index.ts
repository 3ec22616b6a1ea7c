import type { Database } from "~/adapters/database.server";
import { hashPassword } from "~/adapters/passwords.server";
import { secretHash } from "~/adapters/secrets.server";
import { type Work, withViewer } from "~/data/work.server";
import type { SystemViewer } from "~/domain/access/viewer";
import { refreshNeeds } from "~/usecases/recruiting/refresh-needs";
import { addAgreements } from "./agreements";
import { Busy } from "./busy";
import { dayOf } from "./calendar";
import { addCare } from "./care";
import { addCheckIns } from "./check-ins";
import { addChildren } from "./children";
import { addCleanUp } from "./clean-up";
import { addConference } from "./conference";
import { addContacts } from "./contacts";
import { addCorner, addRefusal } from "./corner";
import { addCounselling } from "./counselling";
import { drawMap } from "./district/map";
import { addDropouts } from "./dropouts";
import { addEndings, addNudges } from "./endings";
import { addFamilyTexts } from "./family-texts";
import { addFamilyWords } from "./family-words";
import { REPORTED } from "./figures";
import { addHeard } from "./heard";
import { addHistory, addLinks, addNominations, addRestrictions } from "./history";
import { addLedgers } from "./ledgers";
import { addMatches } from "./matches";
import { addMoves } from "./moves";
import { nameGiver } from "./names";
import { addParentCalls } from "./parent-calls";
import { seeded } from "./random";
import { addReports } from "./reports";
import { addRequests } from "./requests";
import { addRooms } from "./rooms";
import { addRounds, roundsOf } from "./rounds";
import { addHardCases } from "./scarce";
import { addSchoolYears } from "./school-years";
import { nameScorePolicies, scorePoliciesOf } from "./score-policies";
import { DEMO_FAMILY_TOKEN, DEMO_FATHER_TOKEN, DEMO_PASSWORD } from "./sign-ins";
import { addSmallWishes } from "./small-wishes";
import { type SolvedRound, solveRounds } from "./solved-rounds";
import { addStaff } from "./staff";
import { addSupport } from "./support";
import { addTimetable } from "./timetables";
import { addTraining } from "./training";
import { addTransfers } from "./transfers";
import { addVisits } from "./visits";
import { addVolunteers } from "./volunteers";
import { emptyRows, type World } from "./world";
import { countOf, writeRows } from "./write";

export {
  DEMO_FAMILY,
  DEMO_FAMILY_TOKEN,
  DEMO_FATHER_TOKEN,
  DEMO_PASSWORD,
  DEMO_PEOPLE,
  DEMO_SIGN_INS,
  type DemoSignIn,
} from "./sign-ins";

export interface DemoOptions {
  now: Date;
  seed?: number;
  /** Rows written of all rows, by table. */
  progress?: (step: string, done: number, of: number) => void;
  /** Fewer children than the district reported, for tests; everything else shrinks with them. */
  children?: number;
}

export interface DemoSummary {
  towns: number;
  schools: number;
  children: number;
  volunteers: number;
  matches: number;
  contacts: number;
  checkIns: number;
  /** Rows in all tables. */
  rows: number;
}

/** Milliseconds; some ten seconds are usual, slow and busy machines take more. */
const FILL_MS = 300_000;

export class DistrictNotEmpty extends Error {}

/**
 * Fills an empty, migrated database with the invented people of Chencang, all or nothing in one transaction. Equal
 * `now` and `seed` give equal rows. Throws DistrictNotEmpty where there is a place already.
 */
export async function fillDemoDistrict(database: Database, options: DemoOptions): Promise<DemoSummary> {
  const { now, seed = 610_304, children = REPORTED.children, progress = () => undefined } = options;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const random = seeded(seed);
  const names = nameGiver(random.fork("names"));
  const fill = async (work: Work<SystemViewer>) => {
    const { tx } = work;
    if ((await tx.place.count()) > 0) throw new DistrictNotEmpty("The district has places already.");
    const map = await drawMap(tx, random.fork("map"), names, children);
    const world: World = {
      ...{ now, today: dayOf(now), random, names, passwordHash, children, map },
      rows: emptyRows(),
    };
    const policies = invent(world);
    await writeRows(tx, world.rows, progress);
    // After their authors, and numbered by the database.
    await tx.policy.createMany({ data: policies });
    await addSchoolYears(tx, world);
    await addNudges(tx, now);
    await addTimetable(work, { ...world, random: random.fork("timetable") });
    await tx.scorePolicy.createMany({ data: scorePoliciesOf(world) });
    await nameScorePolicies(tx);
    await addReports(tx, world);
    await addFamilyWords(tx, { ...world, random: random.fork("family-words") });
    await addFamilyTexts(tx, world);
    await addCorner(tx, { ...world, random: random.fork("corner") });
    await addRefusal(tx, { ...world, random: random.fork("refusal") });
    await addSmallWishes(tx, { ...world, random: random.fork("small-wishes") });
    await addLedgers(tx, { ...world, random: random.fork("ledgers") });
    await addCleanUp(tx, world);
    await addDropouts(tx, { ...world, random: random.fork("dropouts") });
    await addTransfers(tx, { ...world, random: random.fork("transfers") });
    await addConference(tx, world);
    await refreshNeeds(work, map.schools.length);
    return summaryOf(world);
  };
  const summary = await withViewer(database.prisma, { kind: "system", job: "demo" }, now, fill, {
    timeout: FILL_MS,
  });
  // Fresh statistics: the embedded database has nobody else to gather them.
  if (database.kind === "embedded") await database.onConnection((sql) => sql.exec("ANALYZE"));
  return summary;
}

/** Each stage draws from a stream of its own. Answers the policies, which have no id yet. */
function invent(world: World) {
  const stage = (label: string): World => ({ ...world, random: world.random.fork(label) });
  const { schools } = world.map;
  const policies = addStaff(stage("staff"));
  const volunteers = addVolunteers(stage("volunteers"));
  const children = addChildren(stage("children"));
  addCare(stage("care"), children);
  const matching = stage("matching");
  const matches = schools.flatMap((school) => {
    const rounds = roundsOf(matching, school);
    const ofSchool = {
      children: children.filter((child) => child.school === school),
      volunteers: volunteers.filter((one) => one.school === school && one.approvedOn !== null),
    };
    const made = addMatches(matching, school, { ...ofSchool, rounds });
    if (school.central) addHardCases(matching, ofSchool.children, made);
    const solved = school.central
      ? solveRounds(school, rounds, { ...ofSchool, matches: made })
      : new Map<string, SolvedRound>();
    addRounds(matching, school, rounds, { ...ofSchool, matches: made }, solved);
    addNominations(matching, school);
    return made;
  });
  const rooms = addRooms(stage("rooms"));
  const busy = new Busy();
  const contacts = addContacts(stage("contacts"), matches, rooms, busy);
  addParentCalls(stage("parent-calls"), children, rooms, busy);
  addTraining(stage("training"), volunteers);
  addHeard(stage("heard"), children, matches);
  addSupport(stage("support"), matches);
  addMoves(stage("moves"), contacts);
  addEndings(stage("endings"), matches);
  addCheckIns(stage("check-ins"), contacts);
  addRestrictions(stage("restrictions"), children);
  addAgreements(stage("agreements"), matches);
  addLinks(stage("links"), children, {
    carer: secretHash(DEMO_FAMILY_TOKEN),
    father: secretHash(DEMO_FATHER_TOKEN),
  });
  addRequests(world, children);
  addHistory(world, matches);
  addVisits(stage("visits"), children);
  addCounselling(stage("counselling"), children);
  return policies;
}

function summaryOf({ map, rows, children }: World): DemoSummary {
  return {
    towns: map.towns.length,
    schools: map.schools.length,
    children,
    volunteers: rows.volunteer.length,
    matches: rows.match.length,
    contacts: rows.contact.length,
    checkIns: rows.checkIn.length,
    rows: countOf(rows),
  };
}
