import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import type { Work } from "~/data/work.server";
import type { Limit } from "~/domain/access/limits";
import type { Viewer } from "~/domain/access/viewer";
import { passed, type Verdict } from "~/domain/shared/verdict";
import type { Locale } from "~/i18n/locale";
import {
  type Area,
  accountArea,
  consoleArea,
  cornerArea,
  counsellorArea,
  districtArea,
  familyArea,
  familyCodeArea,
  familyDecisionArea,
  feedArea,
  fieldArea,
  mailboxArea,
  officerArea,
  ownArea,
  publicArea,
  verifyArea,
  volunteerArea,
} from "./areas.server";
import { type Attempt, noteAttempt } from "./attempt-log.server";
import { identityDoubt, isConfirmed } from "./confirm-identity.server";
import { parseForm, replyOf, replyTo } from "./forms.server";
import { countTry } from "./limits.server";
import { localeOf } from "./locale.server";
import { paths, withQuery } from "./paths";
import { keepReceipt, receiptOf } from "./receipts.server";
import { childBehindReason } from "./refusals.server";
import { notFound, redirect } from "./responses.server";
import type { RequestContext } from "./site.server";
import { command, LONG_MS, read } from "./unit.server";

type Shape<T> = z.ZodType<T>;

interface Entered<V extends Viewer, P> {
  viewer: V;
  params: P;
  locale: Locale;
  request: Request;
  context: RequestContext;
}

interface Reading<V extends Viewer, P, Q> extends Entered<V, P> {
  work: Work<V>;
  search: Q;
}

interface Changing<V extends Viewer, P, F> extends Entered<V, P> {
  work: Work<V>;
  form: F;
}

/** Where the browser goes after a command was committed; `done` names the notice that the next page shows. */
export interface Outcome {
  to: string;
  done?: string;
}

/** How often this may be tried, and for which account a try counts. */
interface Tries<V extends Viewer, F> {
  limit: Limit;
  account(args: { viewer: V; form: F; request: Request }): string | Promise<string>;
  /** What else counts a try that is let through, in the same transaction. */
  count?(work: Work, account: string): Promise<void>;
}

interface Intent<V extends Viewer, P> {
  parse(form: FormData, name: string): ReturnType<typeof parseForm>;
  run(args: Changing<V, P, unknown>): Promise<Verdict<unknown>>;
  outcome(args: Entered<V, P> & { form: unknown }, value: unknown): Outcome;
  afterCommit?(args: Entered<V, P> & { form: unknown }, value: unknown): Promise<HeadersInit>;
  tries?: Tries<V, unknown>;
}

type On<V extends Viewer, P> = <S extends z.ZodType, T>(
  form: S,
  run: (args: Changing<V, P, z.output<S>>) => Promise<Verdict<T>>,
  outcome: (args: Entered<V, P> & { form: z.output<S> }, value: T) => Outcome,
  /** What needs a transaction of its own, such as a session; answers headers. */
  afterCommit?: (args: Entered<V, P> & { form: z.output<S> }, value: T) => Promise<HeadersInit>,
  tries?: Tries<V, z.output<S>>,
) => Intent<V, P>;

const NOTHING = z.object({});

/**
 * Makes the loader of one area: enters it, checks parameters (a wrong one is not found), opens the viewer's
 * transaction. Every loader of the site is made here; a layout's loader protects nothing.
 */
function loaderOf<V extends Viewer>(area: Area<V>) {
  return <T, P = object, Q = object, A = T>(
    shapes: {
      params?: Shape<P>;
      search?: Shape<Q>;
      /** For what leaves the site, on paper or in a file: only for somebody who has entered their password lately. */
      confirmed?: true;
    },
    body: (args: Reading<V, P, Q>) => Promise<T>,
    /** What takes longer than a transaction should, such as drawing a file of what was read. */
    afterwards?: (read: T, locale: Locale) => Promise<A>,
  ) =>
    async ({ request, params, context }: LoaderFunctionArgs): Promise<A> => {
      const viewer = await area({ request, params, context });
      if (shapes.confirmed && !(await isConfirmed(request, context)))
        throw redirect(paths.confirmIdentity(addressOf(request)));
      const entered = {
        viewer,
        context,
        request,
        params: parseParams(shapes.params ?? (NOTHING as unknown as Shape<P>), params),
        search: parseSearch(shapes.search ?? (NOTHING as unknown as Shape<Q>), request),
        locale: await localeOf(request),
      };
      const answer = await read(context, viewer, (work) => body({ ...entered, work })).catch((error) => {
        const child = childBehindReason(error);
        throw child ? redirect(paths.openingReason(child, addressOf(request))) : error;
      });
      return afterwards ? afterwards(answer, entered.locale) : (answer as unknown as A);
    };
}

/** The page that was asked for, without what only the router of a page with scripts adds. */
function addressOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  return withQuery(pathname.replace(/\.data$/, ""), {
    ...Object.fromEntries(searchParams),
    _routes: undefined,
  });
}

/**
 * Makes the action of one area. `intents` lists what the forms of the page can ask, by the value of their button;
 * the first one is meant when a form says nothing. A refusal answers 422 with the codes and what was typed.
 */
function actionOf<V extends Viewer>(area: Area<V>) {
  return <P = object>(
    shapes: {
      params?: Shape<P>;
      /** What is done only by somebody who has entered their password lately. */
      confirmed?: readonly string[];
      /** What a form may ask for again and again, such as keeping a draft; it leaves no receipt. */
      again?: readonly string[];
      /** What may take minutes, such as reading the largest file that there may be. */
      long?: readonly string[];
      /** Whose session has ended gets a page with what was typed, instead of the way to signing in alone. */
      keepsTyped?: true;
    },
    intents: (on: On<V, P>) => Record<string, Intent<V, P>>,
  ) => {
    const on: On<V, P> = (form, run, outcome, afterCommit, tries) => ({
      parse: (formData, name) => parseForm(formData, name, form),
      run: run as Intent<V, P>["run"],
      outcome: outcome as Intent<V, P>["outcome"],
      afterCommit: afterCommit as Intent<V, P>["afterCommit"],
      tries: tries as Intent<V, P>["tries"],
    });
    const known = intents(on);
    const { confirmed = [], again = [], long = [] } = shapes;
    const unknown = [...confirmed, ...again, ...long].find((name) => !Object.hasOwn(known, name));
    if (unknown) throw new Error(`No form asks for ${unknown}.`);
    return async ({ request, params, context }: ActionFunctionArgs) => {
      const entering = area({ request, params, context });
      const viewer = await (shapes.keepsTyped
        ? entering.catch((answer) => withTyped(answer, request))
        : entering);
      const formData = await request.formData();
      // A button may ask for something else than its form.
      const name = String(formData.getAll("intent").at(-1) ?? Object.keys(known)[0]);
      const intent = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!intent) throw notFound();
      const entered = {
        viewer,
        context,
        request,
        params: parseParams(shapes.params ?? (NOTHING as unknown as Shape<P>), params),
        locale: await localeOf(request),
      };
      const parsed = intent.parse(formData, name);
      if (!parsed.ok) {
        noteAttempt(context, { intent: name }, "refused", Object.values(parsed.reply.errors));
        return data(parsed.reply, { status: 422 });
      }

      const receipt = again.includes(name) ? null : receiptOf(formData);
      const earlier = receipt && (await read(context, viewer, (work) => receipt.earlier(work)));
      if (earlier) return redirect(earlier);
      const doubt = confirmed.includes(name) && (await identityDoubt(request, context, formData));
      if (doubt) {
        context.refused = doubt.reason;
        noteAttempt(context, { intent: name }, "refused", [doubt.reason]);
        return data(replyOf(formData, name, { [doubt.field]: doubt.reason }), { status: 422 });
      }
      const { tries } = intent;
      const account = await tries?.account({ viewer, form: parsed.form, request });
      const tried =
        tries && (await countTry(context, tries.limit, account ?? "", { intent: name, also: tries.count }));
      const attempt: Attempt = {
        intent: name,
        ...(tries && { tries: { limit: tries.limit, account: account ?? "" } }),
      };
      const run = async (work: Work<V>) => {
        const decided = await intent.run({ ...entered, work, form: parsed.form });
        if (!decided.ok) return decided;
        const { to, done } = intent.outcome({ ...entered, form: parsed.form }, decided.value);
        const location = withQuery(to, { done });
        if (receipt) await keepReceipt(work, receipt.key, location);
        return passed({ location, value: decided.value });
      };
      const verdict = await command(context, viewer, run, long.includes(name) ? LONG_MS : undefined);
      if (!verdict.ok) {
        const twin = receipt && (await read(context, viewer, (work) => receipt.earlier(work)));
        if (twin) return redirect(twin);
        context.refused = verdict.reason;
        noteAttempt(context, attempt, "refused", [verdict.reason]);
        const status = verdict.reason === "STALE" ? 409 : 422;
        return data(replyTo(formData, name, verdict), { status });
      }
      await tried?.forgive();
      noteAttempt(context, attempt, "done");
      const { location, value } = verdict.value;
      const headers = await intent.afterCommit?.({ ...entered, form: parsed.form }, value);
      return redirect(location, headers ? { headers } : {});
    };
  };
}

/** Somebody who has to sign in first is told so on a page that carries the form; every other answer stands as it is. */
async function withTyped(answer: unknown, request: Request): Promise<never> {
  if (!(answer instanceof Response) || answer.status !== 302) throw answer;
  const typed = [...(await request.formData())].filter(([, value]) => typeof value === "string");
  throw data({ typed }, { status: 401 });
}

function parseParams<P>(shape: Shape<P>, params: Record<string, string | undefined>): P {
  const parsed = shape.safeParse(params);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

/** Wrong query parameters fall back to the shape's own defaults; a shape without a default makes the page not found. */
function parseSearch<Q>(shape: Shape<Q>, request: Request): Q {
  const parsed = shape.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw notFound();
  return parsed.data;
}

export const publicLoader = loaderOf(publicArea);
export const publicAction = actionOf(publicArea);
export const verifyLoader = loaderOf(verifyArea);
export const accountLoader = loaderOf(accountArea);
export const accountAction = actionOf(accountArea);
export const mailboxLoader = loaderOf(mailboxArea);
export const volunteerLoader = loaderOf(volunteerArea);
export const volunteerAction = actionOf(volunteerArea);
export const consoleLoader = loaderOf(consoleArea);
export const consoleAction = actionOf(consoleArea);
export const districtLoader = loaderOf(districtArea);
export const districtAction = actionOf(districtArea);
export const officerLoader = loaderOf(officerArea);
export const officerAction = actionOf(officerArea);
export const fieldLoader = loaderOf(fieldArea);
export const fieldAction = actionOf(fieldArea);
export const counsellorLoader = loaderOf(counsellorArea);
export const counsellorAction = actionOf(counsellorArea);
export const ownLoader = loaderOf(ownArea);
export const ownAction = actionOf(ownArea);
export const familyLoader = loaderOf(familyArea);
export const familyAction = actionOf(familyArea);
export const familyDecisionAction = actionOf(familyDecisionArea);
export const cornerLoader = loaderOf(cornerArea);
export const cornerAction = actionOf(cornerArea);
export const feedLoader = loaderOf(feedArea);
export const familyCodeLoader = loaderOf(familyCodeArea);
export const familyCodeAction = actionOf(familyCodeArea);
