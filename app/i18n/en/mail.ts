import type { Catalogue } from "../catalogue";
import type mail from "../zh-CN/mail";
import { mailAgreement } from "./mailAgreement";
import { mailConference } from "./mailConference";
import { mailDuties } from "./mailDuties";
import { mailTransfer } from "./mailTransfer";

export default {
  greeting: "Dear {{name}},",
  closing: "Heartbridge · proxy parents for the children of Chencang",
  hotlines:
    "If a child is in danger, call 110 first. Other help: 12355 young people, 12338 women and children, 12356 mental health.",
  copyLink: "If the button does not open, copy this address into your browser:",
  calendar: {
    name: {
      MENTOR: "Heartbridge: contact with the child",
      COORDINATOR: "Heartbridge: contacts of the school",
      FAMILY: "Heartbridge: contact with the proxy parent",
    },
    summary: {
      MENTOR: "With the child: {{mode}}",
      COORDINATOR: "{{mentor}}: {{mode}}",
      FAMILY: "With the {{role}}: {{mode}}",
    },
    role: { FATHER: "proxy father", MOTHER: "proxy mother", ANY: "proxy parent" },
    off: "Cancelled: {{summary}}",
    description: "For details, please sign in to Heartbridge.",
  },
  mailbox: {
    title: "Demo mailbox",
    lead: "The demo sends no real mail. Here is every letter that would have gone out.",
    empty: "No letters yet",
    notFound: "No such letter",
    emptyLead: "Letters appear here after a sign-up, an application or a planned contact.",
    to: "To",
    subject: "Subject",
    state: "State",
    at: "Time",
    search: "Name or address of the recipient",
    letter: "The letter",
    notYet:
      "Nothing has gone out yet. When its turn comes, it is looked at whether what it says is still true.",
    unsent: "This letter was not sent: when its turn came, what it says was no longer true.",
    WAITING: "Waiting",
    SENT: "Sent",
    DROPPED: "No longer needed",
    FAILED: "Not delivered",
  },
  mode: {
    CALL: "phone call",
    VIDEO: "video call",
    MEETING: "meeting",
    HOME_VISIT: "home visit",
    LETTER: "letter",
    ACTIVITY: "activity",
  },
  CONFIRM_EMAIL: {
    subject: "Please confirm your e-mail address",
    body: "You have signed up as a volunteer at Heartbridge. Confirm your address with the button below, then you can fill in your application. The link works for three days.",
    action: "Confirm my address",
    after: "If it was not you who signed up, please ignore this letter.",
  },
  RESET_PASSWORD: {
    subject: "Set a new password",
    body: "Set a new password with the button below. The link works once, within two hours.",
    action: "Set a new password",
    after: "If you did not ask for this, please ignore it; your password stays as it is.",
  },
  INVITATION: {
    subject: "Your account at Heartbridge",
    body: "The district has opened a Heartbridge account for you. Set a password with the button below, then sign in with this address. The link works for three days.",
    action: "Set my password",
  },
  ACCOUNT_CHANGED: {
    subject: "The way you sign in has changed",
    body: "{{when}}: {{what}}.",
    next: "If you did this, or asked an administrator to, there is nothing to do.",
    action: "It was not me: set a new password",
    after:
      "If it was not you, set a new password now, and tell the school or the administrator of the district.",
    what: {
      PASSWORD: "your password at Heartbridge was changed",
      FACTOR_SET: "two-step verification was set up for your account",
      FACTOR_DROPPED: "two-step verification was switched off for your account",
      FACTOR_RESET:
        "an administrator of the district reset your two-step verification, so your next sign-in takes only the password",
      CODES_RENEWED: "your account got new recovery codes",
    },
  },
  APPLICATION_RECEIVED: {
    subject: "We have your application",
    body: "Thank you for wanting to stand by a child of {{school}}. Your application has arrived; the school's coordinator will be in touch and go through the checks with you.",
    next: "The checks are identity, offence record, two references, an interview, training and the agreement. They usually take four to six weeks.",
    action: "See how it is going",
  },
  MISSING_ITEM: {
    subject: "Your application still needs a few things",
    body: "The coordinator of {{school}} has looked at your application. This is still missing:",
    action: "See what to do",
    after: "If anything is unclear, please call the school: {{phone}}.",
  },
  APPROVED: {
    subject: "Your application is approved",
    body: "Congratulations! The school has approved you as a proxy parent for the children of {{school}}.",
    next: "The school will look for a child who fits you in its next matching round. Meanwhile you could complete your free hours and interests.",
    action: "Complete my profile",
  },
  MATCH_OFFERED: {
    subject: "A child is waiting for your answer",
    body: "{{school}} would like you to stand by a child in grade {{grade}}, aged {{age}}.",
    next: "Please have a look and answer before {{date}}. You may decline; it will not count against you.",
    action: "Look and answer",
  },
  MATCH_ACTIVE: {
    subject: "Your match has begun",
    body: "The first meeting went well, and from today you are this child's proxy parent. Thank you!",
    next: "Your page shows the plan and the next contact. After each contact, please take two minutes to write it down.",
    action: "Open my match",
  },
  ...mailAgreement,
  ROOM_CLOSED: {
    subject: "A room at school is closed: please look at your dates",
    moved: "The room at school is closed on that day, so your contact with the child is now on {{date}}.",
    calledOff:
      "The room at school is closed on that day, so your contact of {{date}} does not take place. It is not that the child did not want to talk.",
    action: "See what is planned",
    after: "If the time does not suit you, please call the school: {{phone}}.",
  },
  CONTACT_STOPPED: {
    subject: "Please stop contact with the child",
    offerSubject: "The match you were asked about does not go on",
    movedSubject: "The child is moving on: your match has ended",
    moved:
      "The child changes schools or follows its parents, so your match at {{school}} ends today, and the contacts that were planned are cancelled. Please do not get in touch with the child yourself any more.",
    ended:
      "From now on your match at {{school}} is over, and the contacts that were planned are cancelled. Please do not call, write or visit the child any more.",
    farewell:
      "You have done nothing wrong. If you would like to say goodbye, please tell the school: a teacher will arrange it or pass it on. Thank you for keeping your word.",
    offer:
      "The match that {{school}} asked you to consider does not go on. There is nothing left for you to do, and it does not count against you.",
    paused:
      "Contact with the child at {{school}} pauses for a while, and the contacts that were planned are cancelled. Please do not get in touch yourself until then.",
    wait: "You are still matched. When it can go on, a teacher will plan new times with you.",
    action: "Open my page",
    after: "If you have a question, please call the school: {{phone}}.",
  },
  CONTACTS_CHANGED: {
    subject: "The times of your contacts have changed",
    body: "The school has changed the plan. From now on these are your next contacts at {{school}}:",
    none: "The school has changed the plan. At the moment no contact is planned at {{school}}.",
    action: "Open my match",
    after: "Times are {{zone}}. Whatever an older message or calendar says: this is what counts.",
  },
  MOVE_REFUSED: {
    subject: "The contact on {{date}} stays as it is",
    body: "You asked the school for another time. This once it cannot be arranged: the contact stays on {{date}}.",
    answer: "The school says: {{answer}}",
    action: "Open my match",
  },
  CONTACT_REMINDER: {
    subject: "Reminder: your {{mode}} with the child, {{date}}",
    body: "Your {{mode}} with the child is on {{date}}, for about {{minutes}} minutes.",
    place: "Where: {{place}}",
    next: "If something comes up, please tell the school on your page as early as you can. The child will be waiting.",
    action: "Confirm or move it",
  },
  UNUSUAL_OPENINGS: {
    subject: "Somebody opened unusually many children’s files",
    body: "Within the hour before {{when}}, {{name}} opened the files of {{files}} children; the policy expects at most {{limit}}.",
    next: "There may be a good reason, so please ask first. If in doubt, lock the account, then look at what was opened.",
    action: "Look at the record",
  },
  FAMILY_STOPPED: {
    subject: "A family ended something on its page",
    body: "On its own page a family has just ended its permission, or said no to a proxy parent. The contacts concerned were cancelled at once. Please call and ask whether anything is needed. Which family it is, you see after signing in; a letter does not say.",
    action: "See which family",
  },
  CHILD_WANTS_TO_TALK: {
    subject: "A child wants to talk to someone",
    body: "On the tablet of the video corner a child asked to talk to someone. Please see to it today. Which child it is, you see after signing in; a letter does not say.",
    action: "See who it is",
  },
  REPORT_WAITING: {
    subject: "A safeguarding report is waiting for you",
    body: "Somebody reported something. Please sign in and look now; a letter does not say what it is.",
    again: "The time that the policy gives has passed and nobody has acted. Please sign in now.",
    district:
      "The officers of the school did not act within their time, so this is now with the district. Please sign in and look.",
    action: "Look at the report",
  },
  CONTACT_SOON: {
    subject: "Within the hour: your {{mode}} with the child",
    body: "Your {{mode}} with the child is on {{date}}, for about {{minutes}} minutes. That is very soon.",
    place: "Where: {{place}}",
    next: "If you cannot make it, please call the school at once, so that the child does not wait in vain.",
    action: "Open my match",
  },
  CHECK_IN_DUE: {
    subject: "How did it go today?",
    body: "The time of your {{mode}} on {{date}} has passed. Please take two minutes while you remember it. If it did not happen, please say so too.",
    action: "Write it down",
  },
  REFRESHER_DUE: {
    subject: "Please refresh your training by {{until}}",
    body: "Training is refreshed once a year, and your year ends on {{until}}. Open “The yearly refresher”, read it and pass its quiz, and you are set for another year.",
    blocked: "Once the year is over without it, the school does not introduce you to another child.",
    action: "Refresh it now",
    after: "A session at the school counts as well: call {{phone}} to ask for one.",
  },
  REFRESHER_OVERDUE: {
    subject: "Your training ran out on {{until}}",
    body: "Training is refreshed once a year, and yours has run out. Open “The yearly refresher”, read it and pass its quiz. Your contacts go on as before; the child is waiting for you.",
    blocked: "Until then the school does not introduce you to another child.",
    action: "Refresh it now",
    after: "A session at the school counts as well: call {{phone}} to ask for one.",
  },
  ...mailConference,
  ...mailDuties,
  ...mailTransfer,
  LEDGER_DUE: {
    subject: "Please check this quarter’s ledger",
    body: "The quarter ends on {{until}}. Please look through your ledger before then: who is new, who has left, who turned 16, and whether guardianship or risk have changed. After that day it is kept as it stands, and signed.",
    action: "Open the ledger",
  },
  LEDGER_RETURNED: {
    subject: "The ledger of {{place}} came back for correction",
    body: "The ledger of the quarter that ended on {{until}} was returned to {{place}}. What is to be corrected stands behind the sign-in; please sign it again afterwards.",
    action: "See what is to be corrected",
  },
  WEEKLY_DIGEST: {
    subject: "Your week, {{week}}",
    body: "This is how the week looks at your school:",
    action: "Open the console",
    line: {
      signals: "Children who need somebody to look: {{n}}",
      applicants: "Applications to screen: {{n}}",
      checkIns: "Check-ins to read: {{n}}",
      tasks: "{{n}} tasks are due",
      support: "Matches whose people to talk to: {{n}}",
      requests: "Requests to move a contact: {{n}}",
      silent: "Matches without contact for longer than agreed: {{n}}",
      unrecorded: "Contacts without a record after a day: {{n}}",
      ahead: "Contacts this week: {{n}}",
      unconfirmed: "Of these not confirmed yet: {{n}}",
    },
  },
  text: "{{subject}} {{url}}",
  toFamily: {
    AHEAD: "Reminder: {{mode}} on {{when}}. ",
    CONFIRMED: "Agreed: {{mode}} on {{when}}. ",
    MOVED: "New time: {{mode}} on {{when}}. ",
    OFF: "Called off: {{mode}} on {{when}}. Not the child’s fault. ",
    ASK: "Questions? Call the school, {{schoolPhone}}. Do not reply.",
  },
  STRENGTH_ASKED: {
    subject: "Two minutes: how are the two of you getting on?",
    body: "You have been in touch for a while now. Please fill eight sentences about how it goes. Nothing is right or wrong and nobody is marked; the child and the family do not see it.",
    action: "Fill it now",
    after: "If something is difficult, call the school on {{phone}}.",
  },
  STRENGTH_REMINDED: {
    subject: "Your questionnaire is still open",
    body: "The questionnaire that we asked you for is still open: eight sentences, two minutes. It helps the school to help you. We shall not ask again this time.",
    action: "Fill it now",
    after: "If something is difficult, call the school on {{phone}}.",
  },
  CONTACT_OVERDUE: {
    subject: "No contact for {{days}} days",
    body: "The child’s last contact with a proxy parent was on {{last}}: {{days}} days ago, not counting holidays and the like. The school asks for one at least every {{allowed}} days, and the child is waiting to hear from you.",
    never:
      "There has been no contact in the {{days}} days since you met. The school asks for one at least every {{allowed}} days, and the child is waiting to hear from you.",
    planned:
      "The next one is arranged for {{next}}. Sooner would be better: you can ask the school on your page. If you have been in touch already, please write a check-in.",
    unplanned:
      "No next one is arranged yet. Please agree on a time with the school. If you have been in touch already, please write a check-in.",
    action: "Open my match",
    after: "If something stands in the way, call the school on {{phone}}; it can be sorted out together.",
  },
  GAP_OVERDUE: {
    subject: "A child has had no contact for {{days}} days: please look into it",
    body: "Your school allows {{allowed}} days between contacts. The mentor was asked, and there has still been none for {{days}} days. Who it is you see once you are signed in.",
    action: "Open it",
  },
  GAP_ESCALATED: {
    subject: "A child has had no contact for {{days}} days, and the school has not solved it",
    body: "{{allowed}} days are allowed. The mentor and the school were both told, and there has still been no contact for {{days}} days. Please call the school and look for a way together.",
    action: "Open it",
  },
  CHECK_IN_OVERDUE: {
    subject: "A check-in is missing",
    body: "There is no record yet of the {{mode}} on {{date}}. Please take two minutes: did you reach the child, and how are they? If it did not happen, please say so too.",
    action: "Write it now",
  },
} satisfies Catalogue<typeof mail>;
