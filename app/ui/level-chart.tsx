import { wordsWidth } from "./chart-text";

export type LevelChartProps = {
  /** The whole picture in one sentence. */
  title: string;
  /** The names of the levels, the lowest first. */
  levels: readonly string[];
  /** One dot each: where between the ends (0 to 1), and at which level (1 is the lowest). */
  dots: readonly { id: string; at: number; level: number }[];
  /** Words along the bottom. */
  marks: readonly { at: number; label: string }[];
  /** Dots at this level and below are persimmon. */
  careUpTo: number;
};

const [right, top, base] = [510, 14, 150];

/** How something that is told in levels went over time, such as a mood. */
export function LevelChart({ title, levels, dots, marks, careUpTo }: LevelChartProps) {
  const left = 10 + Math.max(...levels.map(wordsWidth));
  const x = (at: number) => left + 8 + at * (right - left - 16);
  const y = (level: number) => base - ((level - 0.5) / levels.length) * (base - top);
  const line = dots.map(({ at, level }, index) => `${index === 0 ? "M" : "L"}${x(at)} ${y(level)}`).join("");
  return (
    <svg className="chart" viewBox="0 0 520 176" role="img" aria-label={title}>
      {levels.map((name, index) => (
        <g key={name}>
          <path className="grid" d={`M${left} ${y(index + 1)}H${right}`} />
          <text className="ax" x={left - 6} y={y(index + 1) + 4} textAnchor="end">
            {name}
          </text>
        </g>
      ))}
      {marks.map(({ at, label }, index) => (
        <text
          key={label}
          className={index % 2 === 1 ? "ax thin" : "ax"}
          x={x(at)}
          y={base + 17}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
      <path className="axis" d={line} fill="none" />
      {dots.map(({ id, at, level }) => (
        <circle key={id} className={level <= careUpTo ? "dot care" : "dot"} cx={x(at)} cy={y(level)} r="5" />
      ))}
    </svg>
  );
}
