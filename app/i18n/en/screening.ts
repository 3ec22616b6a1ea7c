import type { Catalogue } from "../catalogue";
import type { screening as chinese } from "../zh-CN/screening";

/** Words of the seven screening forms; part of the catalogue `applicants`. */
export const screening = {
  lead: "{{name}} · {{school}}",
  outcome: "Result",
  outcomes: { OPEN: "Undecided", PASSED: "Passed", FAILED: "Not passed" },
  recorded: "On record",
  note: "Notes",
  noteHelp: "If it is not passed, say why. Only the school reads this; leave document numbers out.",
  save: "Save",
  closed: "At this stage this item can be read but not changed.",
  renewOnly:
    "The application has been approved; record the result of a new check here. If a record is found, the volunteer is suspended at once.",
  own: "This is your own application; somebody else has to record it.",
  about: {
    IDENTITY:
      "See the original document in person and compare the name. Record which document it was; keep neither its number nor a picture.",
    OFFENCE_CHECK: "Issued by the police or the procuratorate, made every year, valid for 12 months at most.",
    REFERENCE_1: "Please call yourself. The applicant never sees what the referee said.",
    REFERENCE_2:
      "Please call yourself, separately from the first referee. The applicant never sees what the referee said.",
    INTERVIEW: "Two of you are better than one. Ask every question, then rate each answer.",
    TRAINING:
      "Modules on the site and sessions with the school count together. Each of the seven policies is acknowledged, on the site or on paper. Done on the site alone, the check is met by itself.",
    AGREEMENT: "It says for how long and how often. Both sides sign, and each keeps a copy.",
  },
  identity: {
    document: "Document seen",
    checkedOn: "Seen on",
    documents: {
      ID_CARD: "Resident identity card",
      PASSPORT: "Passport",
      RESIDENCE_PERMIT: "Residence permit",
      HOUSEHOLD_REGISTER: "Household register",
    },
  },
  offence: {
    authority: "Issued by",
    authorityHelp: "For example: Xiangong police station",
    checkedOn: "Date of the check",
    expiresOn: "Valid until",
    expiresOnHelp: "Within 12 months of the check",
    result: "Result of the check",
    results: { CLEAR: "No such record", RECORD_FOUND: "A record was found" },
  },
  reference: {
    referee: "Referee",
    none: "The applicant has not named this referee. Please ask for one first.",
    relation: "Relation",
    phone: "Phone",
    checkedOn: "Spoken on",
    questions: {
      KNOWN: "How long have you known the applicant, and how did you meet?",
      RELIABLE: "Do they keep their word, and are they on time? Can you give an example?",
      WITH_CHILDREN: "Have you seen them with children? What was it like?",
      UNDER_STRESS: "What do they do when things are hard, or when they are angry?",
      WORRIES: "Would anything worry you if they spent time with one child?",
    },
    recommends: "Does the referee recommend the applicant?",
    recommend: { YES: "Yes", NO: "No" },
  },
  interview: {
    checkedOn: "Held on",
    authority: "Who was present",
    rating: "Rating",
    said: "What the applicant said",
    ratings: { "1": "Unsafe", "2": "Talk again", "3": "Suitable", "4": "Very good" },
    questions: {
      WHY: "Why would you like to be a proxy parent? What does your family think?",
      TIME: "When in the week are you really free? What if you get busy?",
      SILENCE: "The child does not want to talk. What do you do?",
      SECRET: "The child says that somebody hurt them and asks you to keep it secret. What do you do?",
      GIFTS: "The child wants a phone, or money. What do you do?",
      LEAVING: "If one day you cannot go on, how will you tell the child?",
    },
  },
  training: {
    checkedOn: "Completed on",
    authority: "Given by",
    minutes: "Trained by the school for",
    minutesUnit: "minutes",
    minutesHelp: "Sessions that somebody of the school held; with the site, {{needed}} minutes at least",
    onSite:
      "On the site: {{minutes}} minutes of modules passed, {{acknowledged}} of {{of}} policies acknowledged. It counts by itself and is added to what you write here.",
    acknowledged: "Policies acknowledged",
    policies: {
      CONTACT: "Contact: only at the agreed times and in the agreed ways",
      PHOTOS: "Photos: take and share none of the child",
      SOCIAL_MEDIA: "Social media: do not befriend the child online or write about them",
      MONEY: "Money: give none, and ask the school before any present",
      TRANSPORT: "Transport: never drive the child alone",
      REPORTING: "Reporting: tell the school of a worry the same day, and promise no secrecy",
      EMERGENCIES: "Emergencies: call 110 or 120 first, then the school",
    },
  },
  agreement: {
    checkedOn: "Signed on",
    months: "For at least",
    monthsUnit: "months",
    monthsHelp: "This school asks for {{count}} months at least",
    contactDays: "In contact at least every",
    contactDaysUnit: "days",
    contactDaysHelp: "This school asks for {{count}} days at most",
  },
} satisfies Catalogue<typeof chinese>;
