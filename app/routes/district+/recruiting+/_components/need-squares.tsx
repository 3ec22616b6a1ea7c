import type { Objective } from "~/domain/matching/instance";
import { broughtBy } from "~/domain/matching/school-needs";

/** Room for one square with the gap after it, in the picture's own units. */
const STEP = 22;
const SIZE = 19;

type NeedSquaresProps = {
  /** What the first, the second, … further volunteer brings. */
  gains: readonly Objective[];
  /** The same in words. */
  label: string;
};

/** One square a volunteer; a letter is the tier of a child who gets a first mentor, an empty one is a further place. */
export function NeedSquares({ gains, label }: NeedSquaresProps) {
  return (
    <svg
      className="need-squares"
      width={gains.length * STEP}
      height={SIZE + 2}
      viewBox={`0 0 ${gains.length * STEP} ${SIZE + 2}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {gains.map((gain, index) => (
        // Further volunteers are alike: their number is who they are.
        <NeedSquare key={`${index + 1}`} brings={broughtBy(gain)} x={index * STEP + 1} />
      ))}
    </svg>
  );
}

export function NeedSquare({ brings, x = 1 }: { brings: ReturnType<typeof broughtBy>; x?: number }) {
  return (
    <g className={`need-${brings}`}>
      <rect x={x} y="1" width={SIZE} height={SIZE} rx="2" />
      {brings !== "PLACE" && (
        <text x={x + SIZE / 2} y="15.5" textAnchor="middle">
          {brings}
        </text>
      )}
    </g>
  );
}
