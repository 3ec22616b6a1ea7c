import { SCREENING_KINDS, type ScreeningKind } from "~/domain/volunteer/screening-items";
import { paths } from "~/http/paths";
import { aVolunteer, type VolunteerGiven } from "../../factories";
import { type Commands, fills, made, type Sent, type Stage } from "./command";

/** The page of an applicant of the first school who stands as given. */
const pageOf = (given: VolunteerGiven) => async (stage: Stage) => {
  const { application } = await made(stage, async (tx) => {
    const school = await tx.school.findUniqueOrThrow({ where: { id: stage.cast.here.school } });
    return aVolunteer(tx, { ...given, school });
  });
  return paths.applicant(application.id);
};

const SCREENED = { screened: false, state: "SCREENING", passed: SCREENING_KINDS } as const;
const because = () => ({ because: "材料不全，已电话说明。" });

/** The page of one check of an applicant of whom nothing is known yet. */
const finding = (kind: ScreeningKind, fields: Sent["fields"] = {}) =>
  fills("coordinator", {
    at: async (stage) => {
      const applicant = await pageOf({ screened: false, state: "SCREENING" })(stage);
      return `${applicant}/${kind.toLowerCase().replaceAll("_", "-")}`;
    },
    typed: () => ({ outcome: "OPEN", note: "还差一份材料。", ...fields }),
  });

export const applicantCommands: Commands = {
  "routes/console+/applicants+/$applicationId": {
    approve: fills("coordinator", { at: pageOf(SCREENED), typed: () => ({ note: "" }) }),
    ask: fills("coordinator", {
      at: pageOf({ screened: false, state: "SCREENING" }),
      typed: () => ({ items: ["IDENTITY"] }),
    }),
    reject: fills("coordinator", { at: pageOf(SCREENED), typed: because }),
    suspend: fills("coordinator", { at: pageOf({}), typed: because }),
    lift: fills("coordinator", { at: pageOf({ state: "SUSPENDED" }), typed: because }),
    exit: fills("coordinator", { at: pageOf({}), typed: because }),
    reopen: fills("coordinator", { at: pageOf({ screened: false, state: "REJECTED" }), typed: because }),
  },
  "routes/console+/applicants+/$applicationId_.$kind": {
    IDENTITY: finding("IDENTITY"),
    OFFENCE_CHECK: finding("OFFENCE_CHECK", { authority: "陈仓派出所", expiresOn: "2027-10-01" }),
    REFERENCE_1: finding("REFERENCE_1"),
    REFERENCE_2: finding("REFERENCE_2"),
    INTERVIEW: finding("INTERVIEW"),
    TRAINING: finding("TRAINING", { authority: "县教体局", minutes: "150" }),
    AGREEMENT: finding("AGREEMENT"),
  },
  "routes/console+/applicants+/$applicationId_.id-number": {
    save: fills("coordinator", { typed: () => ({ number: "610304198506150068" }) }),
    show: fills("coordinator", { typed: () => ({ reasonCode: "DATA_CHECK", reason: "核对身份" }) }),
    remove: fills("coordinator"),
  },
  "routes/console+/nominations": { handled: fills("coordinator") },
};
