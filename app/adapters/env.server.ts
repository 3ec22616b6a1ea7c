import { z } from "zod";
import { MOST_SENDER } from "~/domain/messages/family-words";

/** Read once at boot. A wrong value is one line that names it; nothing else in the site reads process.env. */
export interface Env {
  /** demo: invented people, a mailbox page instead of mail. production: refuses insecure defaults. */
  mode: "demo" | "production";
  port: number;
  host: string;
  /** Where browsers reach the site, without a trailing slash. Null in a demo: the Host header is believed. */
  origin: string | null;
  /** Proxies in front of the site, each of which adds the address of its client to X-Forwarded-For. */
  proxies: number;
  databaseUrl: string | null;
  /** A login that owns the tables, for migrations, backups and restores. Null: the one of databaseUrl does. */
  databaseOwnerUrl: string | null;
  dataDir: string;
  /** 32 bytes with which secrets are sealed. Null in a demo: a key of its own is kept beside the data. */
  secretKey: Buffer | null;
  /** The one before it: opens what `npm run keys:rotate` has not yet sealed anew. */
  secretKeyOld: Buffer | null;
  resend: { apiKey: string; baseUrl: string | undefined } | null;
  mailFrom: string;
  /** A gateway for text messages; without one everything goes by e-mail. */
  sms: {
    url: string;
    apiKey: string;
    /** The name that stands before each message, as it is registered with the operator. */
    sender: string;
    /** Of a template that the operator has approved, where it asks for one. */
    template?: string | undefined;
    /** With which requests are signed, where the gateway checks that. */
    signingKey?: string | undefined;
  } | null;
  /** Freezes "now" at boot to this instant (it goes on from there); for tests and demonstrations. */
  clockStart: Date | null;
  logLevel: "debug" | "info" | "silent";
}

const key = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/)
  .optional();

const Raw = z.object({
  SITE_MODE: z.enum(["demo", "production"]).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  PROXIES: z.coerce.number().int().min(0).max(5).optional(),
  SECRET_KEY: key,
  SECRET_KEY_OLD: key,
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATA_DIR: z.string().min(1).default("data/district"),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.url().optional(),
  MAIL_FROM: z.string().includes("@").default("Heartbridge 心桥 <noreply@heartbridge.example>"),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_API_KEY: z.string().min(1).optional(),
  SMS_SENDER: z.string().min(2).max(MOST_SENDER).default("心桥"),
  SMS_TEMPLATE: z.string().min(1).max(60).optional(),
  SMS_SIGNING_KEY: z.string().min(16).optional(),
  CLOCK_START: z.iso.datetime({ offset: true }).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "silent"]).default("info"),
});

const EXPECTED: Record<string, string> = {
  SITE_MODE: "demo or production",
  PORT: "a number from 0 to 65535",
  HOST: "a host name or address",
  ORIGIN: "an address such as https://heartbridge.example.org",
  SECRET_KEY: "32 random bytes in base 64, such as openssl rand -base64 32 prints",
  SECRET_KEY_OLD: "the SECRET_KEY before this one: 32 bytes in base 64",
  PROXIES: "how many proxies stand before the site, 0 to 5",
  DATABASE_URL: "postgresql://user:password@host:5432/database",
  DATABASE_OWNER_URL: "postgresql://user:password@host:5432/database",
  DATA_DIR: "a folder",
  RESEND_API_KEY: "a key of Resend",
  RESEND_BASE_URL: "an http address",
  MAIL_FROM: "an address such as Heartbridge <noreply@example.org>",
  SMS_URL: "the address of a gateway for text messages",
  SMS_API_KEY: "a key of that gateway",
  SMS_SENDER: `the name before each text message, 2 to ${MOST_SENDER} characters without brackets`,
  SMS_TEMPLATE: "the number of a template that the operator has approved",
  SMS_SIGNING_KEY: "a key of 16 characters or more with which requests to that gateway are signed",
  CLOCK_START: "an instant such as 2026-11-23T09:00:00+08:00",
  LOG_LEVEL: "debug, info or silent",
};

export class ConfigurationError extends Error {}

export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Raw.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new ConfigurationError(`${name} must be ${EXPECTED[name] ?? "valid"}.`);
  }
  const raw = parsed.data;
  if (raw.DATABASE_OWNER_URL && !raw.DATABASE_URL)
    throw new ConfigurationError("DATABASE_URL is missing: DATABASE_OWNER_URL alone opens no site.");
  if (raw.SECRET_KEY_OLD && (!raw.SECRET_KEY || raw.SECRET_KEY === raw.SECRET_KEY_OLD))
    throw new ConfigurationError(
      "SECRET_KEY_OLD is the key before another one: set SECRET_KEY to the new one.",
    );
  if (!raw.SMS_URL !== !raw.SMS_API_KEY)
    throw new ConfigurationError("SMS_URL and SMS_API_KEY belong together: set both, or neither.");
  const mode = raw.SITE_MODE ?? (raw.DATABASE_URL ? "production" : "demo");
  if (mode === "production") refuseInsecure(raw);
  return {
    mode,
    port: raw.PORT,
    host: raw.HOST,
    origin: raw.ORIGIN ? new URL(raw.ORIGIN).origin : null,
    // In production the site speaks plain http behind the proxy that holds the certificate.
    proxies: raw.PROXIES ?? (mode === "production" ? 1 : 0),
    databaseUrl: raw.DATABASE_URL ?? null,
    databaseOwnerUrl: raw.DATABASE_OWNER_URL ?? null,
    dataDir: raw.DATA_DIR,
    secretKey: raw.SECRET_KEY ? Buffer.from(raw.SECRET_KEY, "base64") : null,
    secretKeyOld: raw.SECRET_KEY_OLD ? Buffer.from(raw.SECRET_KEY_OLD, "base64") : null,
    resend: raw.RESEND_API_KEY ? { apiKey: raw.RESEND_API_KEY, baseUrl: raw.RESEND_BASE_URL } : null,
    mailFrom: raw.MAIL_FROM,
    sms: smsOf(raw),
    clockStart: raw.CLOCK_START ? new Date(raw.CLOCK_START) : null,
    logLevel: raw.LOG_LEVEL,
  };
}

function smsOf(raw: z.infer<typeof Raw>): Env["sms"] {
  const { SMS_URL: url, SMS_API_KEY: apiKey, SMS_SENDER: sender } = raw;
  if (!url || !apiKey) return null;
  return { url, apiKey, sender, template: raw.SMS_TEMPLATE, signingKey: raw.SMS_SIGNING_KEY };
}

const THIS_MACHINE = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** A database elsewhere is reached over TLS, and its certificate checked; on this machine nobody listens in between. */
function isPrivate(address: string): boolean {
  // An address without a host means this machine's socket; only `URL` insists on one.
  const named = address.replace("@/", "@localhost/");
  if (!URL.canParse(named)) return false;
  const { hostname, searchParams } = new URL(named);
  const host = searchParams.get("host") ?? decodeURIComponent(hostname);
  return host.startsWith("/") || THIS_MACHINE.test(host) || searchParams.get("sslmode") === "verify-full";
}

/** What goes to another machine is told to nobody on the way. */
const isOverTls = (address: string) => {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || THIS_MACHINE.test(hostname);
};

function refuseInsecure(raw: z.infer<typeof Raw>) {
  for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"] as const) {
    const address = raw[name];
    if (address && !isPrivate(address))
      throw new ConfigurationError(
        `${name} must end with ?sslmode=verify-full in production, for its server is on another machine.`,
      );
  }
  if (!raw.ORIGIN)
    throw new ConfigurationError("ORIGIN is missing: in production, say where browsers reach the site.");
  if (!raw.ORIGIN.startsWith("https://"))
    throw new ConfigurationError("ORIGIN must start with https:// in production.");
  if (!raw.RESEND_API_KEY)
    throw new ConfigurationError("RESEND_API_KEY is missing: in production, mail must reach people.");
  if (!raw.SECRET_KEY)
    throw new ConfigurationError(
      "SECRET_KEY is missing: in production, keep 32 random bytes in base 64 (openssl rand -base64 32).",
    );
  if (raw.SMS_URL && !isOverTls(raw.SMS_URL))
    throw new ConfigurationError("SMS_URL must start with https:// in production.");
  if (raw.MAIL_FROM.includes(".example>"))
    throw new ConfigurationError("MAIL_FROM is missing: in production, mail needs a real sender.");
  if (raw.CLOCK_START) throw new ConfigurationError("CLOCK_START must not be set in production.");
}
