import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatMonth,
  formatPlainDate,
  formatRelativeDay,
  formatShortDate,
  formatShortDateTime,
  formatTime,
} from "~/i18n/format";
import { type Locale, localeOf } from "~/i18n/locale";

export type NbProps = { children: ReactNode };

/** A date, or a number with its unit, that must not break over a line. */
export function Nb({ children }: NbProps) {
  return <bdi className="nb">{children}</bdi>;
}

/** Facts in one line with dots between them; a new line begins with a fact, never with a dot. */
export function Dotted({ facts }: { facts: readonly (string | false | null | undefined)[] }) {
  const shown = facts.filter((fact): fact is string => Boolean(fact));
  return (
    <span className="dots">
      {shown.map((fact, index) => (
        <Fragment key={fact}>
          <span>{index < shown.length - 1 ? `${fact} ·` : fact}</span>{" "}
        </Fragment>
      ))}
    </span>
  );
}

export type ScreenReaderProps = { children: ReactNode };

/** Said by a screen reader, not shown. */
export function Said({ children }: ScreenReaderProps) {
  return <span className="sr">{children}</span>;
}

export type SealProps = {
  name: string;
  tone?: "k" | "open";
  /** A child is called by the last character of the name, an adult by the surname. */
  given?: boolean;
};

/** One character of the name, as a small stamp instead of a photograph. */
export function Seal({ name, tone, given }: SealProps) {
  const characters = [...name.trim()];
  const chinese = /\p{Script=Han}/u.test(characters[0] ?? "");
  const first = (given && chinese ? characters.at(-1) : characters[0]) ?? "?";
  const sign = first.toUpperCase();
  return (
    <span className={tone ? `seal ${tone}` : "seal"} aria-hidden="true">
      {sign}
    </span>
  );
}

export type WhenStyle =
  | "date"
  | "plainDate"
  | "shortDate"
  | "day"
  | "month"
  | "time"
  | "dateTime"
  | "shortDateTime";

const writers: Record<WhenStyle, (value: Date, locale: Locale, zone: string) => string> = {
  date: formatDate,
  plainDate: formatPlainDate,
  shortDate: formatShortDate,
  day: formatDay,
  month: formatMonth,
  time: (value, _locale, zone) => formatTime(value, zone),
  dateTime: formatDateTime,
  shortDateTime: formatShortDateTime,
};

export type WhenProps = { value: Date; zone: string; as?: WhenStyle; className?: string };

export function When({ value, zone, as = "date", className }: WhenProps) {
  const { i18n } = useTranslation("common");
  return (
    <time className={className} dateTime={value.toISOString()}>
      {writers[as](value, localeOf(i18n.language), zone)}
    </time>
  );
}

export type WhenRelativeProps = { value: Date; now: Date; zone: string };

/** 今天, 3天前 */
export function WhenRelative({ value, now, zone }: WhenRelativeProps) {
  const { i18n } = useTranslation("common");
  return (
    <time dateTime={value.toISOString()}>{formatRelativeDay(value, now, localeOf(i18n.language), zone)}</time>
  );
}
