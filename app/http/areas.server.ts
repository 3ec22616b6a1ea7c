import { redirect } from "@remix-run/node";
import { secretHash } from "~/adapters/secrets.server";
import { LIMITS } from "~/domain/access/limits";
import {
  type CornerViewer,
  type CounsellorViewer,
  type FamilyDecision,
  type FamilyViewer,
  type FeedViewer,
  type FieldViewer,
  mayCounsel,
  mayEnterConsole,
  mayEnterDistrict,
  mayHandleReports,
  mayVisitHomes,
  needsSecondFactor,
  type OfficerViewer,
  type OwnViewer,
  type SignedIn,
  type StaffViewer,
  type SystemViewer,
  type Viewer,
  type VisitorViewer,
  type VolunteerViewer,
} from "~/domain/access/viewer";
import { localeOf } from "~/i18n/locale";
import { cornerToken, forgetCorner } from "./corner-cookie.server";
import { familyToken } from "./family-cookies.server";
import { countTry } from "./limits.server";
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

/** Anybody who holds a certificate; how often a code may be tried is counted before anything is looked up. */
export const verifyArea: Area<VisitorViewer> = async ({ request, context }) => {
  const code = new URL(request.url).searchParams.get("code");
  if (code) await countTry(context, LIMITS.verify, code, { intent: "verify" });
  return { kind: "visitor" };
};

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

/** Reports of harm: for named officers and administrators; which reports, the database decides. */
export const officerArea: Area<OfficerViewer> = async (door) => {
  const person = await someone(door);
  if (!mayHandleReports(person)) throw forbidden();
  demandSecondFactor(person, door);
  return { kind: "officer", personId: person.id, name: person.name };
};

/** Visits to children's homes: which children, the database decides. */
export const fieldArea: Area<FieldViewer> = async (door) => {
  const person = await someone(door);
  if (!mayVisitHomes(person)) throw forbidden();
  demandSecondFactor(person, door);
  return { kind: "field", personId: person.id, name: person.name };
};

/** The counselling room, for the counsellors of a school. */
export const counsellorArea: Area<CounsellorViewer> = async (door) => {
  const person = await someone(door);
  if (!mayCounsel(person)) throw forbidden();
  demandSecondFactor(person, door);
  return { kind: "counsellor", personId: person.id, name: person.name };
};

/** The own account, for everyone who is signed in. */
export const ownArea: Area<OwnViewer> = async (door) => {
  const person = await someone(door);
  return { kind: "own", personId: person.id, name: person.name, sessionId: person.sessionId };
};

/** Before a card's code: the site looks, and tells nothing of what it found. */
export const familyCodeArea: Area<SystemViewer> = async () => ({ kind: "system", job: "family-code" });

/** The session that began with the code of a card; one that has ended, however, is like none at all. */
export const familyArea: Area<FamilyViewer> = async ({ request, context }) => {
  const token = await familyToken(request, context);
  if (!token) throw notFound();
  const { database, clock } = context.site;
  const [row] = await database.prisma.$queryRaw<[{ session: Omit<FamilyViewer, "kind"> | null }]>`
    SELECT app.family_session(${secretHash(token)}, ${clock.now()}::timestamptz) AS session`.catch(
    (error) => {
      throw isDatabaseDown(error) ? unavailable() : error;
    },
  );
  if (!row?.session) throw notFound();
  return { kind: "family", ...row.session };
};

/** What a family decides and the site carries out; the command looks at the card again, under its lock. */
export const familyDecisionArea: Area<FamilyDecision> = async (door) => ({
  kind: "system",
  job: "family-decision",
  family: await familyArea(door),
});

/** The tablet that staff opened for one child. One that has ended is forgotten; one that was answered says thank you again. */
export const cornerArea: Area<CornerViewer> = async ({ request, context }) => {
  const token = await cornerToken(request, context);
  if (!token) throw redirect(paths.cornerOver);
  const { database, clock } = context.site;
  const [row] = await database.prisma.$queryRaw<
    [{ corner: { sessionId: string; answered: boolean } | null }]
  >`SELECT app.corner_session(${secretHash(token)}, ${clock.now()}::timestamptz) AS corner`.catch((error) => {
    throw isDatabaseDown(error) ? unavailable() : error;
  });
  if (row?.corner && !row.corner.answered) return { kind: "corner", sessionId: row.corner.sessionId };
  await forgetCorner(context);
  throw redirect(row?.corner ? paths.cornerThanks : paths.cornerOver);
};

/** The secret of an address ends like a file, so that every phone knows what it is. */
const FEED_FILE = /^([\w-]{43})\.ics$/;

/** Whoever has the address of a calendar has no more than the calendar. */
export const feedArea: Area<FeedViewer> = async ({ params, context }) => {
  const [, secret] = FEED_FILE.exec(params.file ?? "") ?? [];
  if (!secret) throw notFound();
  await countTry(context, LIMITS.feed, secret, { intent: "feed" });
  const { database, clock } = context.site;
  const [row] = await database.prisma.$queryRaw<[{ feed: Omit<FeedViewer, "kind"> | null }]>`
    SELECT app.open_feed(${secretHash(secret)}, ${clock.now()}::timestamptz) AS feed`.catch((error) => {
    throw isDatabaseDown(error) ? unavailable() : error;
  });
  if (!row?.feed) throw notFound();
  return { kind: "feed", ...row.feed, locale: localeOf(row.feed.locale) };
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
