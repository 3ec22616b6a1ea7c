import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "~/http/express.server";
import type { Site } from "~/http/site.server";

/** Answers before Remix are enough: the header stands on all of them. */
const site = {
  env: { origin: null },
  log: { info: () => undefined, error: () => undefined },
} as unknown as Site;
const app = createApp({ site, build: () => Promise.reject(new Error("not asked for")) });
let server: ReturnType<typeof app.listen>;
beforeAll(async () => {
  await new Promise<void>((listening) => {
    server = app.listen(0, "127.0.0.1", listening);
  });
});
afterAll(() => void server.close());

test.each([
  ["/family/a-personal-link", "no-referrer"],
  ["/Family/a-personal-link", "no-referrer"],
  ["/family/a-personal-link.data", "no-referrer"],
  ["/family/code-or-not", "no-referrer"],
  ["/family/code", "same-origin"],
  ["/family/code.data", "same-origin"],
  ["/family", "same-origin"],
  ["/familyless", "same-origin"],
  ["/console", "same-origin"],
])("the answer for %s says %s", async (path, policy) => {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: "PUT" });
  expect(answer.headers.get("referrer-policy")).toBe(policy);
});
