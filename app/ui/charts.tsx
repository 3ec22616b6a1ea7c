import type { ReactNode } from "react";
import { linesOf, wordsWidth } from "./chart-text";
import { Card } from "./layout";
import { DataBehind } from "./table";

export type ChartCardProps = {
  id: string;
  title: ReactNode;
  /** One sentence that says what the picture shows. */
  lead?: ReactNode;
  legend?: ReactNode;
  /** Words or figures between picture and table. */
  note?: ReactNode;
  /** The same data as a table; no chart without it. */
  table?: ReactNode;
  children: ReactNode;
};

export function ChartCard({ id, title, lead, legend, note, table, children }: ChartCardProps) {
  return (
    <Card id={id} title={title} end={legend} className="chart-card">
      {lead && <p className="lead">{lead}</p>}
      {children}
      {note}
      {table && <DataBehind>{table}</DataBehind>}
    </Card>
  );
}

const width = 520;
const base = 150;
const top = 14;

/** The next round number at or above a value: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= value) ?? value;
}

export type Column = {
  id: string;
  label: string;
  /** Seedling green. */
  good: number;
  /** Persimmon, on top of the green. */
  care?: number;
  /** Words under the label, such as a holiday. */
  note?: string;
};

export type ColumnChartProps = {
  /** The whole picture in one sentence. */
  title: string;
  columns: readonly Column[];
  /** Amounts are written above the columns instead of along an axis. */
  amounts?: boolean;
  /** A dotted line before this column: what comes after is too much. */
  limit?: { before: number; label: string };
};

/** Columns of one or two colours, drawn on the server; labels thin out on narrow screens. */
export function ColumnChart({ title, columns, amounts, limit }: ColumnChartProps) {
  const left = amounts ? 10 : 32;
  const highest = Math.max(1, ...columns.map((column) => column.good + (column.care ?? 0)));
  const step = roundUp(highest / 3);
  const scale = (base - top - (amounts ? 16 : 0)) / highest;
  const slot = (width - left) / Math.max(columns.length, 1);
  const bar = Math.min(slot * 0.7, 56);
  const grid = amounts
    ? [0]
    : Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
  const noted = columns.some((column) => column.note);
  const labels = columns.map(({ label }) => linesOf(label, amounts ? slot : width));
  const lines = Math.max(1, ...labels.map(({ length }) => length));
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${(noted ? 192 : 176) + (lines - 1) * 22}`}
      role="img"
      aria-label={title}
    >
      {grid.map((amount) => (
        <g key={amount}>
          <path className="grid" d={`M${left} ${base - amount * scale}H${width}`} />
          {!amounts && (
            <text className="ax" x={left - 6} y={base - amount * scale + 4} textAnchor="end">
              {amount}
            </text>
          )}
        </g>
      ))}
      {columns.map((column, index) => {
        const x = left + slot * index + (slot - bar) / 2;
        const good = column.good * scale;
        const care = (column.care ?? 0) * scale;
        const middle = x + bar / 2;
        return (
          <g key={column.id}>
            <rect className="good" x={x} y={base - good} width={bar} height={good} />
            {care > 0 && <rect className="care" x={x} y={base - good - care - 2} width={bar} height={care} />}
            {amounts && (
              <text className="va" x={middle} y={base - good - care - 7} textAnchor="middle">
                {column.good + (column.care ?? 0)}
              </text>
            )}
            <text
              className={index % 2 === 1 && !amounts ? "ax thin" : "ax"}
              x={middle}
              y={base + 17}
              textAnchor="middle"
            >
              {labels[index]?.map((line, row) => (
                <tspan key={line} x={middle} dy={row * 22}>
                  {line}
                </tspan>
              ))}
            </text>
            {column.note && (
              <text className="ax" x={middle} y={base + 34 + (lines - 1) * 22} textAnchor="middle">
                {column.note}
              </text>
            )}
          </g>
        );
      })}
      {limit && (
        <g>
          <path className="limit" d={`M${left + slot * limit.before} ${top + 8}V${base}`} />
          <text className="lim" x={left + slot * limit.before + 8} y={top + 20}>
            {limit.label}
          </text>
        </g>
      )}
    </svg>
  );
}

export type DotChartProps = {
  title: string;
  /** One dot each, at its number of days. */
  values: readonly { id: string; days: number }[];
  /** Dots beyond it are persimmon. */
  limit: number;
  unit: (days: number) => string;
};

/** Dots along a line of days: who waits for how long. */
export function DotChart({ title, values, limit, unit }: DotChartProps) {
  const longest = Math.max(limit * 3, ...values.map((value) => value.days));
  const x = (days: number) => 24 + (days / longest) * 472;
  const marks = [0, 1, 2, 3].map((part) => Math.round((longest * part) / 3));
  return (
    <svg className="chart" viewBox="0 0 520 100" role="img" aria-label={title}>
      <path className="axis" d="M24 66H496" />
      {marks.map((days) => (
        <g key={days}>
          <path className="axis" d={`M${x(days)} 66v6`} />
          <text className="ax" x={x(days)} y="88" textAnchor="middle">
            {days === 0 ? 0 : unit(days)}
          </text>
        </g>
      ))}
      {values.map((value) => (
        <g key={value.id}>
          <circle className={value.days > limit ? "dot care" : "dot"} cx={x(value.days)} cy="52" r="9" />
          <text className="va" x={x(value.days)} y="32" textAnchor="middle">
            {value.days}
          </text>
        </g>
      ))}
    </svg>
  );
}

export type CurvePoint = { x: number; share: number };
export type CurveChartProps = {
  title: string;
  /** Steps of a share between 0 and 1, such as matches that still last, by month. */
  points: readonly CurvePoint[];
  xMax: number;
  xLabel: (x: number) => string;
  /** Where the programme wants every match to be: a dotted line. */
  mark?: { x: number; label: string };
};

/** A falling staircase: how many matches last how long. */
export function CurveChart({ title, points, xMax, xLabel, mark }: CurveChartProps) {
  const left = 10 + wordsWidth("100%");
  const x = (value: number) => left + (value / xMax) * (510 - left);
  const y = (share: number) => 14 + (1 - share) * (base - 14);
  const path = points
    .map((point, index) =>
      index === 0 ? `M${x(point.x)} ${y(point.share)}` : `H${x(point.x)}V${y(point.share)}`,
    )
    .join("");
  return (
    <svg className="chart" viewBox="0 0 520 180" role="img" aria-label={title}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <path className="grid" d={`M${left} ${y(share)}H510`} />
          <text className="ax" x={left - 6} y={y(share) + 4} textAnchor="end">
            {`${share * 100}%`}
          </text>
        </g>
      ))}
      {[0, 1, 2, 3, 4].map((part) => (
        <text
          key={part}
          className={part % 2 === 1 ? "ax thin" : "ax"}
          x={x((xMax * part) / 4)}
          y={base + 26}
          textAnchor={part === 4 ? "end" : part === 0 ? "start" : "middle"}
        >
          {xLabel((xMax * part) / 4)}
        </text>
      ))}
      <path className="curve" d={`${path}H${x(xMax)}`} />
      {mark && (
        <g>
          <path className="limit" d={`M${x(mark.x)} 14V${base}`} />
          <text className="lim" x={x(mark.x) + 6} y={base - 10}>
            {mark.label}
          </text>
        </g>
      )}
    </svg>
  );
}
