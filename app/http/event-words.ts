import type { EntryOf, TimelineEntry } from "~/data/children/timeline";
import { formatDuration, formatPlainDate } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";

export type Say = (key: string, values?: Record<string, string | number>) => string;

export interface Tongue {
  locale: Locale;
  common: Say;
  file: Say;
  own: Say;
  care: Say;
  family: readonly { id: string; relation: number; name: string }[];
}

export interface EventWords {
  /** In one line. */
  what(entry: TimelineEntry): string;
  /** What was written about it. */
  lines(entry: TimelineEntry): string[];
}

/** Events in words, for whoever has the catalogues: a page, a sheet, a file. */
export const eventWords = (tongue: Tongue): EventWords => ({
  what: (entry) => whatOf(entry, tongue),
  lines: (entry) => linesOf(entry, tongue).filter((line) => line !== ""),
});

function whatOf(entry: TimelineEntry, { locale, common, file, own, care }: Tongue): string {
  const who = (relation: number | null) =>
    relation === null ? care("nobody") : common(`relation.${relation}`);
  const day = (text: string) => formatPlainDate(new Date(text), locale, "UTC");
  switch (entry.kind) {
    case "checkIn":
    case "contact":
      return talkOf(entry, { locale, common, file });
    case "call":
      return file(`timeline.call.${entry.state}`, {
        who: who(entry.relation),
        mode: common(`mode.${entry.mode}`),
      });
    case "visit":
      return file(entry.met ? "timeline.visit" : "timeline.visitNobody");
    case "milestone":
      return milestoneOf(entry, { common, file });
    case "gap":
      return file(`timeline.gap.${entry.step}`, { day: day(entry.since) });
    case "parentHome":
      return file("timeline.parentHome", { day: day(entry.until) });
    case "guardianship":
      return file("timeline.guardianship", {
        rating: care(`rating.${entry.rating}`),
        who: who(entry.relation),
      });
    case "agreement":
      return file("timeline.agreement", { who: who(entry.relation), day: day(entry.until) });
    case "agreementEnd":
      return file("timeline.agreementEnd", { who: who(entry.relation) });
    case "notice":
      return file("timeline.notice", { who: who(entry.relation), carer: entry.carer });
    case "aid":
      return file("timeline.aid", { kind: own(`aid.${entry.aid}`) });
    case "aidEnd":
      return file("timeline.aidEnd", { kind: own(`aid.${entry.aid}`) });
    case "hukou":
      return file("timeline.hukou", {
        before: care(`hukou.${entry.before}`),
        after: care(`hukou.${entry.after}`),
      });
    case "townMove":
      return file("timeline.townMove", {
        outcome: care(`town.outcome.${entry.outcome}`),
        place: entry.place,
      });
    case "task":
      return file(entry.done ? "timeline.taskDone" : "timeline.taskDropped", { what: entry.what });
    case "deed":
      return deedOf(entry, { common, file, care });
  }
}

type Some<Key extends keyof Tongue> = Pick<Tongue, Key>;

function talkOf(
  entry: EntryOf<"checkIn"> | EntryOf<"contact">,
  { locale, common, file }: Some<"locale" | "common" | "file">,
): string {
  const values = { name: entry.mentor, mode: common(`mode.${entry.mode}`) };
  const reached = entry.kind === "checkIn" ? entry.reached : entry.state === "HELD";
  if (!reached) return file("timeline.missed", { name: entry.mentor });
  return entry.kind === "checkIn" && entry.minutes > 0
    ? file("timeline.contactTime", { ...values, time: formatDuration(entry.minutes, locale) })
    : file("timeline.contact", values);
}

function milestoneOf(
  { milestone, mentor, relation }: EntryOf<"milestone">,
  { common, file }: Some<"common" | "file">,
): string {
  const permission = milestone === "PERMITTED" || milestone === "WITHDRAWN";
  const key = permission && mentor !== null ? `${milestone}_MATCH` : milestone;
  const who = relation === null ? "" : common(`relation.${relation}`);
  return file(`timeline.milestone.${key}`, { mentor: mentor ?? "", who });
}

function deedOf(
  { deed, details }: EntryOf<"deed">,
  { common, file, care }: Some<"common" | "file" | "care">,
): string {
  if (deed === "changed" && details.from && details.to)
    return file("timeline.deed.priority", {
      from: common(`priority.${details.from}`),
      to: common(`priority.${details.to}`),
    });
  if (deed === "schooling-changed" && details.to)
    return file("timeline.schooling", { to: care(`schoolStatus.${details.to}`) });
  return file(`timeline.deed.${deed}`);
}

function linesOf(entry: TimelineEntry, { common, own, care, family }: Tongue): string[] {
  switch (entry.kind) {
    case "checkIn":
      return [!entry.reached && entry.missedSide ? common(`missedSide.${entry.missedSide}`) : "", entry.note];
    case "contact":
      return [
        entry.state === "MISSED" && entry.missedSide ? common(`missedSide.${entry.missedSide}`) : "",
        entry.missedWhy,
      ];
    case "call":
    case "task":
      return [entry.outcome];
    case "guardianship":
      return [entry.assessed ? care(`kind.${entry.assessed}`) : "", entry.note];
    case "aid":
      return [
        entry.yuan ? care("aid.amount", { yuan: entry.yuan }) : "",
        care("aid.beforeWas", { text: entry.before }),
        entry.after && care("aid.afterWas", { text: entry.after }),
      ];
    case "hukou":
      return [entry.place, entry.note];
    case "townMove":
      return [entry.newSchool, entry.note];
    case "deed": {
      const member = family.find(({ id }) => id === entry.details.memberId);
      return [
        entry.details.reason ? own(`reason.${entry.details.reason}`) : "",
        member ? `${common(`relation.${member.relation}`)} ${member.name}` : "",
      ];
    }
    case "visit":
    case "milestone":
    case "parentHome":
      return [entry.note ?? ""];
    default:
      return [];
  }
}
