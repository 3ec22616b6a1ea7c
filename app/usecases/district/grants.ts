import { nameSortKey } from "~/adapters/pinyin.server";
import type { Work } from "~/data/work.server";
import { grantFits, mayRevoke, type ScopeKind } from "~/domain/access/grants";
import type { StaffRole, StaffViewer } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { post } from "../record/message";

export interface GrantForm {
  role: StaffRole;
  /** `school:12` or `place:3`. */
  scope: string;
}

type StaffWork = Work<StaffViewer>;

/** Opens an account for a colleague, with no role yet. */
export async function openAccount(
  { tx, now }: StaffWork,
  { name, email, phone, locale }: { name: string; email: string; phone?: string; locale?: string },
): Promise<Verdict<{ id: string }>> {
  const taken = await tx.person.findUnique({ where: { email }, select: { id: true } });
  if (taken) return refused("EMAIL_TAKEN", "email");
  const { id } = await tx.person.create({
    data: { name, sortKey: nameSortKey(name), email, phone, locale, createdAt: now },
    select: { id: true },
  });
  return passed({ id });
}

/** Opens an account for a colleague with one role, and sends the letter with which they set a password. */
export async function invite(
  work: StaffWork,
  form: GrantForm & { name: string; email: string; locale: string },
): Promise<Verdict<{ id: string }>> {
  const { name, email, locale } = form;
  const account = await openAccount(work, { name, email, locale });
  if (!account.ok) return account;
  const { id } = account.value;
  const given = await give(work, id, form);
  if (!given.ok) return given;
  await audit(work, { action: "person.invited", subject: "person", subjectId: id });
  await post(work, { template: "INVITATION", personId: id, key: `INVITATION:${id}`, payload: {} });
  return passed({ id });
}

/** Gives a role within a scope; a change of rights ends the person's sessions. */
export async function give(work: StaffWork, personId: string, form: GrantForm): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const scope = await scopeOf(work, form.scope);
  if (!scope) return refused("INVALID", "scope");
  const fits = grantFits(form.role, scope.kind);
  if (!fits.ok) return fits;
  const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true } });
  if (!person) return refused("STALE");
  const { schoolId, placeId } = scope;
  const open = await tx.grant.findFirst({
    where: { personId, role: form.role, schoolId, placeId, revokedAt: null },
    select: { id: true },
  });
  if (open) return refused("GRANT_EXISTS", "scope");
  await tx.grant.createMany({
    data: [{ personId, role: form.role, schoolId, placeId, grantedAt: now, grantedById: viewer.personId }],
  });
  await endSessions(work, personId);
  await audit(work, {
    action: "grant.given",
    subject: "person",
    subjectId: personId,
    schoolId,
    details: { role: form.role, placeId },
  });
  return passed();
}

export async function revoke(work: StaffWork, personId: string, grantId: string): Promise<Verdict> {
  const { tx, now, viewer } = work;
  const grant = await tx.grant.findFirst({
    where: { id: grantId, personId, revokedAt: null },
    select: { id: true, personId: true, role: true, schoolId: true },
  });
  if (!grant) return refused("STALE");
  const administrators = await tx.grant.findMany({
    where: { role: "DISTRICT_ADMIN", revokedAt: null, person: { disabledAt: null } },
    distinct: ["personId"],
    select: { personId: true },
  });
  const verdict = mayRevoke(grant, viewer.personId, administrators.length);
  if (!verdict.ok) return verdict;
  const { count } = await tx.grant.updateMany({
    where: { id: grant.id, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) return refused("STALE");
  await endSessions(work, personId);
  await audit(work, {
    action: "grant.revoked",
    subject: "person",
    subjectId: personId,
    schoolId: grant.schoolId,
    details: { role: grant.role },
  });
  return passed();
}

/**
 * Locks an account out at once, or lets it in again; nobody locks themselves out. The database ends the sessions of
 * whoever is locked out, and drops their letters.
 */
export async function setDisabled(work: StaffWork, personId: string, disabled: boolean): Promise<Verdict> {
  const { tx, now, viewer } = work;
  if (personId === viewer.personId) return refused("OWN_GRANT");
  const { count } = await tx.person.updateMany({
    where: { id: personId, disabledAt: disabled ? null : { not: null } },
    data: { disabledAt: disabled ? now : null },
  });
  if (count === 0) return refused("STALE");
  await audit(work, {
    action: disabled ? "person.disabled" : "person.enabled",
    subject: "person",
    subjectId: personId,
  });
  return passed();
}

async function endSessions({ tx }: StaffWork, personId: string) {
  await tx.session.deleteMany({ where: { personId } });
}

async function scopeOf(
  { tx }: StaffWork,
  scope: string,
): Promise<{ kind: ScopeKind; schoolId: number | null; placeId: number | null } | null> {
  const [, kind, digits] = /^(school|place):(\d{1,9})$/.exec(scope) ?? [];
  const id = Number(digits);
  if (kind === "school") {
    const school = await tx.school.findUnique({ where: { id }, select: { id: true } });
    return school && { kind: "SCHOOL", schoolId: id, placeId: null };
  }
  if (kind === "place") {
    const place = await tx.place.findUnique({ where: { id }, select: { kind: true } });
    return place && { kind: place.kind, schoolId: null, placeId: id };
  }
  return null;
}
