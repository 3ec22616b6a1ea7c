/** One JSON line per event on stdout. Values are ids, codes and numbers: never a name, an address or a text of a person. */
export interface Log {
  info(event: string, facts?: Facts): void;
  error(event: string, facts?: Facts): void;
}

type Facts = Record<string, string | number | boolean | null | undefined>;

export function logTo(write: (line: string) => void, level: "debug" | "info" | "silent"): Log {
  const emit = (severity: string, event: string, facts: Facts = {}) => {
    if (level === "silent") return;
    write(`${JSON.stringify({ at: new Date().toISOString(), severity, event, ...facts })}\n`);
  };
  return {
    info: (event, facts) => emit("info", event, facts),
    error: (event, facts) => emit("error", event, facts),
  };
}

/** The code of an error without its message, which could quote a person's data. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return typeof error;
  const { code, name } = error as { code?: unknown; name?: unknown };
  return typeof code === "string" ? code : String(name ?? "Error");
}
