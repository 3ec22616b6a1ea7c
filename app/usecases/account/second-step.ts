import { totpStep } from "~/adapters/totp.server";
import type { Vault } from "~/adapters/vault.server";
import type { Work } from "~/data/work.server";
import { factorSecret } from "~/domain/access/sealed";
import { type Home, homeOf } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { codeHash } from "./second-factor";
import { usableToken, useUp } from "./tokens";

export interface HalfWay {
  /** Whom the browser claims to be half-way in as; tries are counted for them. */
  personId: string;
  /** The secret of the first step: there is no session yet. */
  secret: string;
}

export type SecondStepResult = { personId: string; home: Home };

/** Whether the first step was taken less than ten minutes ago. */
export async function isHalfWay(work: Work, halfWay: HalfWay | null): Promise<boolean> {
  if (!halfWay) return false;
  const token = await usableToken(work, "SECOND_STEP", halfWay.secret);
  return token?.personId === halfWay.personId;
}

/** The second step of a sign-in: a code of the authenticator, or one of the recovery codes. Each works once. */
export async function takeSecondStep(
  work: Work,
  vault: Vault,
  { halfWay, code }: { halfWay: HalfWay | null; code: string },
): Promise<Verdict<SecondStepResult>> {
  const token = halfWay && (await usableToken(work, "SECOND_STEP", halfWay.secret));
  if (!token || token.personId !== halfWay.personId) return refused("SECOND_STEP_OVER");
  const person = await work.tx.person.findUnique({
    where: { id: halfWay.personId },
    select: {
      disabledAt: true,
      secondFactor: { select: { secret: true, confirmedAt: true } },
      grants: { where: { revokedAt: null }, select: { role: true } },
    },
  });
  if (!person?.secondFactor?.confirmedAt || person.disabledAt) return refused("SECOND_STEP_OVER");
  const by = await takenBy(work, vault, { personId: halfWay.personId, code, ...person.secondFactor });
  if (!by) return refused("WRONG_FACTOR_CODE", "code");
  if (!(await useUp(work, token.tokenHash))) return refused("SECOND_STEP_OVER");
  await audit(work, {
    action: "person.signed-in",
    subject: "person",
    subjectId: halfWay.personId,
    by: halfWay.personId,
    details: { second: by },
  });
  return passed({ personId: halfWay.personId, home: homeOf(person) });
}

/** Takes a code, so that it works no second time; of two at the same moment only one gets it. */
async function takenBy(
  { tx, now }: Work,
  vault: Vault,
  given: { personId: string; secret: string; code: string },
): Promise<"authenticator" | "recovery-code" | null> {
  const { personId } = given;
  const digits = given.code.replaceAll(/\s/g, "");
  if (/^\d{6}$/.test(digits)) {
    const step = totpStep(vault.open(given.secret, factorSecret(personId)), digits, now);
    if (step === null) return null;
    const { count } = await tx.secondFactor.updateMany({
      where: { personId, lastStep: { lt: step } },
      data: { lastStep: step },
    });
    return count === 1 ? "authenticator" : null;
  }
  const { count } = await tx.recoveryCode.updateMany({
    where: { codeHash: codeHash(personId, given.code), personId, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1 ? "recovery-code" : null;
}
