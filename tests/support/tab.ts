import http from "node:http";
import { gunzipSync } from "node:zlib";
import { createCookie } from "@remix-run/node";

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** Where a redirect leads, or "". A redirect of a `.data` request is told in its body. */
  location: string;
  text: string;
}

export type Fields = Record<string, string | readonly string[]> | readonly (readonly [string, string])[];

interface Sending {
  headers?: Record<string, string | undefined>;
  body?: string | Buffer;
}

export interface Tab {
  get(path: string, headers?: Sending["headers"]): Promise<Answer>;
  /** What the router of a page with scripts would fetch; `routes` narrows it to the loaders of these routes. */
  data(path: string, routes?: string): Promise<Answer>;
  post(path: string, fields: Fields, headers?: Sending["headers"]): Promise<Answer>;
  send(method: string, path: string, sending?: Sending): Promise<Answer>;
  cookies: Map<string, string>;
}

interface Where {
  /** Where the site listens. */
  address: string;
  /** What a browser says about the page that a form came from. */
  origin?: string;
}

const BROWSER = {
  "user-agent": "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36",
  accept: "text/html,application/xhtml+xml",
  "accept-language": "zh-CN",
};

/** A browser's tab without the browser: keeps cookies, follows nothing, says its origin. */
export function openTab({ address, origin = address }: Where): Tab {
  const cookies = new Map<string, string>();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

  async function send(method: string, path: string, { headers = {}, body }: Sending = {}): Promise<Answer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = { ...BROWSER, ...(cookie && { cookie }), ...lengthOf(body), ...headers };
    const given = Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const answer = await exchange(
      address + path,
      { method, agent, headers: Object.fromEntries(given) },
      body,
    );
    for (const line of answer.headers["set-cookie"] ?? []) keep(cookies, line);
    return answer;
  }

  return {
    cookies,
    send,
    get: (path, headers) => send("GET", path, headers ? { headers } : {}),
    data(path, routes) {
      const url = new URL(path, address);
      url.pathname = url.pathname === "/" ? "/_root.data" : `${url.pathname}.data`;
      if (routes) url.searchParams.set("_routes", routes);
      return send("GET", url.pathname + url.search, { headers: { accept: "*/*" } });
    },
    async post(path, fields, headers) {
      const { body, type } = await bodyOf(fields);
      return send("POST", path, { body, headers: { origin, "content-type": type, ...headers } });
    },
  };
}

/** What an answer says without what is drawn anew for it: digits of a request's number or a port may spell anything. */
export const saidBy = ({ text, headers }: Pick<Answer, "text" | "headers">) =>
  text.replaceAll(String(headers["x-request-id"]), "").replace(/\b127\.0\.0\.1:\d+/g, "");

/** A form with a field "file" carries a file with that text. */
async function bodyOf(fields: Fields): Promise<{ body: string | Buffer; type: string }> {
  if (isEntries(fields) || fields.file === undefined)
    return { body: encoded(fields), type: "application/x-www-form-urlencoded" };
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" ? [value] : value)
      form.append(name, name === "file" ? new File([one], "days.ics") : one);
  const response = new Response(form);
  return {
    body: Buffer.from(await response.arrayBuffer()),
    type: response.headers.get("content-type") ?? "",
  };
}

const lengthOf = (body: Sending["body"]): Record<string, string> =>
  body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };

export function encoded(fields: Fields): string {
  const form = new URLSearchParams();
  const entries: [string, string | readonly string[]][] = isEntries(fields)
    ? fields.map(([name, value]) => [name, value])
    : Object.entries(fields);
  for (const [name, value] of entries) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return form.toString();
}

function isEntries(fields: Fields): fields is readonly (readonly [string, string])[] {
  return Array.isArray(fields);
}

/** What the site would set as a cookie of this name. */
export async function cookieValue(name: string, value: unknown): Promise<string> {
  const [pair = ""] = (await createCookie(name).serialize(value)).split(";");
  return pair.slice(name.length + 1);
}

function keep(cookies: Map<string, string>, line: string) {
  const [pair = "", ...attributes] = line.split(";");
  const at = pair.indexOf("=");
  const name = pair.slice(0, at);
  const value = pair.slice(at + 1);
  const over = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute)) || value === "";
  if (over) cookies.delete(name);
  else cookies.set(name, value);
}

function exchange(url: string, options: http.RequestOptions, body: Sending["body"]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const raw = Buffer.concat(chunks);
        const zipped = response.headers["content-encoding"] === "gzip";
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          location: response.headers.location ?? "",
          text: (zipped ? gunzipSync(raw) : raw).toString("utf8"),
        });
      });
    });
    request.once("error", reject);
    request.end(body);
  });
}
