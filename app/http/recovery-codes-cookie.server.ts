import { createCookie } from "@remix-run/node";
import { z } from "zod";
import { paths } from "./paths";
import type { RequestContext } from "./site.server";

/** Seconds in which new codes can be looked at and printed. */
const MAX_AGE = 600;

const Codes = z.array(z.string().max(40)).max(20);

/** Carries new recovery codes from the form to the one page that shows them; the database has only their hashes. */
const codesCookie = createCookie("recovery-codes", {
  httpOnly: true,
  sameSite: "strict",
  maxAge: MAX_AGE,
  path: paths.recoveryCodes,
});

export async function keepCodes(context: RequestContext, codes: string[]): Promise<void> {
  const secure = context.site.env.origin?.startsWith("https:") ?? false;
  context.setCookie(await codesCookie.serialize(codes, { secure }));
}

export async function codesOf(request: Request): Promise<string[]> {
  const codes = Codes.safeParse(await codesCookie.parse(request.headers.get("Cookie")));
  return codes.success ? codes.data : [];
}
