import { createCookie } from "@remix-run/node";
import { secretHash } from "~/adapters/secrets.server";
import { newTotpSecret, totpCode } from "~/adapters/totp.server";
import { factorSecret } from "~/domain/access/sealed";
import { paths } from "~/http/paths";
import { VAULT } from "../../support/vault";
import { type Command, type Commands, madeBySql, type Stage } from "./command";

const SECRET = newTotpSecret();
const HALF_WAY = "half-way-secret-of-the-commands-0001";

/** This person has a factor; confirmed unless said otherwise. */
export const withFactor = (stage: Stage, person: string, confirmed = true) =>
  madeBySql(
    stage,
    "INSERT INTO second_factors (person_id, secret, created_at, confirmed_at) VALUES ($1, $2, $3, $4)",
    [
      person,
      VAULT.seal(SECRET, factorSecret(person)),
      stage.site.now().toISOString(),
      confirmed ? stage.site.now().toISOString() : null,
    ],
  );

export const codeAt = (now: Date) => totpCode(SECRET, now);

/** The cookie between the two steps, as the browser sends it. */
export async function halfWayCookie(personId: string, secret: string): Promise<Record<string, string>> {
  const [pair = ""] = (await createCookie("second-step").serialize({ personId, secret })).split(";");
  const at = pair.indexOf("=");
  return { [pair.slice(0, at)]: pair.slice(at + 1) };
}

const mentors = (confirmed: boolean, fields: (stage: Stage) => Record<string, string>): Command => ({
  as: "mentor",
  async ready(stage) {
    await withFactor(stage, stage.cast.here.mentorPerson, confirmed);
    return { fields: fields(stage) };
  },
});

export const secondStepCommands: Commands = {
  "routes/account+/second-step": {
    begin: mentors(false, () => ({})),
    confirm: mentors(false, ({ site }) => ({ code: codeAt(site.now()) })),
    renew: mentors(true, () => ({})),
    drop: mentors(true, () => ({})),
  },
  "routes/_account+/sign-in_.code": {
    enter: {
      as: "visitor",
      again: true,
      async ready(stage) {
        const person = stage.cast.here.mentorPerson;
        await withFactor(stage, person);
        await madeBySql(
          stage,
          "INSERT INTO tokens (token_hash, purpose, person_id, expires_at) VALUES ($1, 'SECOND_STEP', $2, $3)",
          [secretHash(HALF_WAY), person, new Date(stage.site.now().getTime() + 600_000).toISOString()],
        );
        return {
          path: paths.signInCode,
          fields: { code: codeAt(stage.site.now()) },
          cookies: await halfWayCookie(person, HALF_WAY),
        };
      },
    },
  },
};
