import { randomValues } from "~/adapters/secrets.server";
import type { Work } from "~/data/work.server";
import type { VolunteerViewer } from "~/domain/access/viewer";
import { dayIn } from "~/domain/shared/calendar-day";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { CODE_BASE, CODE_SIGNS, codeFrom } from "~/domain/volunteer/certificate";
import { audit } from "../record/audit";

interface Period {
  from: Date;
  until: Date;
}

/** A certificate of the viewer's own hours; the same days with the same hours give the one that is there. */
export async function issueCertificate(
  work: Work<VolunteerViewer>,
  { from, until }: Period,
): Promise<Verdict<{ id: string }>> {
  const { tx, viewer, now } = work;
  const own = await tx.volunteer.findUnique({
    where: { personId: viewer.personId },
    select: { id: true, schoolId: true, school: { select: { timeZone: true } } },
  });
  if (!own) return refused("NOT_POSSIBLE_NOW");
  if (until < from) return refused("END_BEFORE_START", "until");
  if (until > dayIn(now, own.school.timeZone)) return refused("DATE_IN_FUTURE", "until");
  const code = codeFrom(randomValues(CODE_SIGNS, CODE_BASE));
  const [made] = await tx.$queryRaw<{ id: string | null }[]>`
    SELECT app.issue_certificate(${code}, ${from}::date, ${until}::date, ${now}::timestamptz)::text AS id`;
  if (!made?.id) return refused("NO_HOURS_YET", "from");
  const { id } = made;
  if ((await tx.serviceCertificate.count({ where: { id, code } })) > 0)
    await audit(work, {
      action: "volunteer.certificate-issued",
      subject: "volunteer",
      subjectId: own.id,
      schoolId: own.schoolId,
      details: { certificateId: id },
    });
  return passed({ id });
}
