import type { Catalogue } from "../catalogue";
import type refusals from "../zh-CN/refusals";

export default {
  STALE:
    "Someone else has just changed this record. Please reload the page to see it as it is now, then try again.",
  REPEATED: "This form has already been sent.",
  EMAIL_TAKEN: "There is already an account with this e-mail address.",
  WRONG_SIGN_IN: "The e-mail address or the password is wrong.",
  NOT_CONFIRMED: "Please open the link in our letter first. We have just sent it again.",
  LINK_USED: "This link has been used or has expired; please ask for a new one.",
  WRONG_CODE: "The one-time code is wrong; please look at the terminal.",
  PASSWORDS_DIFFER: "The two passwords are not the same.",
  PASSWORD_COMMON: "This password is too common and easy to guess.",
  GRANT_EXISTS: "This person already has this role here.",
  PAIR_EXISTS: "These two are already matched.",
  SLOT_TAKEN: "Someone else has just been matched in this place.",
  VOLUNTEER_BUSY: "The volunteer already has something at this time.",
  CHILD_BUSY: "The child already has something at this time.",
  PLAN_EXISTS: "This match already has a contact plan.",
  PERMISSION_EXISTS: "The family's permission has already been recorded.",
  ALREADY_APPROVED_BY_YOU: "You have already approved; now another person has to.",
  CHECK_IN_EXISTS: "There is already a check-in for this contact.",
  APPROVER_IS_APPLICANT: "Nobody approves their own application.",
  SCREENING_INCOMPLETE: "Some of the checks have not been passed yet.",
  APPROVALS_MISSING: "Another person still has to approve.",
  ROLE_DOES_NOT_FIT: "The child wishes for the other role.",
  VOLUNTEER_NOT_APPROVED: "This volunteer cannot be matched at the moment.",
  CAPACITY_USED: "This volunteer has no place left.",
  MATCH_NOT_ACTIVE: "This match has not begun, or is over.",
  PERMISSION_MISSING: "The family's permission is missing.",
  OFFENCE_CHECK_EXPIRED: "On that day the offence-record check will have expired.",
  NOT_POSSIBLE_NOW: "That is not possible at this stage. Please reload the page.",
} satisfies Catalogue<typeof refusals>;
