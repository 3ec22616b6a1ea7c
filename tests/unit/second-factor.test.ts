import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { newRecoveryCode } from "~/adapters/secrets.server";
import { newTotpSecret, totpAddress, totpCode, totpStep } from "~/adapters/totp.server";
import { keptKey, vaultOf } from "~/adapters/vault.server";
import { factorSecret } from "~/domain/access/sealed";

const vault = vaultOf(Buffer.alloc(32, 1));
const ONE = factorSecret("person-1");

describe("what is sealed", () => {
  test("opens for its owner with its key, and is different each time", () => {
    const sealed = vault.seal("secret", ONE);
    expect(vault.open(sealed, ONE)).toBe("secret");
    expect(sealed).not.toContain("secret");
    expect(vault.seal("secret", ONE)).not.toBe(sealed);
  });

  test("opens for nobody else, with no other key, and not when a single sign was changed", () => {
    const sealed = vault.seal("secret", ONE);
    expect(() => vault.open(sealed, factorSecret("person-2"))).toThrow();
    expect(() => vaultOf(Buffer.alloc(32, 2)).open(sealed, ONE)).toThrow();
    let refused = 0;
    for (const [at, sign] of [...sealed].entries()) {
      // The last sign of a part may carry bits that mean nothing.
      if (/^(\.|$)/.test(sealed.slice(at + 1))) continue;
      const changed = sealed.slice(0, at) + (sign === "A" ? "Q" : "A") + sealed.slice(at + 1);
      expect(() => vault.open(changed, ONE), changed).toThrow();
      refused++;
    }
    expect(refused).toBeGreaterThan(40);
  });

  test("a demonstration keeps its key beside its data, for its own user", () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "key-"));
    const data = path.join(folder, "deep", "district");
    const key = keptKey(data);
    expect(key).toHaveLength(32);
    expect(keptKey(data)).toEqual(key);
    expect(fs.statSync(`${data}.key`).mode & 0o777).toBe(0o600);
    fs.rmSync(folder, { recursive: true });
  });
});

describe("a code of an authenticator", () => {
  // RFC 6238, appendix B: the secret "12345678901234567890", the last six of the eight digits there.
  const RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ])("at %i seconds is %s", (seconds, code) => {
    expect(totpCode(RFC, new Date(seconds * 1000))).toBe(code);
    expect(totpStep(RFC, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  test("is taken one step early and one step late, and not two", () => {
    const secret = newTotpSecret();
    const now = new Date("2026-09-15T08:00:10Z");
    const step = Math.floor(now.getTime() / 30_000);
    const offered = [-2, -1, 0, 1, 2].map((away) => {
      return totpStep(secret, totpCode(secret, new Date(now.getTime() + away * 30_000)), now);
    });
    expect(offered.slice(1, 4)).toEqual([step - 1, step, step + 1]);
    expect([offered[0], offered[4]]).toEqual([null, null]);
    expect(["", "12345", "1234567", "abcdef"].map((code) => totpStep(secret, code, now))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("the address for the QR code says whose and what for", () => {
    const address = totpAddress(RFC, "lin@example.org");
    expect(address).toMatch(/^otpauth:\/\/totp\/Heartbridge:lin(@|%40)example\.org\?/);
    expect(address).toContain(`secret=${RFC}`);
    expect(address).toContain("issuer=Heartbridge");
  });

  test("recovery codes are long, clear to read and never the same", () => {
    const codes = Array.from({ length: 1000 }, newRecoveryCode);
    expect(new Set(codes).size).toBe(1000);
    for (const code of codes) expect(code).toMatch(/^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){5}$/);
  });
});
