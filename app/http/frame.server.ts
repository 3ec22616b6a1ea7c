import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  type Home,
  homeOf,
  mayCounsel,
  mayEnterConsole,
  mayEnterDistrict,
  mayHandleReports,
  mayVisitHomes,
  type SignedIn,
} from "~/domain/access/viewer";
import type { Locale } from "~/i18n/locale";
import { LANGUAGE_PARAMETER, localeOf } from "./locale.server";
import { originOf } from "./origin.server";
import { isFamily } from "./paths";
import { signedIn } from "./signed-in.server";

/** What the frame around every page shows; the same for all areas, from the session alone. */
export interface Frame {
  locale: Locale;
  /** Where the site is reached from outside. */
  origin: string;
  /** The address of this page, for the way back from the language switch. */
  path: string;
  /** The notice that a finished command asked for, as `catalogue.key`. */
  done: string | null;
  /** Why what was just asked for was refused, as a code of the catalogue `refusals`. */
  refused: string | null;
  now: Date;
  requestId: string;
  demoMailbox: boolean;
  person: FramePerson | null;
}

export interface FramePerson {
  id: string;
  name: string;
  volunteer: boolean;
  console: boolean;
  district: boolean;
  officer: boolean;
  field: boolean;
  counsellor: boolean;
  home: Home;
  where: { zh: string; en: string } | null;
  /** Of a mentor's own clock, where it is not the school's. */
  timeZone: string | null;
}

const DONE = /^[a-zA-Z]+(\.[a-zA-Z]+)+$/;

/** The root's loader. It reads no table, so it opens no transaction. */
export async function frameLoader({ request, context }: LoaderFunctionArgs): Promise<Frame> {
  const url = new URL(request.url);
  const done = url.searchParams.get("done");
  url.searchParams.delete("done");
  url.searchParams.delete(LANGUAGE_PARAMETER);
  const { env, clock } = context.site;
  const family = isFamily(url.pathname);
  const person = family ? null : await signedIn(request, context).catch(() => null);
  return {
    locale: await localeOf(request),
    origin: originOf(request, context),
    path: url.pathname + url.search,
    done: done && DONE.test(done) ? done : null,
    refused: context.refused ?? null,
    now: clock.now(),
    requestId: context.requestId,
    demoMailbox: env.mode === "demo" && env.resend === null,
    person: person && framePerson(person),
  };
}

function framePerson(person: SignedIn): FramePerson {
  const grant = person.grants[0];
  return {
    id: person.id,
    name: person.name,
    volunteer: person.volunteerId !== null,
    console: mayEnterConsole(person),
    district: mayEnterDistrict(person),
    officer: mayHandleReports(person),
    field: mayVisitHomes(person),
    counsellor: mayCounsel(person),
    home: homeOf(person),
    timeZone: person.timeZone,
    where: grant ? { zh: grant.nameZh, en: grant.nameEn } : null,
  };
}
