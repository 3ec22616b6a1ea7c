import type { StaffViewer } from "~/domain/access/viewer";
import { agreementStanding, mayAgree } from "~/domain/match/agreement";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";
import { agreementVersions } from "./versions";

/** Everything that the school reads of what was agreed for one match; null where it reaches no such match. Four statements. */
export async function agreementFile(work: Work<StaffViewer>, matchId: string) {
  const { tx, now } = work;
  const row = await tx.match.findUnique({
    where: { id: matchId },
    select: {
      ...{ id: true, schoolId: true, childId: true, state: true },
      school: { select: { nameZh: true, nameEn: true, timeZone: true, phone: true, contactName: true } },
      child: {
        select: {
          name: true,
          family: {
            orderBy: [{ carer: "desc" }, { relation: "asc" }],
            select: { id: true, name: true, relation: true, guardian: true, restricted: true },
          },
        },
      },
      volunteer: { select: { name: true, personId: true } },
      plans: {
        where: { endedOn: null },
        orderBy: { createdAt: "asc" },
        select: { frequency: true, minutes: true, mode: true },
      },
    },
  });
  if (!row) return null;
  const versions = await agreementVersions(work, matchId);
  const more = await tx.agreementSignature.findMany({
    where: { matchId },
    select: {
      ...{ id: true, memberId: true, askedBy: true, words: true },
      member: { select: { name: true, relation: true } },
      recordedBy: { select: { name: true } },
    },
  });
  const today = dayIn(now, row.school.timeZone);
  const [current = null, ...older] = versions.map(({ signatures, ...version }) => ({
    ...version,
    signatures: signatures.map((one) => {
      const found = more.find(({ id }) => id === one.id);
      const { member = null, recordedBy = null, askedBy = "", words = "" } = found ?? {};
      return { ...one, member, recordedBy: recordedBy?.name ?? null, askedBy, words };
    }),
  }));
  const guardians = row.child.family.filter(({ guardian, restricted }) => guardian && !restricted);
  return {
    ...row,
    today,
    current,
    older,
    guardians,
    open: mayAgree(row.state),
    standing: agreementStanding(current, current?.signatures ?? [], today),
  };
}

export type AgreementFile = NonNullable<Awaited<ReturnType<typeof agreementFile>>>;
