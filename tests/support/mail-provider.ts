import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How a provider misbehaves; shares are of all requests. */
export interface Trouble {
  /** It answers nothing at all for so long, so often (milliseconds). */
  down: { every: number; for: number };
  /** Requests a second that it takes; for others 429 with Retry-After. */
  perSecond: number;
  retryAfter: number;
  /** Answers 500 or 503 and takes nothing. */
  broken: number;
  /** Takes the letter and never answers. */
  silent: number;
}

/** A provider like Resend: it keeps idempotency keys, and of each it delivers one letter. */
export async function mailProvider(trouble: Trouble) {
  const delivered = new Map<string, { at: number; to: string }>();
  const counts = { requests: 0, down: 0, limited: 0, broken: 0, silent: 0, repeated: 0 };
  const started = Date.now();
  let second = 0;
  let taken = 0;

  const limited = () => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) [second, taken] = [now, 0];
    taken += 1;
    return taken > trouble.perSecond;
  };
  const isDown = () => (Date.now() - started) % trouble.down.every < trouble.down.for;
  const answer = (response: ServerResponse, status: number, body: object, headers = {}) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
  const refuse = (response: ServerResponse, status: number, name: string, headers = {}) =>
    answer(response, status, { statusCode: status, name, message: "as told" }, headers);

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("error", () => undefined);
    request.on("end", () => {
      counts.requests += 1;
      if (isDown()) {
        counts.down += 1;
        return void request.socket.destroy();
      }
      if (limited()) {
        counts.limited += 1;
        return refuse(response, 429, "rate_limit_exceeded", { "retry-after": String(trouble.retryAfter) });
      }
      if (Math.random() < trouble.broken) {
        counts.broken += 1;
        return refuse(response, Math.random() < 0.5 ? 500 : 503, "application_error");
      }
      const key = String(request.headers["idempotency-key"]);
      const { to } = JSON.parse(Buffer.concat(chunks).toString()) as { to: string };
      if (delivered.has(key)) counts.repeated += 1;
      else delivered.set(key, { at: Date.now(), to });
      if (Math.random() < trouble.silent) {
        counts.silent += 1;
        return;
      }
      answer(response, 200, { id: `letter-${key}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    delivered,
    counts,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
