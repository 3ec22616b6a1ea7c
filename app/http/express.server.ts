import { randomBytes, randomUUID } from "node:crypto";
import zlib from "node:zlib";
import { createRequestHandler, type GetLoadContextFunction } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import { MOST_ROSTER_BYTES } from "~/domain/roster/file";
import { clientAddress } from "./client-address.server";
import { isAtCorner } from "./corner-cookie.server";
import { isCardAddress, isCorner, paths } from "./paths";
import { routeParts } from "./route-parts.server";
import type { RequestContext, Site } from "./site.server";

/** Bytes of a form at most. */
const FORM_LIMIT = 256 * 1024;
/** Where a file may come along; the page says in words what is too large for it, up to this. */
const UPLOAD_LIMIT = 1024 * 1024;
const UPLOADS = /^\/(console\/schedule|district)\/calendar(\.data)?$/;
/** A roster of a district, and the form around it. */
const ROSTERS = /^\/(?:console\/(?:children|applicants)|district\/people)\/roster(\.data)?$/;
const ROSTER_LIMIT = MOST_ROSTER_BYTES + 64 * 1024;

const STATIC = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

interface Options {
  site: Site;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Folder of the built client; none while Vite serves it. */
  clientFolder?: string;
  /** In development, Vite's own middleware. */
  vite?: express.RequestHandler;
}

/** The site as an Express application: health, static files, walls that stand before Remix, then Remix. */
export function createApp({ site, build, clientFolder, vite }: Options) {
  const app = express();
  app.disable("x-powered-by");
  app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
  app.get("/readyz", (_request, response) => void answerReady(site, response));
  app.use(compression({ brotli: { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } } }));
  app.use((request, response, next) => identify(site, request, response, next));
  if (vite) app.use(vite);
  if (clientFolder) {
    app.use(
      "/assets",
      express.static(`${clientFolder}/assets`, { immutable: true, maxAge: "1y", setHeaders: withCharset }),
    );
    app.use(express.static(clientFolder, { maxAge: "1h", setHeaders: withCharset }));
  }
  app.use((request, response, next) => wall(site, request, response, next));
  const getLoadContext: GetLoadContextFunction = (_request, response): RequestContext => ({
    site,
    requestId: response.locals.requestId,
    nonce: response.locals.nonce,
    address: response.locals.address,
    setHeader: (name, value) => void response.set(name, value),
    setCookie: (value) => void response.append("Set-Cookie", value),
  });
  app.all("*", answering(build, getLoadContext));
  return app;
}

/** Remix, asked about only the routes that an address may have; in development, where they change, about all. */
function answering(build: Options["build"], getLoadContext: GetLoadContextFunction): express.RequestHandler {
  const handlerOf = (part: Options["build"]) =>
    createRequestHandler({ build: part, getLoadContext, mode: process.env.NODE_ENV });
  if (typeof build === "function") return handlerOf(build);
  const partFor = routeParts(build);
  const handlers = new Map<ServerBuild, express.RequestHandler>();
  return (request, response, next) => {
    const part = partFor(request.path);
    const handler = handlers.get(part) ?? handlerOf(part);
    handlers.set(part, handler);
    return handler(request, response, next);
  };
}

/** Drawings are text too; Express names the characters of every other text by itself. */
function withCharset(response: Response, file: string) {
  if (file.endsWith(".svg")) response.setHeader("Content-Type", "image/svg+xml; charset=utf-8");
}

async function answerReady(site: Site, response: Response) {
  try {
    await site.database.prisma.$queryRaw`SELECT 1`;
    response.type("text").send("ready");
  } catch {
    response.status(503).type("text").send("database unavailable");
  }
}

function identify(site: Site, request: Request, response: Response, next: NextFunction) {
  const requestId = randomUUID();
  const nonce = randomBytes(16).toString("base64url");
  response.locals.requestId = requestId;
  response.locals.nonce = nonce;
  response.locals.address = clientAddress({
    peer: request.socket.remoteAddress,
    forwarded: request.get("x-forwarded-for"),
    proxies: site.env.proxies,
  });
  response.set({ ...STATIC, "X-Request-Id": requestId });
  if (site.env.origin?.startsWith("https:"))
    response.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  // The address on a card is half a key: no other page is told it. Not on the pages behind it: a browser that may tell
  // no referrer says Origin: null with a form, and the wall below refuses that.
  if (isCardAddress(request.path)) response.set("Referrer-Policy", "no-referrer");
  const started = performance.now();
  const [pathname = ""] = request.originalUrl.split("?");
  response.on("finish", () => {
    if (pathname.startsWith("/assets/")) return;
    site.log.info("request", {
      requestId,
      method: request.method,
      // The first segment only: what follows may be a personal link.
      area: pathname.split("/")[1] ?? "",
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
    });
  });
  next();
}

const LETTER = /^\/mailbox\/[^/]+\/letter$/;

/** Only this site's own files; in the demo's mailbox a letter, with the styles that letters carry, inside a frame. */
function policyFor(path: string, nonce: string): string {
  if (LETTER.test(path)) return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";
  const dev = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    dev ? "script-src 'self' 'unsafe-inline'" : `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    path.startsWith("/mailbox/") ? "frame-src 'self'" : "frame-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Nothing that writes gets past without the site's own origin, and nothing dynamic is kept by a browser or a proxy. */
function wall(site: Site, request: Request, response: Response, next: NextFunction) {
  response.set({
    "Content-Security-Policy": policyFor(request.path, response.locals.nonce),
    "Cache-Control": "no-store",
  });
  // Whoever holds the tablet of the corner gets its pages and no other.
  if (isAtCorner(request.headers.cookie) && !isCorner(request.path) && request.path !== "/language")
    return response.redirect(303, paths.corner);
  if (request.method === "GET" || request.method === "HEAD") return next();
  const refuse = (status: number, reason: string, words = "") => {
    site.log.info("attempt", { requestId: response.locals.requestId, outcome: "refused", reasons: reason });
    response.status(status).type("text").send(words);
  };
  if (request.method !== "POST") {
    response.set("Allow", "GET, HEAD, POST");
    return refuse(405, "METHOD");
  }
  // Remix compares the origin once more with these two, and a proxy may have changed them.
  request.headers["x-forwarded-host"] = undefined;
  if (site.env.origin) request.headers.host = new URL(site.env.origin).host;
  const expected = site.env.origin ?? `http://${request.get("host")}`;
  const fetchSite = request.get("sec-fetch-site");
  if (request.get("origin") !== expected || (fetchSite && fetchSite !== "same-origin")) {
    return refuse(403, "ORIGIN", "This form was not sent from this site.");
  }
  const length = Number(request.get("content-length"));
  if (!(length <= limitOf(request.path))) return refuse(413, "TOO_LARGE", "This form is too large.");
  next();
}

function limitOf(path: string): number {
  if (ROSTERS.test(path)) return ROSTER_LIMIT;
  return UPLOADS.test(path) ? UPLOAD_LIMIT : FORM_LIMIT;
}
