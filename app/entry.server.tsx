import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { createInstance, type i18n as I18n } from "i18next";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { codeOf } from "~/adapters/log.server";
import { withoutZeroBytes } from "~/http/html-stream.server";
import { keptLanguage, LANGUAGE_PARAMETER, localeOf } from "~/http/locale.server";
import type { Locale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";
import { ConsoleScriptAddress } from "~/ui/console-script";

/** Milliseconds after which an unfinished page is cut off. */
export const streamTimeout = 10_000;

/** One for each language, made when it is first asked for: it knows nothing of a request. */
const speakers = new Map<Locale, Promise<I18n>>();

async function speaking(locale: Locale): Promise<I18n> {
  const known = speakers.get(locale) ?? speaker(locale);
  speakers.set(locale, known);
  return known;
}

async function speaker(lng: Locale): Promise<I18n> {
  const i18n = createInstance();
  await i18n.use(initReactI18next).init({ ...i18nOptions, lng });
  return i18n;
}

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  context: AppLoadContext,
) {
  const locale = await localeOf(request);
  const i18n = await speaking(locale);
  const named = new URL(request.url).searchParams.has(LANGUAGE_PARAMETER);
  const kept = named ? await keptLanguage(request, locale) : null;
  if (kept) headers.append("Set-Cookie", kept);
  const script = { src: page.manifest.entry.module, nonce: context.nonce };
  const whole = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";

  return new Promise<Response>((resolve, reject) => {
    let code = status;
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={i18n}>
        <ConsoleScriptAddress.Provider value={script}>
          <RemixServer context={page} url={request.url} nonce={context.nonce} />
        </ConsoleScriptAddress.Provider>
      </I18nextProvider>,
      {
        nonce: context.nonce,
        [whole]() {
          const body = withoutZeroBytes();
          headers.set("Content-Type", "text/html; charset=utf-8");
          headers.set("Content-Language", locale);
          headers.append("Vary", "Cookie, Accept-Language");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          code = 500;
          context.site.log.error("render failed", { requestId: context.requestId, code: codeOf(error) });
        },
      },
    );
    setTimeout(abort, streamTimeout).unref();
  });
}

export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  const { site, requestId } = context;
  site.log.error("request failed", { requestId, code: codeOf(error) });
  if (site.env.logLevel === "debug") console.error(error);
}
