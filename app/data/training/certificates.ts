import type { VisitorViewer, VolunteerViewer } from "~/domain/access/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

/** Of the newest, that a page shows. */
const SHOWN = 30;

const PAPER = {
  ...{ id: true, code: true, name: true, fromOn: true, untilOn: true, contacts: true },
  ...{ contactMinutes: true, trainingMinutes: true, issuedAt: true },
} satisfies Prisma.ServiceCertificateSelect;

/** The newest certificates of a volunteer. */
export const ISSUED = {
  orderBy: [{ issuedAt: "desc" }, { id: "asc" }],
  take: SHOWN,
  select: PAPER,
} satisfies Prisma.Volunteer$certificatesArgs;

export type IssuedCertificate = Prisma.ServiceCertificateGetPayload<{ select: typeof PAPER }>;

/** The viewer's own certificates, with the day from which there may be hours; null before there is a file. */
export function ownCertificates({ tx, viewer }: Work<VolunteerViewer>) {
  return tx.volunteer.findUnique({
    where: { personId: viewer.personId },
    select: {
      createdAt: true,
      school: { select: { timeZone: true } },
      certificates: ISSUED,
    },
  });
}

export function certificatePaper({ tx }: Work<VolunteerViewer>, id: string) {
  return tx.serviceCertificate.findUnique({
    where: { id },
    select: {
      ...PAPER,
      volunteer: { select: { school: { select: { nameZh: true, nameEn: true, timeZone: true } } } },
    },
  });
}

export type CertificatePaper = NonNullable<Awaited<ReturnType<typeof certificatePaper>>>;

export interface Verified {
  masked: string;
  fromOn: Date;
  untilOn: Date;
  minutes: number;
  schoolZh: string;
  schoolEn: string;
  issuedAt: Date;
}

/** What a paper with this code must say; null where there is none. */
export async function verified({ tx }: Work<VisitorViewer>, code: string): Promise<Verified | null> {
  const [row] = await tx.$queryRaw<Verified[]>`
    SELECT c.masked, c.from_on AS "fromOn", c.until_on AS "untilOn", c.minutes, c.school_zh AS "schoolZh",
      c.school_en AS "schoolEn", c.issued_at AS "issuedAt" FROM app.verify_certificate(${code}) c`;
  return row ?? null;
}
