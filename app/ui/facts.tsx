import type { ReactNode } from "react";

export type Fact = { id: string; label: ReactNode; value: ReactNode; more?: ReactNode };

export type FactsProps = {
  facts: readonly Fact[];
  /** `strip`: a row of small sheets under a person's name; `rows`: label and value in lines. */
  kind?: "strip" | "rows";
};

export function Facts({ facts, kind = "rows" }: FactsProps) {
  return (
    <dl className={`facts ${kind}`}>
      {facts.map((fact) => (
        <div key={fact.id}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value}
            {fact.more && <span className="more">{fact.more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type Sum = { id: string; label: ReactNode; value: ReactNode; more?: ReactNode };
export type SumsProps = { sums: readonly Sum[] };

/** Four big numbers in a square; put it into a flush Card. */
export function Sums({ sums }: SumsProps) {
  return (
    <dl className="sums">
      {sums.map((sum) => (
        <div key={sum.id}>
          <dt>{sum.label}</dt>
          <dd>
            {sum.value} {sum.more && <small>{sum.more}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type FiguresProps = { label: string; figures: readonly (Sum & { care?: boolean })[] };

/** Three figures with hairlines between, for public pages. */
export function Figures({ label, figures }: FiguresProps) {
  return (
    <dl className="figures" aria-label={label}>
      {figures.map((figure) => (
        <div key={figure.id} className={figure.care ? "care" : undefined}>
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  );
}
