import { hashPassword, isOutdated, verifyPassword } from "~/adapters/passwords.server";
import type { Work } from "~/data/work.server";
import { type Home, homeOf } from "~/domain/access/viewer";
import { passed, refused, type Verdict } from "~/domain/shared/verdict";
import { audit } from "../record/audit";
import { post } from "../record/message";
import { keyOf } from "./sign-up";
import { issueToken } from "./tokens";

export interface SignedInResult {
  personId: string;
  confirmed: boolean;
  home: Home;
  /** In which the site writes to this person. */
  locale: string;
  /** For whoever has a second factor: there is no session yet, this secret leads to the second step. */
  secondStep: string | null;
}

/** Checks address and password; wrong address and wrong password answer alike and take equally long. */
export async function signIn(
  work: Work,
  input: { email: string; password: string },
): Promise<Verdict<SignedInResult>> {
  const { tx, now } = work;
  const person = await tx.person.findUnique({
    where: { email: input.email },
    select: {
      id: true,
      passwordHash: true,
      emailConfirmedAt: true,
      disabledAt: true,
      locale: true,
      secondFactor: { select: { confirmedAt: true } },
      grants: { where: { revokedAt: null }, select: { role: true } },
    },
  });
  const matches = await verifyPassword(person?.passwordHash ?? null, input.password);
  if (!person || !matches || person.disabledAt) return refused("WRONG_SIGN_IN");
  if (isOutdated(person.passwordHash ?? "")) {
    const passwordHash = await hashPassword(input.password);
    await tx.person.updateMany({ where: { id: person.id }, data: { passwordHash } });
  }
  const confirmed = person.emailConfirmedAt !== null;
  const home = homeOf(person);
  const { locale } = person;
  if (confirmed && person.secondFactor?.confirmedAt) {
    const secondStep = await issueToken(work, "SECOND_STEP", person.id);
    return passed({ personId: person.id, confirmed, home, locale, secondStep });
  }
  if (confirmed) {
    await audit(work, { action: "person.signed-in", subject: "person", subjectId: person.id, by: person.id });
  } else {
    await post(work, {
      template: "CONFIRM_EMAIL",
      personId: person.id,
      key: keyOf("CONFIRM_EMAIL", person.id, now),
      payload: {},
    });
  }
  return passed({ personId: person.id, confirmed, home, locale, secondStep: null });
}
