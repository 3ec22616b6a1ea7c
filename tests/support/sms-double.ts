import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Received {
  key: string | undefined;
  bearer: string | undefined;
  signature: string | undefined;
  /** As it came over the line. */
  raw: string;
  body: { to: string; text: string };
}

/** A gateway for text messages: answers as told, then 200, and remembers what arrived. */
export async function smsDouble() {
  const received: Received[] = [];
  const answers: { status: number; headers?: Record<string, string>; drop?: boolean; silent?: boolean }[] =
    [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const raw = Buffer.concat(chunks).toString();
      received.push({
        key: request.headers["idempotency-key"]?.toString(),
        bearer: request.headers.authorization,
        signature: request.headers["x-signature"]?.toString(),
        raw,
        body: JSON.parse(raw),
      });
      const answer = answers.shift() ?? { status: 200 };
      if (answer.drop) return void request.socket.destroy();
      if (answer.silent) return;
      response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
      response.end(answer.status < 300 ? JSON.stringify({ id: `text-${received.length}` }) : "no");
    });
  });
  // A test may think for longer than an idle connection lives: the next message would find it closed.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    answerNext: (...next: typeof answers) => void answers.push(...next),
    sms: { url: `http://127.0.0.1:${port}/messages`, apiKey: "sms_test", sender: "心桥" },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
