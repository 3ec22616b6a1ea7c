import type { Viewer } from "~/domain/access/viewer";
import type { AgreementAnswer, AgreementParty, Terms } from "~/domain/match/agreement";
import type { Work } from "../work.server";

/** What mentor, family and school read of a version; more of a signature is the school's alone. */
export interface Version extends Terms {
  id: string;
  version: number;
  drawnAt: Date;
  signatures: Signature[];
}

export interface Signature {
  id: string;
  party: AgreementParty;
  answer: AgreementAnswer;
  way: "SCREEN" | "PAPER" | "ASKED";
  signedOn: Date;
  recordedAt: Date;
}

const TERMS = {
  ...{ id: true, matchId: true, version: true, fromOn: true, untilOn: true, frequency: true },
  ...{ minutes: true, modes: true, rules: true, more: true, drawnAt: true },
} as const;
const SIGNATURE = {
  ...{ id: true, agreementId: true, party: true, answer: true, way: true },
  ...{ signedOn: true, recordedAt: true },
} as const;

/** Versions of one match that a page lists; there is one a year. */
const VERSIONS = 12;

/** The newest version first, as the viewer may read them. Two statements. */
export async function agreementVersions({ tx }: Work<Viewer>, matchId: string): Promise<Version[]> {
  const rows = await tx.matchAgreement.findMany({
    where: { matchId },
    orderBy: { version: "desc" },
    take: VERSIONS,
    select: TERMS,
  });
  const signatures = await tx.agreementSignature.findMany({
    where: { agreementId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: SIGNATURE,
  });
  return rows.map(({ matchId: _, ...row }) => ({
    ...row,
    signatures: signatures.flatMap(({ agreementId, ...one }) => (agreementId === row.id ? [one] : [])),
  }));
}

/** The newest version alone; null where none was drawn up. */
export async function agreementNow({ tx }: Work<Viewer>, matchId: string) {
  return tx.matchAgreement.findFirst({ where: { matchId }, orderBy: { version: "desc" }, select: TERMS });
}
