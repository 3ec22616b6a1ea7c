import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "./class-names";
import { Icon, type IconName } from "./icons";
import { Said } from "./text";

export type StepsProps = {
  steps: readonly { id: string; label: string }[];
  /** Position of the step the reader is at, from 0; all are done when it equals the number of steps. */
  now: number;
  /** Positions that are not finished although a later one is open. */
  open?: readonly number[];
};

export function Steps({ steps, now, open = [] }: StepsProps) {
  const { t } = useTranslation("common");
  const label = t("steps.progress", { now: Math.min(now + 1, steps.length), all: steps.length });
  const isDone = (index: number) => index < now && !open.includes(index);
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={classes(isDone(index) && "done", index === now && "now")}
          aria-current={index === now ? "step" : undefined}
        >
          <span className="dot">{isDone(index) ? <Icon name="check" /> : index + 1}</span>
          <span>
            {step.label}
            {isDone(index) && <Said> {t("steps.done")}</Said>}
          </span>
        </li>
      ))}
    </ol>
  );
}

export type TimelineProps = { label?: string; children: ReactNode };

/** Newest first; children are TimelineMonth and TimelineEntry. */
export function Timeline({ label, children }: TimelineProps) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  );
}

export type TimelineMonthProps = { children: ReactNode };

export function TimelineMonth({ children }: TimelineMonthProps) {
  return <li className="month">{children}</li>;
}

export type TimelineEntryProps = {
  icon: IconName;
  tone?: "ok" | "care";
  when: ReactNode;
  /** Who did what. */
  what: ReactNode;
  children?: ReactNode;
};

export function TimelineEntry({ icon, tone, when, what, children }: TimelineEntryProps) {
  return (
    <li>
      <span className={classes("mark", tone)}>
        <Icon name={icon} />
      </span>
      <span className="when">{when}</span>
      <div className="what">{what}</div>
      {children}
    </li>
  );
}

export type QuoteProps = { children: ReactNode };

/** What somebody said, in their own words. */
export function Quote({ children }: QuoteProps) {
  return <p className="quote">{children}</p>;
}
