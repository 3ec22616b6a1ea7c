import { needsSecondFactor } from "~/domain/access/viewer";
import { signedIn } from "./signed-in.server";
import type { RequestContext } from "./site.server";

/** Whether whoever asks may not do without a second factor; in a demonstration everybody may (docs/decisions/0012). */
export async function mustHaveFactor(request: Request, context: RequestContext): Promise<boolean> {
  const person = await signedIn(request, context);
  return context.site.env.mode === "production" && person !== null && needsSecondFactor(person);
}
