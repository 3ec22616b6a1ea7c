import { afterAll, beforeAll, expect, test } from "vitest";
import { textSenderFor } from "~/adapters/sms.server";
import { smsDouble } from "../support/sms-double";

const SIGNING_KEY = "a key of sixteen characters";
const MESSAGE = { key: "m-1", to: "13900000001", text: "您好:周五18:30的通话改到19:00。" };

let gateway: Awaited<ReturnType<typeof smsDouble>>;
beforeAll(async () => {
  gateway = await smsDouble();
});
afterAll(() => gateway.close());

/** As a gateway would: another library than the one that signs. */
async function holds(signature: string, body: string): Promise<boolean> {
  const [, at, mac = ""] = signature.match(/^t=(\d+),v1=([0-9a-f]{64})$/) ?? [];
  const key = await crypto.subtle.importKey(
    "raw",
    Buffer.from(SIGNING_KEY),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  return crypto.subtle.verify("HMAC", key, Buffer.from(mac, "hex"), Buffer.from(`${at}.${body}`));
}

test("a gateway can tell that a message came from here, when, and that nobody changed it", async () => {
  const began = Math.floor(Date.now() / 1000);
  await textSenderFor({ ...gateway.sms, signingKey: SIGNING_KEY }).send(MESSAGE);
  const { signature = "", raw = "" } = gateway.received.at(-1) ?? {};
  expect(raw).toContain(MESSAGE.text);
  expect(await holds(signature, raw)).toBe(true);
  expect(await holds(signature, raw.replace("19:00", "20:00"))).toBe(false);
  const later = signature.replace(/\d+/, (at) => String(Number(at) + 1));
  expect(await holds(later, raw)).toBe(false);
  const at = Number(signature.match(/t=(\d+)/)?.[1]);
  expect(at).toBeGreaterThanOrEqual(began);
  expect(at).toBeLessThanOrEqual(Math.floor(Date.now() / 1000));
});

test("without a key nothing is signed", async () => {
  await textSenderFor(gateway.sms).send(MESSAGE);
  expect(gateway.received.at(-1)).toMatchObject({ bearer: "Bearer sms_test", signature: undefined });
});
