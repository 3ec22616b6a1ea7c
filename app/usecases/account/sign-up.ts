import { hashPassword, isCommonPassword } from "~/adapters/passwords.server";
import { nameSortKey } from "~/adapters/pinyin.server";
import type { Work } from "~/data/work.server";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { post } from "../record/message";

interface SignUp {
  name: string;
  email: string;
  schoolId: number;
  password: string;
  locale: string;
}

/**
 * Opens an account with an empty application for the chosen school and asks to confirm the address.
 * Somebody who already has an account gets the same answer, and a letter only where one helps.
 */
export async function signUp(work: Work, input: SignUp): Promise<Verdict> {
  const { tx, now } = work;
  // Asked first: the answer must not depend on whether the address has an account.
  const school = await tx.school.findUnique({ where: { id: input.schoolId }, select: { recruiting: true } });
  if (!school?.recruiting) return refused("SCHOOL_NOT_RECRUITING", "schoolId");
  if (isCommonPassword(input.password, [input.email, input.name]))
    return refused("PASSWORD_COMMON", "password");
  const passwordHash = await hashPassword(input.password);
  const existing = await tx.person.findUnique({
    where: { email: input.email },
    select: { id: true, emailConfirmedAt: true },
  });
  if (existing) {
    const template = existing.emailConfirmedAt ? "RESET_PASSWORD" : "CONFIRM_EMAIL";
    await post(work, {
      template,
      personId: existing.id,
      key: keyOf(template, existing.id, now),
      payload: {},
    });
    return passed();
  }
  const sortKey = nameSortKey(input.name);
  const person = await tx.person.create({
    data: {
      name: input.name,
      sortKey,
      email: input.email,
      locale: input.locale,
      passwordHash,
      createdAt: now,
    },
    select: { id: true },
  });
  const volunteer = await tx.volunteer.create({
    data: { personId: person.id, schoolId: input.schoolId, name: input.name, sortKey, createdAt: now },
    select: { id: true },
  });
  await tx.application.create({
    data: { volunteerId: volunteer.id, schoolId: input.schoolId, createdAt: now },
  });
  await audit(work, {
    action: "person.signed-up",
    subject: "person",
    subjectId: person.id,
    by: person.id,
    schoolId: input.schoolId,
  });
  await post(work, {
    template: "CONFIRM_EMAIL",
    personId: person.id,
    key: keyOf("CONFIRM_EMAIL", person.id, now),
    payload: {},
  });
  return passed();
}

/** One such letter a minute for one person, however often the form is sent. */
export function keyOf(template: string, personId: string, now: Date): string {
  return `${template}:${personId}:${Math.floor(now.getTime() / 60_000)}`;
}
