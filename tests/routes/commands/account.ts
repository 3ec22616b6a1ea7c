import { secretHash } from "~/adapters/secrets.server";
import { paths } from "~/http/paths";
import { APPLICANT, PASSWORD } from "../../support/cast";
import { type Command, type Commands, madeBySql, sends } from "./command";

const SECRET = "one-time-secret-of-the-commands-0001";
const NEW_PASSWORD = "quiet river stones";

const withToken = (
  purpose: string,
  path: string,
  fields: Record<string, string>,
  other: Partial<Command> = {},
): Command => ({
  as: "visitor",
  async ready(stage) {
    await madeBySql(
      stage,
      "INSERT INTO tokens (token_hash, purpose, person_id, expires_at) VALUES ($1, $2::token_purpose, $3, $4)",
      [
        secretHash(SECRET),
        purpose,
        purpose === "FIRST_RUN" ? null : APPLICANT.person,
        new Date(stage.site.now().getTime() + 3_600_000).toISOString(),
      ],
    );
    return { path, fields };
  },
  ...other,
});

export const accountCommands: Commands = {
  "routes/_account+/sign-in": {
    signIn: sends("visitor", () => ({ email: APPLICANT.email, password: PASSWORD }), { again: true }),
  },
  "routes/_account+/sign-out": { signOut: sends("visitor", () => ({}), { again: true }) },
  "routes/_account+/sign-up": {
    signUp: sends("visitor", ({ cast }) => ({
      name: "郑好",
      email: "new@example.org",
      schoolId: String(cast.here.school),
      password: NEW_PASSWORD,
    })),
  },
  "routes/_account+/forgot": { ask: sends("visitor", () => ({ email: APPLICANT.email })) },
  "routes/_account+/confirm.$token": {
    confirm: withToken("CONFIRM_EMAIL", paths.confirm(SECRET), {}, { again: true }),
  },
  "routes/_account+/reset.$token": {
    reset: withToken("RESET_PASSWORD", paths.reset(SECRET), {
      password: NEW_PASSWORD,
      passwordAgain: NEW_PASSWORD,
    }),
  },
  "routes/_account+/first-run": {
    create: withToken(
      "FIRST_RUN",
      paths.firstRun,
      {
        code: SECRET,
        districtZh: "金台区",
        districtEn: "Jintai",
        districtCode: "610303",
        name: "冯主任",
        email: "first@example.org",
        password: NEW_PASSWORD,
      },
      { again: true },
    ),
  },
  "routes/_public+/refer": {
    nominate: sends("visitor", ({ cast }) => ({
      kind: "REFER",
      schoolId: String(cast.here.school),
      nomineeName: "何静",
      nomineePhone: "13900000001",
      byName: "吕强",
      byRelation: "邻居",
      message: "她很有耐心。",
      consent: "on",
    })),
  },
};
