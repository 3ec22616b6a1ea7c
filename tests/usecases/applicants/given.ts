import { applicationInQuestion } from "~/data/applicants/decision";
import { type Work, withViewer } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { refused, type Verdict } from "~/domain/shared/verdict";
import type { ScreeningKind } from "~/domain/volunteer/screening-items";
import type { RequestContext } from "~/http/site.server";
import { command } from "~/http/unit.server";
import { aCoordinator, aVolunteer, NOW, type VolunteerGiven } from "../../factories";
import type { TestDatabase } from "../../support/databases";

type Question = NonNullable<Awaited<ReturnType<typeof applicationInQuestion>>>;
type Body<T> = (work: Work<StaffViewer>, application: Question) => Promise<Verdict<T>>;

export function asSystem<T>(given: TestDatabase, body: (work: Work) => Promise<T>): Promise<T> {
  return withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, body);
}

/** A command as a page's action runs it: what it refuses leaves no trace, what the database refuses is a reason. */
export function doing<T>(
  given: TestDatabase,
  viewer: StaffViewer,
  body: (work: Work<StaffViewer>) => Promise<Verdict<T>>,
) {
  const site = { database: given.site, clock: { now: () => NOW }, nudgeOutbox: () => {} };
  return command({ site } as unknown as RequestContext, viewer, body);
}

/** The same about one application; NOT_FOUND where the viewer reaches none. */
export function deciding<T>(given: TestDatabase, viewer: StaffViewer, id: string, body: Body<T>) {
  return doing(given, viewer, async (work): Promise<Verdict<T>> => {
    const application = await applicationInQuestion(work, id);
    return application ? body(work, application) : refused("NOT_FOUND");
  });
}

/** An applicant of a school with two coordinators. */
export function anApplicant(given: TestDatabase, changes: VolunteerGiven = {}) {
  return asSystem(given, async ({ tx }) => {
    const made = await aVolunteer(tx, { screened: false, ...changes });
    const first = await aCoordinator(tx, { school: made.school, name: "李老师" });
    const second = await aCoordinator(tx, { school: made.school, name: "赵老师" });
    return { ...made, id: made.application.id, first, second };
  });
}

export const ALL: readonly ScreeningKind[] = [
  "IDENTITY",
  "OFFENCE_CHECK",
  "REFERENCE_1",
  "REFERENCE_2",
  "INTERVIEW",
  "TRAINING",
  "AGREEMENT",
];

export function applicationRow(given: TestDatabase, id: string) {
  return asSystem(given, ({ tx }) =>
    tx.application.findUniqueOrThrow({ where: { id }, include: { items: true, approvals: true } }),
  );
}

/** What was recorded about an application, in order. */
export function actionsOn(given: TestDatabase, id: string) {
  return asSystem(given, async ({ tx }) => {
    const rows = await tx.auditRow.findMany({
      where: { subject: "application", subjectId: id },
      orderBy: { id: "asc" },
    });
    return rows.map(({ action }) => action.replace("application.", ""));
  });
}

export function lettersTo(given: TestDatabase, personId: string) {
  return asSystem(given, async ({ tx }) => {
    const rows = await tx.outboxMessage.findMany({ where: { personId }, orderBy: { createdAt: "asc" } });
    return rows.map(({ template, payload }) => ({ template, payload }));
  });
}
