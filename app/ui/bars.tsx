import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "./class-names";
import { Icon, type IconName } from "./icons";

/** Order and colours are fixed. */
export const scoreTerms = [
  "TIME",
  "DISTANCE",
  "INTERESTS",
  "WISHES",
  "EXPERIENCE",
  "WAITING",
  "CONTINUITY",
] as const;
export type ScoreTerm = (typeof scoreTerms)[number];
export type TermValues = Readonly<Record<ScoreTerm, number>>;

/** Stored in the order of the terms; a pair from before a term existed has nothing of it. */
export function termValues(stored: readonly number[]): TermValues {
  return Object.fromEntries(scoreTerms.map((term, index) => [term, stored[index] ?? 0])) as TermValues;
}

const percent = (share: number) => `${Math.round(Math.min(Math.max(share, 0), 1) * 10_000) / 100}%`;

export type ScoreTermsProps = { values: TermValues /** The whole track; 1000 unless told. */; of?: number };

/** The pieces of one bar; what is missing to the full score stays empty, so bars compare at a glance. */
export function ScoreTerms({ values, of = 1000 }: ScoreTermsProps) {
  const { t } = useTranslation("common");
  const label = scoreTerms.map((term) => `${t(`term.${term}`)} ${values[term]}`).join(t("list.comma"));
  let from = 0;
  return (
    <svg className="bar-svg terms" width="100%" height="10" role="img" aria-label={label}>
      {scoreTerms.map((term, index) => {
        const start = from;
        from += values[term];
        return (
          <rect
            key={term}
            className={`term-${index + 1}`}
            x={percent(start / of)}
            width={percent(values[term] / of)}
            height="10"
          />
        );
      })}
    </svg>
  );
}

export type TermBarProps = { term: ScoreTerm; value: number; of: number };

/** One term by itself, in its own colour; its weight fills the track. */
export function TermBar({ term, value, of }: TermBarProps) {
  return (
    <svg className="bar-svg term-bar" width="100%" height="8" aria-hidden="true">
      <rect
        className={`term-${scoreTerms.indexOf(term) + 1}`}
        width={percent(of === 0 ? 0 : value / of)}
        height="8"
        rx="1"
      />
    </svg>
  );
}

export type CoverageBarProps = {
  /** A TierChip, a town, a grade. */
  label: ReactNode;
  covered: number;
  total: number;
  /** "one still waits" */
  note?: ReactNode;
};

/** Filled is covered, hatched is waiting, the numbers are written out. */
export function CoverageBar({ label, covered, total, note }: CoverageBarProps) {
  return (
    <div className="cover">
      <span className="of">{label}</span>
      <svg className="bar-svg" width="100%" height="16" role="img" aria-label={`${covered} / ${total}`}>
        <rect width={percent(total === 0 ? 1 : covered / total)} height="100%" />
      </svg>
      <span className="fig">
        <b>{covered}</b> / {total}
        {note && <span className="note">{note}</span>}
      </span>
    </div>
  );
}

export type MeterProps = { value: number; max: number; label: string; care?: boolean };

export function Meter({ value, max, label, care }: MeterProps) {
  return (
    <svg
      className={classes("bar-svg meter", care && "care")}
      width="100%"
      height="8"
      role="img"
      aria-label={label}
    >
      <rect width={percent(max === 0 ? 0 : value / max)} height="100%" />
    </svg>
  );
}

export type GapRulerProps = {
  /** Days since the last contact with a proxy parent. */
  days: number;
  /** Days that were agreed at most. */
  limit: number;
  label: string;
  /** Words under the two ends of the ruler and its middle. */
  scale: readonly [ReactNode, ReactNode, ReactNode];
};

export function GapRuler({ days, limit, label, scale }: GapRulerProps) {
  const ticks = Array.from({ length: Math.min(limit, 60) + 1 }, (_, day) =>
    percent(day / Math.min(limit, 60)),
  );
  return (
    <div>
      <svg
        className={classes("bar-svg ruler", days > limit && "care")}
        width="100%"
        height="34"
        role="img"
        aria-label={label}
      >
        <rect y="11" height="14" rx="2" width={percent(days / limit)} />
        {ticks.map((x) => (
          <line key={x} x1={x} x2={x} y1="28" y2="34" />
        ))}
      </svg>
      <div className="ruler-scale" aria-hidden="true">
        {scale.map((words, index) => (
          <span key={`${["start", "middle", "end"][index]}`}>{words}</span>
        ))}
      </div>
    </div>
  );
}

export type SwatchKind =
  | "term-1"
  | "term-2"
  | "term-3"
  | "term-4"
  | "term-5"
  | "term-6"
  | "term-7"
  | "full"
  | "open"
  | "ring"
  | "blank"
  | "line";

export type LegendItem = {
  swatch?: SwatchKind;
  icon?: IconName;
  label: ReactNode;
  tone?: "ok" | "soon" | "care";
};
export type LegendProps = { items: readonly LegendItem[]; label?: string };

export function Legend({ items, label }: LegendProps) {
  return (
    <ul className="legend" aria-label={label}>
      {items.map((item) => (
        <li key={String(item.swatch ?? item.icon)} className={item.tone}>
          {item.swatch && <Swatch kind={item.swatch} />}
          {item.icon && <Icon name={item.icon} />}
          {item.label}
        </li>
      ))}
    </ul>
  );
}

function Swatch({ kind }: { kind: SwatchKind }) {
  return (
    <svg className="swatch" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {kind === "line" ? (
        <path className="swatch-line" d="M0 6h12" />
      ) : (
        <rect
          className={kind.startsWith("term") ? kind : `swatch-${kind}`}
          x="1"
          y="1"
          width="10"
          height="10"
          rx="2"
        />
      )}
    </svg>
  );
}

const TERM_SWATCHES = ["term-1", "term-2", "term-3", "term-4", "term-5", "term-6", "term-7"] as const;

/** The score terms, for the head of a list of pairs. */
export function TermLegend() {
  const { t } = useTranslation("common");
  const items = scoreTerms.map((term, index): LegendItem => {
    const swatch = TERM_SWATCHES[index];
    return { swatch, label: t(`term.${term}`) };
  });
  return <Legend items={items} />;
}
