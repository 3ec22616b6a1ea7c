import { paths } from "~/http/paths";
import { SECOND_COORDINATOR } from "../../support/cast";
import { DISTRICT } from "../../support/scene-ids";
import { type Commands, madeBySql, sends } from "./command";
import { withFactor } from "./second-step";

const SCHOOL = {
  nameZh: "新街小学",
  nameEn: "Xinjie Primary School",
  kind: "PRIMARY",
  phone: "0917-6660000",
  contactName: "孙老师",
  timeZone: "Asia/Shanghai",
  recruiting: "on",
};

const RULES = {
  cadenceDays: "21",
  meetingDays: "90",
  applicationApprovals: "1",
  matchApprovals: "1",
  offerDays: "10",
  minimumMonths: "12",
  gapWarnDays: "5",
  visitDays: "92",
  careVisitDays: "31",
  gapEscalateDays: "14",
  supportEarly: "2",
  supportDays: "30",
  supportGraceDays: "7",
  strengthFirstDays: "90",
  strengthDays: "180",
  openingsPerHour: "40",
  reportMinutes: "20",
  reportDistrictMinutes: "45",
  receiptMinutes: "720",
  trainingMinutes: "150",
  quizPercent: "75",
  refresherMonths: "12",
  refresherGraceDays: "14",
  refresherBlocks: "NO",
  cornerMinutes: "15",
  sadFaces: "3",
  ledgerDays: "14",
  absenceContactMinutes: "60",
  absenceVisitDays: "3",
  absenceReportDays: "28",
  absenceLookDays: "30",
};

export const districtCommands: Commands = {
  "routes/district+/alerts": {
    close: sends("administrator", ({ cast }) => ({
      personId: cast.here.coordinator,
      day: "2026-09-01",
      finding: "JUSTIFIED",
      note: "打电话问过，是在准备季度会商。",
    })),
  },
  "routes/district+/schools+/new": {
    add: sends("administrator", ({ cast }) => ({ ...SCHOOL, placeId: String(cast.here.town) })),
  },
  "routes/district+/schools+/$schoolId": {
    save: sends("administrator", ({ cast }) => ({
      ...SCHOOL,
      placeId: String(cast.here.town),
      version: "1",
    })),
  },
  "routes/district+/people+/new": {
    invite: sends("administrator", ({ cast }) => ({
      name: "施老师",
      email: "invited@example.org",
      role: "COORDINATOR",
      scope: `school:${cast.here.school}`,
    })),
  },
  "routes/district+/people+/$personId": {
    give: sends("administrator", ({ cast }) => ({
      role: "COORDINATOR",
      scope: `school:${cast.there.school}`,
    })),
    revoke: sends("administrator", ({ cast }) => ({ grantId: cast.here.grant })),
    disable: sends("administrator", () => ({})),
    resetFactor: {
      as: "administrator",
      async ready(stage) {
        await withFactor(stage, stage.cast.here.coordinator);
        return { fields: {} };
      },
    },
    enable: {
      as: "administrator",
      async ready(stage) {
        const { person } = SECOND_COORDINATOR;
        await madeBySql(stage, "UPDATE people SET disabled_at = created_at WHERE id = $1", [person]);
        return { path: paths.person(person), fields: {} };
      },
    },
  },
  "routes/district+/policies": {
    set: sends("administrator", () => ({ schoolId: "0", basedOn: "1", ...RULES })),
  },
  "routes/district+/places": {
    add: {
      as: "administrator",
      async ready(stage) {
        await madeBySql(stage, "UPDATE places SET code = '610304' WHERE id = $1", [DISTRICT]);
        return { fields: { code: "610304115", nameZh: "凤阁岭镇", nameEn: "Fenggeling" } };
      },
    },
  },
};
