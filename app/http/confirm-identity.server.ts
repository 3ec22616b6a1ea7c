import { verifyPassword } from "~/adapters/passwords.server";
import { withViewer } from "~/data/work.server";
import { LIMITS } from "~/domain/access/limits";
import { isRecent } from "~/domain/access/recent";
import { noteAttempt } from "./attempt-log.server";
import { countTry } from "./limits.server";
import { signedIn } from "./signed-in.server";
import type { RequestContext } from "./site.server";

/** The field that a form gets when it is asked once more who sends it. */
export const CONFIRM_FIELD = "confirmPassword";

/** Whether whoever asks has entered their password lately. */
export async function isConfirmed(request: Request, context: RequestContext): Promise<boolean> {
  const person = await signedIn(request, context);
  return person !== null && isRecent(person.authenticatedAt, context.site.clock.now());
}

/**
 * Whether whoever sends this form has entered their password lately, at the sign-in or in this very form.
 * Otherwise the code of what is missing, and of the field where it is missing.
 */
export async function identityDoubt(
  request: Request,
  context: RequestContext,
  form: FormData,
): Promise<{ field: string; reason: string } | null> {
  const { site } = context;
  const person = await signedIn(request, context);
  if (!person) return { field: "", reason: "CONFIRM_IDENTITY" };
  if (isRecent(person.authenticatedAt, site.clock.now())) return null;
  const password = form.get(CONFIRM_FIELD);
  if (typeof password !== "string" || password === "" || password.length > 128)
    return { field: "", reason: "CONFIRM_IDENTITY" };
  const proof = { intent: "confirmIdentity", tries: { limit: LIMITS.password, account: person.id } };
  const tried = await countTry(context, proof.tries.limit, person.id, proof);
  const right = await withViewer(
    site.database.prisma,
    { kind: "system", job: "confirm-identity" },
    site.clock.now(),
    async ({ tx, now }) => {
      const stored = await tx.person.findUnique({
        where: { id: person.id },
        select: { passwordHash: true },
      });
      if (!(await verifyPassword(stored?.passwordHash ?? null, password))) return false;
      await tx.session.updateMany({ where: { id: person.sessionId }, data: { authenticatedAt: now } });
      return true;
    },
  );
  noteAttempt(context, proof, right ? "done" : "refused", right ? [] : ["WRONG_PASSWORD"]);
  if (!right) return { field: CONFIRM_FIELD, reason: "WRONG_PASSWORD" };
  await tried.forgive();
  return null;
}
