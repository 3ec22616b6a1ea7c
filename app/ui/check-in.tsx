import type { ReactNode } from "react";
import { FieldNotes, type FieldText, fieldId } from "./field-frame";
import { Seal } from "./text";

export type WhoCardProps = { name: string; detail: ReactNode; end?: ReactNode };

/** Whom a form is about, on top of a SheetPage. */
export function WhoCard({ name, detail, end }: WhoCardProps) {
  return (
    <div className="who-card">
      <Seal name={name} given />
      <div>
        <h1>{name}</h1>
        <p>{detail}</p>
      </div>
      {end && <span className="s faint">{end}</span>}
    </div>
  );
}

export type PartProps = { title: ReactNode; note?: ReactNode; children: ReactNode };

/** One part of a long form. */
export function Part({ title, note, children }: PartProps) {
  return (
    <section className="part">
      <h2>
        {title} {note && <small>{note}</small>}
      </h2>
      {children}
    </section>
  );
}

export type RatingRow = Pick<FieldText, "name" | "error"> & { label: ReactNode; defaultValue?: string };

export type RatingRowsProps = {
  rows: readonly RatingRow[];
  options: readonly { value: string; label: ReactNode; warn?: boolean }[];
};

/** Several short questions with the same three answers: life, study, mood, safety. */
export function RatingRows({ rows, options }: RatingRowsProps) {
  return (
    <div className="rating-rows">
      {rows.map((row) => (
        <fieldset key={row.name} id={fieldId(row.name)} tabIndex={-1}>
          <legend>{row.label}</legend>
          <div className="pick by-3">
            {options.map((option) => (
              <label key={option.value} className={option.warn ? "warn" : undefined}>
                <input
                  type="radio"
                  name={row.name}
                  value={option.value}
                  defaultChecked={row.defaultValue === option.value}
                />
                <span>{option.label}</span>
              </label>
            ))}
          </div>
          <FieldNotes id={fieldId(row.name)} error={row.error} />
        </fieldset>
      ))}
    </div>
  );
}

export type SendBarProps = { note?: ReactNode; children: ReactNode };

/** The primary button of a phone form, always in reach at the bottom edge. */
export function SendBar({ note, children }: SendBarProps) {
  return (
    <div className="send">
      {note && <p>{note}</p>}
      <div className="row">{children}</div>
    </div>
  );
}
