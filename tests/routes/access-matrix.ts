import { paths, withQuery } from "~/http/paths";
import { FEEDS } from "../support/cast";
import { AGREEMENT_ROWS } from "./access-matrix-agreements";
import { CARD_ROWS } from "./access-matrix-cards";
import { CARE_ROWS } from "./access-matrix-care";
import { CONFERENCE_ROWS } from "./access-matrix-conference";
import { CORNER_ROWS } from "./access-matrix-corner";
import { ENDING_ROWS } from "./access-matrix-endings";
import { FAMILY_ROWS } from "./access-matrix-family";
import { LEDGER_ROWS } from "./access-matrix-ledger";
import { PERMISSION_ROWS } from "./access-matrix-permission";
import { PUBLIC_ROWS } from "./access-matrix-public";
import { REPORT_ROWS } from "./access-matrix-reports";
import { ROSTER_ROWS } from "./access-matrix-rosters";
import { SUPPORT_ROWS } from "./access-matrix-support";
import { TRAINING_ROWS } from "./access-matrix-training";
import { VISIT_ROWS } from "./access-matrix-visits";
import {
  AREAS,
  bare,
  type Expected,
  everyone,
  frame,
  NO_VOLUNTEER,
  NOBODY_YET,
  NOT_SIGNED_IN,
  NOWHERE,
  OTHERS_RECORD,
  page,
  type Row,
  record,
  tokenOf,
  UNUSABLE,
  YEAR,
} from "./access-rows";

export { type Expected, type Row, tokenOf } from "./access-rows";

/**
 * Every route of the build by its id: a route that is missing here, and a line without a route, fail the test.
 * `page(area, address)` or `record(area, address by the ids of a school)`; a last argument says who differs.
 */
export const MATRIX: Record<string, Row> = {
  root: page("public", paths.confirmSent),

  "routes/_public+/index": page("public", paths.home),
  "routes/_public+/language": bare(page("public", paths.language("en", paths.quiz), everyone("/quiz"))),
  "routes/_public+/quiz": page("public", paths.quiz),
  ...PUBLIC_ROWS,
  ...REPORT_ROWS,
  ...CONFERENCE_ROWS,
  "routes/_public+/refer": page("public", paths.refer),
  "routes/_public+/permission-texts": page("public", paths.permissionTexts),
  "routes/_public+/safety": page("public", paths.safety),

  "routes/_account+/confirm.$token": page("public", paths.confirm(UNUSABLE)),
  "routes/_account+/first-run": page("public", paths.firstRun, everyone(404)),
  "routes/_account+/forgot": page("public", paths.forgot),
  "routes/_account+/reset.$token": page("public", paths.reset(UNUSABLE)),
  "routes/_account+/sign-in": page("public", paths.signIn),
  "routes/_account+/sign-in_.code": page("public", paths.signInCode),
  "routes/_account+/sign-out": page("public", paths.signOut),
  "routes/_account+/sign-up": page("public", paths.signUp),
  "routes/_account+/sign-up_.sent": page("public", paths.confirmSent),

  // The demo's mailbox is open to everyone and exists only where no mail is sent.
  "routes/mailbox+/index": page("public", paths.mailbox),
  "routes/mailbox+/$messageId": record("public", ({ letter }) => paths.message(letter)),
  "routes/mailbox+/$messageId_.letter": bare(record("public", ({ letter }) => paths.letter(letter))),

  "routes/account+/index": page("own", paths.account),
  "routes/account+/confirm": page("own", paths.confirmIdentity()),
  "routes/account+/second-step": page("own", paths.secondStep),
  "routes/account+/second-step_.codes": page("own", paths.recoveryCodes),

  "routes/account+/messages": page("own", paths.ownMessages),
  "routes/account+/calendars": page("own", paths.feeds),
  "routes/account+/calendars_.new": page("own", paths.newFeed),

  // The secret is all that opens it; whoever has it is asked for nothing else.
  "routes/calendar+/$file": {
    path: (_cast, viewer) => paths.feed(viewer === "formerFamily" ? FEEDS.former : FEEDS.mentor),
    answers: { ...everyone(200), formerFamily: 404 },
    bare: true,
  },

  "routes/volunteer+/_layout": frame("volunteer", paths.volunteer),
  "routes/volunteer+/index": page("volunteer", paths.volunteer),
  "routes/volunteer+/apply+/index": page("volunteer", paths.apply, {
    applicant: "/volunteer/apply/1",
    mentor: "/volunteer/apply/5",
    otherMentor: "/volunteer/apply/5",
  }),
  "routes/volunteer+/apply+/$step": page("volunteer", paths.applyStep(1), NO_VOLUNTEER("/volunteer/apply")),
  "routes/volunteer+/profile": page("volunteer", paths.profile, NO_VOLUNTEER("/volunteer/apply")),
  "routes/volunteer+/hours": page("volunteer", paths.ownHours, NO_VOLUNTEER(404)),
  "routes/volunteer+/worry": page("volunteer", paths.worry),
  "routes/volunteer+/worry_.sent": page("volunteer", paths.worrySent),
  "routes/volunteer+/leave": page("volunteer", paths.leave, NO_VOLUNTEER(404)),
  "routes/volunteer+/contacts.$file": bare(
    record("volunteer", ({ contact }) => paths.ownContactFile(contact)),
  ),
  "routes/volunteer+/matches+/$matchId": record("volunteer", ({ match }) => paths.ownMatch(match)),
  "routes/volunteer+/matches+/$matchId_.move.$contactId": record("volunteer", ({ match, contact }) =>
    paths.askToMove(match, contact),
  ),
  "routes/volunteer+/check-ins+/index": page("volunteer", paths.ownCheckIns),
  // Whoever comes without a script is led to a page; it says nothing about the match in the address.
  "routes/volunteer+/check-ins+/kept": bare(
    page("volunteer", paths.checkInKept({ match: NOWHERE.match }), {
      ...everyone(paths.checkIn(NOWHERE.match) as Expected),
      ...NOT_SIGNED_IN,
    }),
  ),
  "routes/volunteer_+/offline": page("public", paths.offline),
  "routes/volunteer+/matches+/$matchId_.check-in": record("volunteer", ({ match }) => paths.checkIn(match)),

  "routes/console+/_layout": frame("console", paths.console),
  "routes/console+/index": page("console", paths.console),
  "routes/console+/worry": page("console", paths.staffWorry()),
  "routes/console+/worry_.sent": page("console", paths.staffWorrySent),
  "routes/console+/nominations": page("console", paths.nominations),
  "routes/console+/trail": page("console", paths.trail),
  "routes/console+/messages": page("console", paths.messages),
  "routes/console+/messages_.slips": page("console", paths.slips),
  "routes/console+/schedule": page("console", paths.schedule),
  "routes/console+/contacts.$file": bare(record("console", ({ contact }) => paths.contactFile(contact))),
  "routes/console+/applicants+/index": page("console", paths.applicants),
  "routes/console+/applicants+/$applicationId": record("console", (of) => paths.applicant(of.application)),
  "routes/console+/applicants+/$applicationId_.$kind": record("console", (of) =>
    paths.screening(of.application, "interview"),
  ),
  "routes/console+/applicants+/$applicationId_.id-number": record("console", (of) =>
    paths.applicantIdNumber(of.application),
  ),
  "routes/console+/applicants+/$applicationId_.data": record("console", (of) =>
    paths.applicantData(of.application),
  ),
  // A copy opens only for whoever said why within the last minutes.
  "routes/console+/applicants+/$applicationId_.data-file": bare(
    record("console", (of) => paths.applicantDataFile(of.application), NOBODY_YET),
  ),
  "routes/console+/requests+/index": page("console", paths.requests),
  "routes/console+/requests+/$requestId": record("console", ({ request }) => paths.request(request)),
  "routes/console+/children+/index": page("console", paths.children),
  "routes/console+/children+/new": page("console", paths.newChild),
  "routes/console+/children+/$childId": record("console", ({ child }) => paths.child(child)),
  "routes/console+/children+/$childId_.hours": record("console", ({ child }) => paths.childHours(child)),
  "routes/console+/children+/$childId_.heard": record("console", ({ child }) => paths.childHeard(child)),
  "routes/console+/heard": page("console", paths.heard),
  "routes/console+/volunteers+/$volunteerId_.hours": record("console", ({ mentor }) =>
    paths.volunteerHours(mentor),
  ),
  "routes/console+/supervisors+/$supervisorId_.hours": record("console", ({ supervisor }) =>
    paths.supervisorHours(supervisor),
  ),
  "routes/console+/children+/$childId_.edit": record("console", ({ child }) => paths.editChild(child)),
  "routes/console+/children+/$childId_.family.$memberId": record("console", ({ child, member }) =>
    paths.familyMember(child, member),
  ),
  "routes/console+/children+/$childId_.id-numbers": record("console", ({ child }) => paths.idNumbers(child)),
  "routes/console+/children+/$childId_.permissions": record("console", ({ child }) =>
    paths.optionalData(child),
  ),
  "routes/console+/children+/permissions": page("console", paths.permissionsAgain),
  "routes/console+/children+/$childId_.data": record("console", ({ child }) => paths.childData(child)),
  "routes/console+/children+/$childId_.data-file": bare(
    record("console", ({ child }) => paths.childDataFile(child), NOBODY_YET),
  ),
  "routes/console+/children+/$childId_.reason": record("console", ({ child }) => paths.openingReason(child)),
  "routes/console+/children+/$childId_.restricted": record("console", ({ child }) =>
    paths.restrictions(child),
  ),
  "routes/console+/children+/$childId_.calls": record("console", ({ child }) => paths.calls(child)),
  "routes/console+/children+/$childId_.seen": record("console", ({ child }) => paths.childTrail(child)),
  "routes/console_+/children+/$childId_.slip": record("console", ({ child }) => paths.slip(child)),
  "routes/console_+/children+/$childId_.card.$linkId": record("console", ({ child, link }) =>
    paths.contactCard(child, link),
  ),
  ...ENDING_ROWS,
  ...PERMISSION_ROWS,
  ...TRAINING_ROWS,
  ...SUPPORT_ROWS,
  ...AGREEMENT_ROWS,
  ...VISIT_ROWS,
  ...CORNER_ROWS,
  ...CARD_ROWS,
  ...FAMILY_ROWS,
  ...CARE_ROWS,
  ...ROSTER_ROWS,
  ...LEDGER_ROWS,
  "routes/console+/matches+/index": page("console", paths.matches),
  "routes/console+/matches+/$matchId": record("console", ({ match }) => paths.match(match)),
  "routes/console+/matches+/$matchId_.plan": record("console", ({ match }) => paths.planContact(match)),
  "routes/console+/schedule_.calendar": page("console", paths.calendar),
  "routes/console+/schedule_.calendar_.import.$importId": record("console", (of) =>
    paths.dayImport(of.dayImport),
  ),
  // Its school stands in the query, of which an answer for pages with scripts tells what was asked.
  "routes/console+/schedule_.calendar-file": {
    path: ({ here }) => withQuery(paths.dayTemplate, { school: here.school, ...YEAR }),
    answers: { ...AREAS.console, ...OTHERS_RECORD.console },
    bare: true,
  },
  "routes/district+/calendar": page("district", paths.districtCalendar),
  // The scene has no file of the district's that somebody read; tests/usecases/import-days.test.ts has.
  "routes/district+/calendar_.import.$importId": page("district", paths.districtImport(NOWHERE.dayImport), {
    administrator: 404,
  }),
  "routes/district+/calendar-file": bare(page("district", withQuery(paths.districtTemplate, YEAR))),
  "routes/console+/matches+/$matchId_.contacts.$contactId": record("console", ({ match, contact }) =>
    paths.editContact(match, contact),
  ),
  "routes/console+/moves+/index": page("console", paths.moves),
  "routes/console+/moves+/$requestId": record("console", ({ move }) => paths.move(move)),
  "routes/console+/check-ins+/index": page("console", paths.checkIns),
  "routes/console+/tasks+/index": page("console", paths.tasks),
  "routes/console+/tasks+/$taskId": record("console", (of) => paths.task(of.task)),
  "routes/console+/children+/$childId_.trend": record("console", (of) => paths.childTrend(of.child)),
  "routes/console+/children+/$childId_.task": record("console", (of) => paths.newTask(of.child)),
  "routes/console+/check-ins+/$checkInId": record("console", (of) => paths.reviewCheckIn(of.checkIn)),
  "routes/console+/rooms+/index": page("console", paths.rooms),
  "routes/console+/rooms+/new": page("console", paths.newRoom),
  "routes/console+/rooms+/$roomId": record("console", ({ room }) => paths.room(room)),
  "routes/console+/rooms+/$roomId_.close": record("console", ({ room }) => paths.closeRoom(room)),
  "routes/console+/schedule_.timetables+/index": page("console", paths.timetables),
  "routes/console+/schedule_.timetables+/$timetableId": record("console", (of) =>
    paths.timetable(of.timetable),
  ),
  "routes/console+/schedule_.timetables+/$timetableId_.places.$placeId": record("console", (of) =>
    paths.timetablePlace(of.timetable, of.place),
  ),
  "routes/console+/rounds+/index": page("console", paths.rounds),
  "routes/console+/rounds+/$roundId_.choices.$childId": record("console", ({ round, child }) =>
    paths.roundChoices(round, child),
  ),
  "routes/console+/rounds+/$roundId_.record": record("console", ({ round }) => paths.roundRecord(round)),
  "routes/console+/rounds+/weights": page("console", paths.weights),
  "routes/console+/rounds+/$roundId": record("console", ({ round }) => paths.round(round)),

  "routes/family+/$token": {
    path: (_cast, viewer) => paths.familyCard(tokenOf(viewer)),
    answers: { ...everyone(paths.familyCode), family: paths.family },
    bare: true,
  },
  "routes/family+/code": page("public", paths.familyCode),
  "routes/family+/index": page("family", paths.family),
  "routes/family+/move.$contactId": record("family", ({ contact }) => paths.familyMove(contact)),
  "routes/family+/worry": page("family", paths.familyWorry),
  "routes/family+/worry_.sent": page("family", paths.familyWorrySent),
  "routes/family+/calendars": page("family", paths.familyFeeds),
  "routes/family+/calendars_.new": page("family", paths.newFamilyFeed),
  "routes/family+/contacts.$file": bare(record("family", ({ contact }) => paths.familyContactFile(contact))),

  "routes/safeguarding+/_layout": frame("safeguarding", paths.reports),
  "routes/safeguarding+/index": page("safeguarding", paths.reports),
  "routes/safeguarding+/$reportId": record("safeguarding", ({ report }) => paths.report(report)),
  "routes/safeguarding_+/$reportId.sheet": record("safeguarding", ({ report }) => paths.reportSheet(report)),
  "routes/district+/safeguarding": page("district", paths.officers),

  "routes/district+/_layout": frame("district", paths.district),
  "routes/district+/index": page("district", paths.district),
  "routes/district+/alerts": page("district", paths.openingAlerts),
  "routes/district+/recruiting+/index": page("district", paths.recruiting),
  "routes/district+/schools+/index": page("district", paths.schools),
  "routes/district+/schools+/new": page("district", paths.newSchool),
  "routes/district+/schools+/$schoolId": record("district", ({ school }) => paths.school(school)),
  "routes/district+/people+/index": page("district", paths.people),
  "routes/district+/people+/new": page("district", paths.newPerson),
  "routes/district+/people+/$personId": record("district", (of) => paths.person(of.coordinator)),
  "routes/district+/policies": page("district", paths.policies),
  "routes/district+/retention": page("district", paths.retention),
  "routes/district+/places": page("district", paths.places),
};
