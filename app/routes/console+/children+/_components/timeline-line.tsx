import type { ReactNode } from "react";
import type { TimelineEntry as Entry } from "~/data/children/timeline";
import { formatShortDate, formatShortDateTime } from "~/i18n/format";
import type { IconName } from "~/ui/icons";
import { Quote, TimelineEntry } from "~/ui/progress";
import { modeIcons } from "~/ui/states";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import type { FileProps } from "./file-head";
import { useEventWords } from "./use-event-words";

type Child = FileProps["child"];

const ICONS = {
  visit: "house",
  gap: "clock",
  parentHome: "heart",
  guardianship: "shield",
  agreement: "file",
  agreementEnd: "file",
  notice: "letter",
  aid: "hand",
  aidEnd: "hand",
  hukou: "ledger",
  townMove: "swap",
  task: "check",
} as const satisfies Partial<Record<Entry["kind"], IconName>>;

const MILESTONES = {
  PERMITTED: "check",
  WITHDRAWN: "ban",
  INTRODUCED: "meet",
  ACTIVE: "bridge",
  CLOSED: "minus",
} as const satisfies Record<string, IconName>;

/** One event: its day, what it was, and what was written about it. */
export function TimelineLine({ entry, child }: { entry: Entry; child: Child }) {
  const words = useEventWords(child.family);
  const { icon, tone } = markOf(entry);
  return (
    <TimelineEntry
      icon={icon}
      {...(tone && { tone })}
      when={<Day entry={entry} child={child} />}
      what={words.what(entry)}
    >
      {words.lines(entry).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <More entry={entry} />
    </TimelineEntry>
  );
}

function Day({ entry, child }: { entry: Entry; child: Child }): ReactNode {
  const locale = useLocale();
  const zone = child.school.timeZone;
  if (entry.kind === "checkIn") return formatShortDate(new Date(entry.happenedOn), locale, "UTC");
  const timed = entry.kind === "contact" || entry.kind === "call";
  return timed ? formatShortDateTime(entry.at, locale, zone) : formatShortDate(entry.at, locale, zone);
}

const worrying = (concern: string) => concern === "MEDIUM" || concern === "HIGH";

/** A sign before each line, warm where somebody should have a look. */
function markOf(entry: Entry): { icon: IconName; tone?: "ok" | "care" } {
  switch (entry.kind) {
    case "checkIn":
      return entry.reached
        ? { icon: modeIcons[entry.mode], tone: worrying(entry.concern) ? "care" : "ok" }
        : { icon: "x", tone: "care" };
    case "contact":
    case "call":
      return entry.state === "HELD"
        ? { icon: modeIcons[entry.mode], tone: "ok" }
        : { icon: "x", tone: "care" };
    case "visit":
      return { icon: ICONS.visit, tone: entry.met && !worrying(entry.concern) ? "ok" : "care" };
    case "guardianship":
      return { icon: ICONS.guardianship, tone: entry.rating === "POOR" ? "care" : "ok" };
    case "gap":
      return { icon: ICONS.gap, tone: "care" };
    case "milestone":
      return { icon: MILESTONES[entry.milestone] };
    case "deed":
      return { icon: entry.deed.startsWith("link") ? "print" : "pencil" };
    default:
      return { icon: ICONS[entry.kind] };
  }
}

/** What a mentor writes besides the note. */
function More({ entry }: { entry: Entry }) {
  const words = useWords("common");
  const file = useWords("childFile");
  if (entry.kind === "deed" && entry.by)
    return <p className="faint s">{file("timeline.by", { name: entry.by })}</p>;
  if (entry.kind !== "checkIn") return null;
  return (
    <>
      {entry.concern !== "NONE" && <p>{words(`concern.${entry.concern}`)}</p>}
      {entry.wish && <Quote>{file("timeline.wish", { text: entry.wish })}</Quote>}
    </>
  );
}
