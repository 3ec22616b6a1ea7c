import type { Sql } from "~/adapters/database.server";

export const DISTRICT = 1;

/** When everything in a scene was written. */
export const AT = "2026-09-01T08:00:00Z";
export const SCREENING = [
  "IDENTITY",
  "OFFENCE_CHECK",
  "REFERENCE_1",
  "REFERENCE_2",
  "INTERVIEW",
  "TRAINING",
  "AGREEMENT",
] as const;

type Row = Record<string, unknown>;

/** Inserts a row with the columns given; the database fills in the rest. */
export async function insertRow(sql: Sql, table: string, row: Row) {
  const columns = Object.keys(row)
    .map((name) => `"${name}"`)
    .join(", ");
  await sql.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(row)],
  );
}

/** Ids that tell in a failure message which school (1–99) and which thing they belong to. */
const idIn = (school: number) => (thing: number) =>
  `00000000-0000-4000-8000-${String(school).padStart(6, "0")}${String(thing).padStart(6, "0")}`;

export type Scene = ReturnType<typeof idsOf>;

export function idsOf(school: number) {
  const id = idIn(school);
  return {
    school,
    town: 10 + school,
    policy: 100 + school,
    ownDay: 900 + school,
    term: 900 + school,
    dayImport: id(5),
    coordinator: id(1),
    mentorPerson: id(2),
    otherPerson: id(3),
    mentor: id(10),
    application: id(11),
    screening: (kind: (typeof SCREENING)[number]) => id(20 + SCREENING.indexOf(kind)),
    nomination: id(30),
    child: id(40),
    member: id(41),
    link: id(42),
    participation: id(43),
    matchPermission: id(44),
    slot: id(45),
    freeSlot: id(46),
    round: id(50),
    pair: id(51),
    match: id(52),
    plan: id(60),
    contact: id(61),
    checkIn: id(62),
    draft: id(100),
    task: id(101),
    move: id(63),
    wish: id(64),
    answer: id(65),
    signal: id(66),
    training: id(111),
    acknowledgement: id(112),
    certificate: id(113),
    letter: id(70),
    timetable: id(86),
    place: id(87),
    pause: id(76),
    parentReturn: id(77),
    review: id(78),
    feed: id(90),
    familyFeed: id(91),
    formerFeed: id(92),
    receipt: id(71),
    grant: id(72),
    session: id(73),
    familySession: id(74),
    restriction: id(75),
    under14: id(47),
    numberPermission: id(48),
    childNumber: id(80),
    request: id(83),
    hold: id(84),
    memberNumber: id(81),
    volunteerNumber: id(82),
    room: id(90),
    supervisor: id(91),
    closure: id(92),
    call: id(93),
    hours: id(94),
    childHours: id(95),
    supervisorHours: id(96),
    absence: id(97),
    childAbsence: id(98),
    supervisorAbsence: id(99),
    officer: id(110),
    officerGrant: id(111),
    report: id(112),
    reportStep: id(113),
    support: id(120),
    kindWord: id(121),
    mentorStrength: id(122),
    childStrength: id(123),
    /** The same child, by the name of whoever goes to its home. */
    visited: id(40),
    walker: id(130),
    walkerGrant: id(131),
    beatGrant: id(132),
    helper: id(133),
    helperGrant: id(134),
    carePair: id(135),
    visit: id(136),
    careVisit: id(137),
    counsellingRoom: id(140),
    counsellor: id(141),
    counsellorGrant: id(142),
    appointment: id(143),
    note: id(144),
    fellow: id(145),
    fellowGrant: id(146),
    corner: id(150),
    cornerAnswer: id(151),
    smallWish: id(152),
    familyAnswer: id(163),
    memberUpdate: id(164),
    careNotice: id(165),
    roster: id(221),
    volunteerRoster: id(230),
    staffRoster: id(231),
    matchAgreement: id(250),
    mentorSigned: id(251),
    guardianSigned: id(252),
    schoolSigned: id(253),
    childAsked: id(254),
    ledger: id(270),
    ledgerSigned: id(271),
    ledgerExit: id(272),
    department: id(360),
    conferenceMember: id(361),
    meeting: id(362),
    meetingClosed: id(363),
    agendaItem: id(364),
    closedItem: id(365),
    action: id(366),
    conferenceNote: id(367),
    guardianship: id(300),
    agreement: id(301),
    hukou: id(302),
    aid: id(303),
    dropout: id(350),
    dropoutStep: id(351),
    townMove: id(330),
    transfer: id(331),
  };
}
