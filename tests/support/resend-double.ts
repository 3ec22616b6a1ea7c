import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Received {
  key: string | undefined;
  body: { from: string; to: string; subject: string; html: string; text: string };
}

/** Resend's network edge: an HTTP server that answers as told, then 200, and remembers what arrived. */
export async function resendDouble() {
  const received: Received[] = [];
  const answers: { status: number; headers?: Record<string, string>; drop?: boolean }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const key = request.headers["idempotency-key"];
      received.push({
        key: Array.isArray(key) ? key[0] : key,
        body: JSON.parse(Buffer.concat(chunks).toString()),
      });
      const answer = answers.shift() ?? { status: 200 };
      if (answer.drop) return void request.socket.destroy();
      response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
      response.end(
        JSON.stringify(
          answer.status < 300
            ? { id: `letter-${received.length}` }
            : { statusCode: answer.status, name: `error_${answer.status}`, message: "as told" },
        ),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    answerNext: (...next: typeof answers) => void answers.push(...next),
    env: {
      resend: { apiKey: "re_test", baseUrl: `http://127.0.0.1:${port}` },
      mailFrom: "Heartbridge <noreply@heartbridge.example>",
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
