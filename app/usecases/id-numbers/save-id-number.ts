import type { Vault } from "~/adapters/vault.server";
import { holdersOf } from "~/data/id-numbers/id-numbers";
import type { Work } from "~/data/work.server";
import { birthDateFlaw, clashWith, type IdHolder } from "~/domain/access/id-number";
import { ID_NUMBERS, idNumberOf } from "~/domain/access/sealed";
import type { StaffViewer } from "~/domain/access/viewer";
import { readIdNumber } from "~/domain/shared/id-number";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { columnsOf, findHolder, holderId, memberOf, subjectOf } from "./holder";

/** Keeps somebody's identity number, sealed; one that stood there before is replaced. */
export async function saveIdNumber(
  work: Work<StaffViewer>,
  vault: Vault,
  { holder, typed }: { holder: IdHolder; typed: string },
): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const read = readIdNumber(typed);
  if (!read.ok) return read;
  const found = await findHolder(work, holder);
  if (!found) return refused("INVALID", "whose");
  if (!found.permitted) return refused("ID_NUMBER_NOT_PERMITTED");
  const { schoolId, stored } = found;
  const flaw = birthDateFlaw(found.born, read.value.birthDate);
  if (flaw) return flaw;
  const { number } = read.value;
  const fingerprints = vault.fingerprints(number, ID_NUMBERS);
  const others = await holdersOf(work, schoolId, fingerprints);
  const clash = clashWith(
    holder,
    others.filter(({ id }) => id !== stored?.id),
  );
  if (clash) return clash;

  const line = {
    sealed: vault.seal(number, idNumberOf(holderId(holder))),
    fingerprint: fingerprints[0],
    recordedAt: now,
    recordedById: viewer.personId,
  };
  if (stored) await tx.idNumber.updateMany({ where: { id: stored.id }, data: line });
  else await tx.idNumber.createMany({ data: [{ ...line, ...columnsOf(holder), schoolId }] });
  const { subject, subjectId } = subjectOf(holder);
  await audit(work, {
    action: `${subject}.id-number-saved`,
    subject,
    subjectId,
    schoolId,
    details: { ...memberOf(holder), replaced: stored !== null },
  });
  return passed();
}
