import { newRecoveryCode, secretHash } from "~/adapters/secrets.server";
import { newTotpSecret, totpStep } from "~/adapters/totp.server";
import type { Vault } from "~/adapters/vault.server";
import type { Work } from "~/data/work.server";
import { factorSecret } from "~/domain/access/sealed";
import type { OwnViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { tellAccountChanged } from "./tell-account-changed";

type OwnWork = Work<OwnViewer>;

/** Codes that are handed out at once. */
export const CODES = 10;

/** Makes a new secret for whoever has no confirmed factor; one that was never confirmed is replaced. */
export async function beginFactor({ tx, viewer, now }: OwnWork, vault: Vault): Promise<Verdict> {
  const { personId } = viewer;
  const confirmed = await tx.secondFactor.findFirst({ where: { personId, confirmedAt: { not: null } } });
  if (confirmed) return refused("STALE_GONE");
  const secret = vault.seal(newTotpSecret(), factorSecret(personId));
  await tx.secondFactor.deleteMany({ where: { personId } });
  await tx.secondFactor.create({ data: { personId, secret, createdAt: now } });
  return passed();
}

/** From now on the factor is asked for: the first code is right. Ends every session; the page starts a new one. */
export async function confirmFactor(
  work: OwnWork,
  vault: Vault,
  code: string,
): Promise<Verdict<{ codes: string[] }>> {
  const { tx, viewer, now } = work;
  const { personId } = viewer;
  const factor = await tx.secondFactor.findFirst({ where: { personId, confirmedAt: null } });
  if (!factor) return refused("STALE_GONE");
  const step = totpStep(vault.open(factor.secret, factorSecret(personId)), code, now);
  if (step === null) return refused("WRONG_FACTOR_CODE", "code");
  const { count } = await tx.secondFactor.updateMany({
    where: { personId, confirmedAt: null },
    data: { confirmedAt: now, lastStep: step },
  });
  if (count === 0) return refused("STALE_GONE");
  const codes = await handOutCodes(work);
  await tx.session.deleteMany({ where: { personId } });
  await audit(work, { action: "person.factor-set", subject: "person", subjectId: personId });
  await tellAccountChanged(work, personId, "FACTOR_SET");
  return passed({ codes });
}

/** Ten new codes; the old ones are worth nothing from now on. */
export async function renewCodes(work: OwnWork): Promise<Verdict<{ codes: string[] }>> {
  const { tx, viewer } = work;
  const { personId } = viewer;
  const factor = await tx.secondFactor.findFirst({ where: { personId, confirmedAt: { not: null } } });
  if (!factor) return refused("STALE_GONE");
  await tx.recoveryCode.deleteMany({ where: { personId } });
  const codes = await handOutCodes(work);
  await audit(work, { action: "person.codes-renewed", subject: "person", subjectId: personId });
  await tellAccountChanged(work, personId, "CODES_RENEWED");
  return passed({ codes });
}

/** Takes the own factor away, where the person's role does not demand one. */
export async function dropFactor(work: OwnWork, compulsory: boolean): Promise<Verdict> {
  const { tx, viewer } = work;
  const { personId } = viewer;
  if (compulsory) return refused("FACTOR_COMPULSORY");
  const { count } = await tx.secondFactor.deleteMany({ where: { personId } });
  if (count === 0) return refused("STALE_GONE");
  await audit(work, { action: "person.factor-dropped", subject: "person", subjectId: personId });
  await tellAccountChanged(work, personId, "FACTOR_DROPPED");
  return passed();
}

async function handOutCodes({ tx, viewer, now }: OwnWork): Promise<string[]> {
  const { personId } = viewer;
  const codes = Array.from({ length: CODES }, newRecoveryCode);
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: codeHash(personId, code), createdAt: now })),
  });
  return codes;
}

/** Of a code as it is typed, with or without hyphens; bound to its person. */
export const codeHash = (personId: string, code: string) =>
  secretHash(`${personId} ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, "")}`);
