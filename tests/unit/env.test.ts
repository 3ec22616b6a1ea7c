import { describe, expect, test } from "vitest";
import { ConfigurationError, readEnv } from "~/adapters/env.server";

const DATABASE_URL = "postgresql://site_web:secret@localhost:5432/heartbridge";
const PRODUCTION = {
  DATABASE_URL,
  ORIGIN: "https://heartbridge.example.org",
  RESEND_API_KEY: "re_key",
  MAIL_FROM: "Heartbridge <noreply@example.org>",
  SECRET_KEY: Buffer.alloc(32, 7).toString("base64"),
};

describe("the environment", () => {
  test("may be empty: a demo on this machine, with the embedded database and no mail", () => {
    expect(readEnv({})).toMatchObject({
      mode: "demo",
      port: 3000,
      host: "127.0.0.1",
      origin: null,
      proxies: 0,
      secretKey: null,
      databaseUrl: null,
      databaseOwnerUrl: null,
      resend: null,
      clockStart: null,
      logLevel: "info",
    });
  });

  test("means production as soon as there is a server, and then everything it needs", () => {
    const env = readEnv({
      ...PRODUCTION,
      DATABASE_OWNER_URL: "postgres://site_migrate@localhost/heartbridge",
    });
    expect(env).toMatchObject({
      mode: "production",
      databaseUrl: DATABASE_URL,
      databaseOwnerUrl: "postgres://site_migrate@localhost/heartbridge",
      resend: { apiKey: "re_key" },
      proxies: 1,
      secretKey: Buffer.alloc(32, 7),
    });
  });

  test("takes an empty value for none, and leaves the path of ORIGIN out", () => {
    expect(readEnv({ PORT: "", ORIGIN: "http://localhost:4000/" })).toMatchObject({
      port: 3000,
      origin: "http://localhost:4000",
    });
  });

  test("freezes the clock where a test wants it", () => {
    const { clockStart } = readEnv({ CLOCK_START: "2026-09-15T16:00:00+08:00" });
    expect(clockStart?.toISOString()).toBe("2026-09-15T08:00:00.000Z");
  });

  test.each([
    ["SITE_MODE", "live"],
    ["PORT", "http"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["PORT", "-1"],
    ["ORIGIN", "heartbridge.example.org"],
    ["ORIGIN", "ftp://heartbridge.example.org"],
    ["PROXIES", "6"],
    ["SECRET_KEY", "secret"],
    ["SECRET_KEY", Buffer.alloc(16).toString("base64")],
    ["SECRET_KEY_OLD", "secret"],
    ["DATABASE_URL", "mysql://localhost/heartbridge"],
    ["DATABASE_OWNER_URL", "localhost"],
    ["RESEND_BASE_URL", "localhost"],
    ["MAIL_FROM", "Heartbridge"],
    ["CLOCK_START", "yesterday"],
    ["CLOCK_START", "2026-09-15"],
    ["LOG_LEVEL", "loud"],
  ])("names a wrong value in one line: %s=%s", (name, value) => {
    const read = () => readEnv({ [name]: value });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(new RegExp(`^${name} must be [^\\n]+\\.$`));
  });

  test.each([
    ["ORIGIN", undefined],
    ["ORIGIN", "http://heartbridge.example.org"],
    ["RESEND_API_KEY", undefined],
    ["SECRET_KEY", undefined],
    ["MAIL_FROM", undefined],
    ["CLOCK_START", "2026-09-15T08:00:00Z"],
  ])("is refused in production, naming the variable: %s=%s", (name, value) => {
    const read = () => readEnv({ ...PRODUCTION, [name]: value });
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
  });

  test.each([
    "localhost:5432/heartbridge",
    "127.0.0.1/heartbridge",
    "[::1]:5432/heartbridge",
    "/heartbridge?host=/var/run/postgresql",
    "%2Fvar%2Frun%2Fpostgresql/heartbridge",
    "db.example.org/heartbridge?sslmode=verify-full",
    "db.example.org:5432/heartbridge?connect_timeout=5&sslmode=verify-full",
  ])("production takes a database that nobody can listen to: %s", (rest) => {
    const DATABASE_URL = `postgresql://site_web:secret@${rest}`;
    expect(readEnv({ ...PRODUCTION, DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
  });

  test.each([
    "db.example.org/heartbridge",
    "10.0.0.7:5432/heartbridge",
    "localhost.example.org/heartbridge",
    "127.0.0.1.example.org/heartbridge",
    "localhost/heartbridge?host=db.example.org",
    "db.example.org/heartbridge?sslmode=disable",
    "db.example.org/heartbridge?sslmode=no-verify",
    "db.example.org/heartbridge?sslmode=require",
    "db.example.org/hash#tag?sslmode=verify-full",
    "db.example.org:port/heartbridge?sslmode=verify-full",
  ])("production refuses a database elsewhere without TLS: %s", (rest) => {
    const address = `postgresql://site:hunter2@${rest}`;
    expect(() => readEnv({ ...PRODUCTION, DATABASE_URL: address })).toThrow(/^DATABASE_URL must [^\n]+\.$/);
    expect(() => readEnv({ ...PRODUCTION, DATABASE_OWNER_URL: address })).toThrow(/^DATABASE_OWNER_URL must/);
    expect(() => readEnv({ ...PRODUCTION, DATABASE_URL: address })).not.toThrow(/hunter2/);
    expect(readEnv({ SITE_MODE: "demo", DATABASE_URL: address }).databaseUrl).toBe(address);
  });

  test("is refused with an owner's login and no site's", () => {
    expect(() => readEnv({ DATABASE_OWNER_URL: DATABASE_URL })).toThrow(/^DATABASE_URL is missing/);
  });

  test.each([undefined, PRODUCTION.SECRET_KEY])("is refused with an old key and no newer one: %s", (key) => {
    const read = () => readEnv({ SECRET_KEY: key, SECRET_KEY_OLD: PRODUCTION.SECRET_KEY });
    expect(read).toThrow(/^SECRET_KEY_OLD is the key before another one/);
  });

  test("never repeats a secret in its complaint", () => {
    const secret = "mysql://user:hunter2@localhost/x";
    for (const name of [
      "DATABASE_URL",
      "DATABASE_OWNER_URL",
      "RESEND_BASE_URL",
      "SECRET_KEY",
      "SECRET_KEY_OLD",
    ]) {
      expect(() => readEnv({ [name]: `${secret} ` })).not.toThrow(/hunter2/);
    }
  });
});
