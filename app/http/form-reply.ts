/** What an action answers when it refuses: the typed values, and a code per field ("" is the whole form). */
export interface FormReply {
  intent: string;
  values: Record<string, string[]>;
  errors: Record<string, string>;
  /** Other values of fields, under which it would be possible. */
  instead?: readonly Record<string, string>[];
}

export interface FormState {
  /** Kept text of a field, else what is stored. */
  value(name: string, stored?: string | number | null): string;
  values(name: string, stored?: readonly string[]): string[];
  error(name: string): string | undefined;
  /** Fields in error, for the summary on top. */
  errors: [name: string, code: string][];
}

/** Of several like forms on one page, which one this is: fields that it sends unseen. */
export type About = Readonly<Record<string, string | number>>;

/** The state of the form with this intent; a reply for another form of the page leaves it untouched. */
export function formState(reply: unknown, intent: string, about: About = {}): FormState {
  const own = isReplyTo(reply, intent, about) ? reply : undefined;
  return {
    value: (name, stored) => own?.values[name]?.[0] ?? (own ? "" : String(stored ?? "")),
    values: (name, stored = []) => (own ? (own.values[name] ?? []) : [...stored]),
    error: (name) => own?.errors[name],
    errors: Object.entries(own?.errors ?? {}),
  };
}

/** Whether this form was the one that was refused; a folded form is then shown open. */
export function isReplyTo(reply: unknown, intent: string, about: About = {}): reply is FormReply {
  return (
    isReply(reply) &&
    reply.intent === intent &&
    Object.entries(about).every(([name, value]) => reply.values[name]?.[0] === String(value))
  );
}

function isReply(reply: unknown): reply is FormReply {
  return typeof reply === "object" && reply !== null && "errors" in reply && "values" in reply;
}
