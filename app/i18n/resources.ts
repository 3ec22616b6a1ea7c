import enAccount from "./en/account";
import enApplicants from "./en/applicants";
import enApply from "./en/apply";
import enAvailability from "./en/availability";
import enCalendar from "./en/calendar";
import enCalendars from "./en/calendars";
import enCalls from "./en/calls";
import enCertificates from "./en/certificates";
import enCheckInForm from "./en/checkInForm";
import enCheckIns from "./en/checkIns";
import enChildFile from "./en/childFile";
import enChildren from "./en/children";
import enClosures from "./en/closures";
import enCommon from "./en/common";
import enConsole from "./en/console";
import enCorner from "./en/corner";
import enCounselling from "./en/counselling";
import enDistrict from "./en/district";
import enFailure from "./en/failure";
import enFamily from "./en/family";
import enFields from "./en/fields";
import enFigures from "./en/figures";
import enGaps from "./en/gaps";
import enHeard from "./en/heard";
import enIdNumbers from "./en/idNumbers";
import enJoin from "./en/join";
import enLanding from "./en/landing";
import enMail from "./en/mail";
import enMatches from "./en/matches";
import enMessages from "./en/messages";
import enMoves from "./en/moves";
import enOwnAccount from "./en/ownAccount";
import enOwnMatches from "./en/ownMatches";
import enPermissions from "./en/permissions";
import enPermissionTexts from "./en/permissionTexts";
import enPrivacy from "./en/privacy";
import enRefusals from "./en/refusals";
import enReports from "./en/reports";
import enRestrictions from "./en/restrictions";
import enRiskPolicies from "./en/riskPolicies";
import enRooms from "./en/rooms";
import enRosters from "./en/rosters";
import enRounds from "./en/rounds";
import enSafety from "./en/safety";
import enSchedule from "./en/schedule";
import enSecondStep from "./en/secondStep";
import enSmallWishes from "./en/smallWishes";
import enStrength from "./en/strength";
import enSupport from "./en/support";
import enTasks from "./en/tasks";
import enTimetables from "./en/timetables";
import enTitles from "./en/titles";
import enTrail from "./en/trail";
import enTraining from "./en/training";
import enTrainingTexts from "./en/trainingTexts";
import enTrend from "./en/trend";
import enVisits from "./en/visits";
import enVolunteer from "./en/volunteer";
import enWeights from "./en/weights";
import enWorry from "./en/worry";
import { defaultLocale, locales } from "./locale";
import zhAccount from "./zh-CN/account";
import zhApplicants from "./zh-CN/applicants";
import zhApply from "./zh-CN/apply";
import zhAvailability from "./zh-CN/availability";
import zhCalendar from "./zh-CN/calendar";
import zhCalendars from "./zh-CN/calendars";
import zhCalls from "./zh-CN/calls";
import zhCertificates from "./zh-CN/certificates";
import zhCheckInForm from "./zh-CN/checkInForm";
import zhCheckIns from "./zh-CN/checkIns";
import zhChildFile from "./zh-CN/childFile";
import zhChildren from "./zh-CN/children";
import zhClosures from "./zh-CN/closures";
import zhCommon from "./zh-CN/common";
import zhConsole from "./zh-CN/console";
import zhCorner from "./zh-CN/corner";
import zhCounselling from "./zh-CN/counselling";
import zhDistrict from "./zh-CN/district";
import zhFailure from "./zh-CN/failure";
import zhFamily from "./zh-CN/family";
import zhFields from "./zh-CN/fields";
import zhFigures from "./zh-CN/figures";
import zhGaps from "./zh-CN/gaps";
import zhHeard from "./zh-CN/heard";
import zhIdNumbers from "./zh-CN/idNumbers";
import zhJoin from "./zh-CN/join";
import zhLanding from "./zh-CN/landing";
import zhMail from "./zh-CN/mail";
import zhMatches from "./zh-CN/matches";
import zhMessages from "./zh-CN/messages";
import zhMoves from "./zh-CN/moves";
import zhOwnAccount from "./zh-CN/ownAccount";
import zhOwnMatches from "./zh-CN/ownMatches";
import zhPermissions from "./zh-CN/permissions";
import zhPermissionTexts from "./zh-CN/permissionTexts";
import zhPrivacy from "./zh-CN/privacy";
import zhRefusals from "./zh-CN/refusals";
import zhReports from "./zh-CN/reports";
import zhRestrictions from "./zh-CN/restrictions";
import zhRiskPolicies from "./zh-CN/riskPolicies";
import zhRooms from "./zh-CN/rooms";
import zhRosters from "./zh-CN/rosters";
import zhRounds from "./zh-CN/rounds";
import zhSafety from "./zh-CN/safety";
import zhSchedule from "./zh-CN/schedule";
import zhSecondStep from "./zh-CN/secondStep";
import zhSmallWishes from "./zh-CN/smallWishes";
import zhStrength from "./zh-CN/strength";
import zhSupport from "./zh-CN/support";
import zhTasks from "./zh-CN/tasks";
import zhTimetables from "./zh-CN/timetables";
import zhTitles from "./zh-CN/titles";
import zhTrail from "./zh-CN/trail";
import zhTraining from "./zh-CN/training";
import zhTrainingTexts from "./zh-CN/trainingTexts";
import zhTrend from "./zh-CN/trend";
import zhVisits from "./zh-CN/visits";
import zhVolunteer from "./zh-CN/volunteer";
import zhWeights from "./zh-CN/weights";
import zhWorry from "./zh-CN/worry";

const zh = {
  account: zhAccount,
  applicants: zhApplicants,
  availability: zhAvailability,
  calendar: zhCalendar,
  calls: zhCalls,
  calendars: zhCalendars,
  checkInForm: zhCheckInForm,
  checkIns: zhCheckIns,
  childFile: zhChildFile,
  children: zhChildren,
  closures: zhClosures,
  common: zhCommon,
  console: zhConsole,
  counselling: zhCounselling,
  district: zhDistrict,
  failure: zhFailure,
  family: zhFamily,
  fields: zhFields,
  figures: zhFigures,
  gaps: zhGaps,
  corner: zhCorner,
  heard: zhHeard,
  idNumbers: zhIdNumbers,
  apply: zhApply,
  join: zhJoin,
  safety: zhSafety,
  landing: zhLanding,
  mail: zhMail,
  matches: zhMatches,
  moves: zhMoves,
  messages: zhMessages,
  ownAccount: zhOwnAccount,
  ownMatches: zhOwnMatches,
  permissions: zhPermissions,
  permissionTexts: zhPermissionTexts,
  privacy: zhPrivacy,
  refusals: zhRefusals,
  reports: zhReports,
  restrictions: zhRestrictions,
  rooms: zhRooms,
  rosters: zhRosters,
  strength: zhStrength,
  support: zhSupport,
  smallWishes: zhSmallWishes,
  tasks: zhTasks,
  timetables: zhTimetables,
  rounds: zhRounds,
  schedule: zhSchedule,
  secondStep: zhSecondStep,
  titles: zhTitles,
  trail: zhTrail,
  trend: zhTrend,
  visits: zhVisits,
  volunteer: zhVolunteer,
  weights: zhWeights,
  certificates: zhCertificates,
  riskPolicies: zhRiskPolicies,
  training: zhTraining,
  trainingTexts: zhTrainingTexts,
  worry: zhWorry,
};

const en = {
  account: enAccount,
  applicants: enApplicants,
  availability: enAvailability,
  calendar: enCalendar,
  calls: enCalls,
  calendars: enCalendars,
  checkInForm: enCheckInForm,
  checkIns: enCheckIns,
  childFile: enChildFile,
  children: enChildren,
  closures: enClosures,
  common: enCommon,
  console: enConsole,
  counselling: enCounselling,
  district: enDistrict,
  failure: enFailure,
  family: enFamily,
  fields: enFields,
  figures: enFigures,
  gaps: enGaps,
  corner: enCorner,
  heard: enHeard,
  idNumbers: enIdNumbers,
  apply: enApply,
  join: enJoin,
  safety: enSafety,
  landing: enLanding,
  mail: enMail,
  matches: enMatches,
  moves: enMoves,
  messages: enMessages,
  ownAccount: enOwnAccount,
  ownMatches: enOwnMatches,
  permissions: enPermissions,
  permissionTexts: enPermissionTexts,
  privacy: enPrivacy,
  refusals: enRefusals,
  reports: enReports,
  restrictions: enRestrictions,
  rooms: enRooms,
  rosters: enRosters,
  strength: enStrength,
  support: enSupport,
  smallWishes: enSmallWishes,
  tasks: enTasks,
  timetables: enTimetables,
  rounds: enRounds,
  schedule: enSchedule,
  secondStep: enSecondStep,
  titles: enTitles,
  trail: enTrail,
  trend: enTrend,
  visits: enVisits,
  volunteer: enVolunteer,
  weights: enWeights,
  certificates: enCertificates,
  riskPolicies: enRiskPolicies,
  training: enTraining,
  trainingTexts: enTrainingTexts,
  worry: enWorry,
};

export const resources = { "zh-CN": zh, en };
export type Namespace = keyof typeof zh;

/** Options of every i18next instance: all catalogues are in memory, and React escapes what is put in. */
export const i18nOptions = {
  resources,
  supportedLngs: [...locales],
  fallbackLng: defaultLocale,
  ns: Object.keys(zh),
  defaultNS: "common",
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: typeof zh;
    returnNull: false;
  }
}
