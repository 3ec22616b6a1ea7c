import { randomUUID } from "node:crypto";
import { check, copied, copiedWhere, type Rule, raised, range, unique } from "./rule";

const ANOTHER = randomUUID();
const APPLIES_ANEW = "UPDATE applications SET state = 'SCREENING';";
const APPROVED = "UPDATE applications SET state = 'APPROVED'";
const offence = (change: string) => `UPDATE screening_items SET ${change} WHERE kind = 'OFFENCE_CHECK'`;
const training = (minutes: string) =>
  `UPDATE screening_items SET minutes = ${minutes} WHERE kind = 'TRAINING'`;
const TWO_NEEDED = "UPDATE policies SET application_approvals = 2, match_approvals = 2;";
const matchesTo = (state: string) => `UPDATE matches SET state = '${state}', decline_reason = 'far away';`;

/** What makes a volunteer. */
export const SCREENING_RULES: Record<string, Rule> = {
  volunteers_person_id_key: unique(({ mentor }) => [copied("volunteers", mentor)]),
  volunteers_capacity: range("volunteers", "capacity", 1, 3),
  volunteers_availability: range("volunteers", "availability", 0, 2 ** 28 - 1),
  volunteers_travel: range("volunteers", "travel_metres", 0, 200_000),
  volunteers_birth_year: range("volunteers", "birth_year", 1920, 2020),
  applications_volunteer_id_key: unique(({ application }) => [
    copied("applications", application, { state: "DRAFT" }),
  ]),
  applications_step: range("applications", "step", 0, 5),
  applications_submitted: check(
    () => ["UPDATE applications SET submitted_at = NULL"],
    () => ["UPDATE applications SET submitted_at = NULL, state = 'WITHDRAWN'"],
  ),
  referees_position: range("referees", "position", 1, 2),
  screening_items_application_id_kind_key: unique(({ screening }) => [
    copied("screening_items", screening("IDENTITY"), { state: "OPEN" }),
  ]),
  screening_offence: check(
    () => [
      offence("authority = ''"),
      offence("checked_on = NULL"),
      offence("expires_on = NULL"),
      offence("expires_on = checked_on"),
      offence("expires_on = '2027-08-02'"),
    ],
    () => [offence("expires_on = '2027-08-01'"), offence("authority = '', state = 'FAILED'")],
  ),
  screening_training: check(
    () => [training("119"), training("NULL")],
    () => [training("120")],
  ),
  screening_recorded: check(
    () => ["UPDATE screening_items SET recorded_by = NULL", "UPDATE screening_items SET recorded_at = NULL"],
    () => ["UPDATE screening_items SET state = 'OPEN', recorded_by = NULL, recorded_at = NULL"],
  ),
  APPROVER_IS_APPLICANT: raised((here) => {
    const as = { approver_id: here.mentorPerson };
    const [ofApplication, ofMatch] = [`application_id = '${here.application}'`, `match_id = '${here.match}'`];
    return [
      copiedWhere("application_approvals", ofApplication, as),
      copiedWhere("match_approvals", ofMatch, as),
      `UPDATE application_approvals SET approver_id = '${here.mentorPerson}' WHERE ${ofApplication}`,
      `UPDATE match_approvals SET approver_id = '${here.mentorPerson}' WHERE ${ofMatch}`,
    ];
  }),
  SCREENING_INCOMPLETE: raised(
    ({ screening, mentor, application, otherPerson }) => [
      copied("volunteers", mentor, { id: ANOTHER, person_id: otherPerson }) +
        copied("applications", application, { volunteer_id: ANOTHER }),
      `${APPLIES_ANEW} UPDATE screening_items SET state = 'OPEN' WHERE id = '${screening("INTERVIEW")}'; ${APPROVED}`,
      `${APPLIES_ANEW} DELETE FROM screening_items WHERE kind = 'AGREEMENT'; ${APPROVED}`,
      `UPDATE applications SET state = 'REJECTED'; DELETE FROM screening_items; ${APPROVED}`,
    ],
    () => [`${APPLIES_ANEW} ${APPROVED}`],
  ),
  APPROVALS_MISSING: raised(
    () => [
      `${APPLIES_ANEW} DELETE FROM application_approvals; ${APPROVED}`,
      `${APPLIES_ANEW} ${TWO_NEEDED} ${APPROVED}`,
      `UPDATE applications SET state = 'EXITED'; ${TWO_NEEDED} ${APPROVED}`,
      ...["PROPOSED", "DECLINED", "EXPIRED"].map(
        (from) => `${matchesTo(from)} ${TWO_NEEDED} ${matchesTo("ACTIVE")}`,
      ),
    ],
    ({ application, match, otherPerson }) => {
      const second = { approver_id: otherPerson };
      const one = `WHERE id = '${application}'`;
      return [
        `${APPLIES_ANEW} ${APPROVED}; ${matchesTo("PROPOSED")} ${matchesTo("ACTIVE")}`,
        `${copiedWhere("application_approvals", `application_id = '${application}'`, second)}
         ${TWO_NEEDED} UPDATE applications SET state = 'SCREENING' ${one}; ${APPROVED} ${one}`,
        `${copiedWhere("match_approvals", `match_id = '${match}'`, second)} ${TWO_NEEDED}
         UPDATE matches SET state = 'PROPOSED' WHERE id = '${match}'; UPDATE matches SET state = 'ACTIVE' WHERE id = '${match}'`,
      ];
    },
  ),
  NEVER_APPROVED: raised(
    () =>
      ["DRAFT", "SUBMITTED", "SCREENING", "REJECTED", "WITHDRAWN", "EXITED"].flatMap((from) =>
        ["SUSPENDED", "LAPSED"].map(
          (to) => `UPDATE applications SET state = '${from}'; UPDATE applications SET state = '${to}'`,
        ),
      ),
    () => [
      "UPDATE applications SET state = 'LAPSED'; UPDATE applications SET state = 'SUSPENDED'; UPDATE applications SET state = 'APPROVED'",
    ],
  ),
};
