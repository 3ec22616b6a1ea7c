import { redirect } from "@remix-run/node";
import { secretHash } from "~/adapters/secrets.server";
import {
  type FamilyViewer,
  mayEnterConsole,
  mayEnterDistrict,
  needsSecondFactor,
  type OwnViewer,
  type SignedIn,
  type StaffViewer,
  type SystemViewer,
  type Viewer,
  type VisitorViewer,
  type VolunteerViewer,
} from "~/domain/access/viewer";
import { paths, withQuery } from "./paths";
import { isDatabaseDown } from "./refusals.server";
import { forbidden, notFound, unavailable } from "./responses.server";
import { signedIn } from "./signed-in.server";
import type { RequestContext } from "./site.server";

export interface Doorway {
  request: Request;
  params: Record<string, string | undefined>;
  context: RequestContext;
}

/** How one enters an area: as a viewer, or by a thrown answer (sign in first, no right, no such page). */
export type Area<V extends Viewer> = (door: Doorway) => Promise<V>;

export const publicArea: Area<VisitorViewer> = async () => ({ kind: "visitor" });

/** Sign-up, sign-in and what else happens before there is an account: the site acts, the form only asks. */
export const accountArea: Area<SystemViewer> = async () => ({ kind: "system", job: "account" });

/** The demo's mailbox exists only where no real mail is sent. */
export const mailboxArea: Area<SystemViewer> = async ({ context }) => {
  if (context.site.env.mode !== "demo" || context.site.env.resend) throw notFound();
  return { kind: "system", job: "mailbox" };
};

export const volunteerArea: Area<VolunteerViewer> = async (door) => {
  const person = await someone(door);
  return { kind: "volunteer", personId: person.id, name: person.name, volunteerId: person.volunteerId };
};

export const consoleArea: Area<StaffViewer> = async (door) => {
  const person = await someone(door);
  if (!mayEnterConsole(person)) throw forbidden();
  demandSecondFactor(person, door);
  return { kind: "staff", personId: person.id, name: person.name, grants: person.grants };
};

export const districtArea: Area<StaffViewer> = async (door) => {
  const person = await someone(door);
  if (!mayEnterDistrict(person)) throw forbidden();
  demandSecondFactor(person, door);
  return { kind: "staff", personId: person.id, name: person.name, grants: person.grants };
};

/** The own account, for everyone who is signed in. */
export const ownArea: Area<OwnViewer> = async (door) => {
  const person = await someone(door);
  return { kind: "own", personId: person.id, name: person.name, sessionId: person.sessionId };
};

/** The personal link is the key; a wrong, expired or revoked one leads to the same page as no link at all. */
export const familyArea: Area<FamilyViewer> = async ({ params, context }) => {
  const token = params.token ?? "";
  if (token.length < 20 || token.length > 100) throw notFound();
  const { database, clock } = context.site;
  const [row] = await database.prisma.$queryRaw<[{ link: Omit<FamilyViewer, "kind"> | null }]>`
    SELECT app.family_link(${secretHash(token)}, ${clock.now()}::timestamptz) AS link`.catch((error) => {
    throw isDatabaseDown(error) ? unavailable() : error;
  });
  if (!row?.link) throw notFound();
  const { linkId, childId, memberId, schoolId } = row.link;
  return { kind: "family", linkId, childId, memberId, schoolId };
};

/** Nothing of the console opens before there is one; a demonstration only offers it (docs/decisions/0012). */
function demandSecondFactor(person: SignedIn, { context }: Doorway) {
  if (context.site.env.mode === "production" && needsSecondFactor(person) && !person.secondFactor)
    throw redirect(paths.secondStep);
}

async function someone({ request, context }: Doorway): Promise<SignedIn> {
  const person = await signedIn(request, context);
  if (person) return person;
  const url = new URL(request.url);
  const back = request.method === "GET" ? url.pathname + url.search : url.pathname;
  const to = paths.signInTo(back.replace(/\.data(?=$|\?)/, ""));
  throw redirect(withQuery(to, { done: context.sessionOver ? "account.notice.sessionOver" : undefined }));
}
