import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { paths } from "./paths";
import type { RequestContext } from "./site.server";

/** Seconds between the two steps of a sign-in. */
const MAX_AGE = 600;

const HalfWay = z.object({ personId: z.uuid(), secret: z.string().min(20).max(100) });

/** Says that the password was right. It is no session: nothing opens with it but the page that asks for the code. */
const secondStepCookie = createCookie("second-step", {
  httpOnly: true,
  sameSite: "strict",
  path: paths.signInCode,
});

const secureOf = ({ site }: RequestContext) => site.env.origin?.startsWith("https:") ?? false;

export async function halfWayHeaders(
  context: RequestContext,
  halfWay: z.output<typeof HalfWay>,
): Promise<HeadersInit> {
  const options = { maxAge: MAX_AGE, secure: secureOf(context) };
  return { "Set-Cookie": await secondStepCookie.serialize(halfWay, options) };
}

export async function halfWayOf(request: Request): Promise<z.output<typeof HalfWay> | null> {
  const kept = HalfWay.safeParse(await secondStepCookie.parse(request.headers.get("Cookie")));
  return kept.success ? kept.data : null;
}

export async function forgetHalfWay(context: RequestContext): Promise<void> {
  context.setCookie(await secondStepCookie.serialize("", { maxAge: 0, secure: secureOf(context) }));
}
