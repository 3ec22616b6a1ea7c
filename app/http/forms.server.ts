import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { Refused } from "~/domain/shared/verdict";
import type { FormReply } from "./form-reply";

export type Parsed<T> = { ok: true; form: T; intent: string } | { ok: false; reply: FormReply };

// Control characters other than line breaks and tabs; PostgreSQL refuses the first of them.
const CONTROL = /[^\P{Cc}\n\r\t]/u;

/** Reads the fields of one intent. Every error is a code; what was typed comes back with it, except passwords. */
export function parseForm<S extends z.ZodType>(
  data: FormData,
  intent: string,
  schema: S,
): Parsed<z.output<S>> {
  const hostile = [...data].filter(([, value]) => typeof value === "string" && CONTROL.test(value));
  if (hostile.length > 0) {
    return {
      ok: false,
      reply: replyOf(data, intent, Object.fromEntries(hostile.map(([name]) => [name, "CONTROL_CHARACTERS"]))),
    };
  }
  const submission = parseWithZod(data, { schema });
  if (submission.status === "success") return { ok: true, form: submission.value as z.output<S>, intent };
  const errors: Record<string, string> = {};
  for (const [name, messages] of Object.entries(submission.error ?? {})) {
    if (messages?.[0]) errors[name.replace(/\[\d+\]$/, "")] = messages[0];
  }
  return { ok: false, reply: replyOf(data, intent, errors) };
}

export function replyOf(data: FormData, intent: string, errors: Record<string, string>): FormReply {
  const values: FormReply["values"] = {};
  for (const name of new Set(data.keys())) {
    if (/password/i.test(name)) continue;
    values[name] = data.getAll(name).filter((value) => typeof value === "string");
  }
  return { intent, values, errors };
}

/** What a command refused, with what only the page may say. */
export function replyTo(
  data: FormData,
  intent: string,
  { reason, field = "", about, instead }: Refused,
): FormReply {
  const reply = replyOf(data, intent, { [field]: about ? `${reason}|${about}` : reason });
  return instead ? { ...reply, instead } : reply;
}
