import { classes } from "./class-names";

export type ThreadGroup = {
  id: string;
  /** "Tier A, 9 children" */
  label: string;
  children: readonly { id: string; matched: boolean }[];
};

export type ThreadPictureProps = {
  /** The whole picture in one sentence. */
  title: string;
  /** Name of the frame, which scrolls sideways on narrow screens. */
  frameLabel: string;
  groups: readonly ThreadGroup[];
  volunteers: readonly { id: string; used: boolean }[];
  threads: readonly { child: string; volunteer: string; highlighted?: boolean }[];
  /** Words under the volunteers. */
  caption: string;
};

// A frame that scrolls sideways must take the focus, or the keyboard cannot move it.
const reachable = { tabIndex: 0 };

const size = { width: 1180, top: 44, bottom: 166 };

/** Places children on the upper line, with a gap of two places between groups. */
function placeChildren(groups: readonly ThreadGroup[]) {
  const places = groups.reduce((sum, group) => sum + group.children.length, 0) + (groups.length - 1) * 2;
  const step = (size.width - 80) / Math.max(places, 1);
  let at = 44;
  return groups.map((group) => {
    const start = at;
    const children = group.children.map((child, index) => ({ ...child, x: start + index * step }));
    at = start + (group.children.length + 2) * step;
    return {
      ...group,
      children,
      start: start - 10,
      end: start + (group.children.length - 1) * step + 10,
      step,
    };
  });
}

/** The whole round as threads: children above by tier, volunteers below, a line for each filled place. */
export function ThreadPicture({
  title,
  frameLabel,
  groups,
  volunteers,
  threads,
  caption,
}: ThreadPictureProps) {
  const placed = placeChildren(groups);
  const children = placed.flatMap((group) => group.children);
  const radius = Math.max(2, Math.min(8, (placed[0]?.step ?? 26) * 0.32));
  const gap = (size.width - 36) / Math.max(volunteers.length, 1);
  const box = Math.max(3, Math.min(13, gap * 0.5));
  const childAt = new Map(children.map((child) => [child.id, child.x]));
  const volunteerAt = new Map(volunteers.map((one, index) => [one.id, 18 + index * gap + box / 2]));
  const lines = threads.flatMap((thread) => {
    const [from, to] = [childAt.get(thread.child), volunteerAt.get(thread.volunteer)];
    return from === undefined || to === undefined ? [] : [{ ...thread, from, to }];
  });
  return (
    <section className="thread-frame" aria-label={frameLabel} {...reachable}>
      <svg className="threads" viewBox={`0 0 ${size.width} 214`} role="img" aria-label={title}>
        {[...lines]
          .sort((a, b) => Number(a.highlighted ?? false) - Number(b.highlighted ?? false))
          .map((line) => (
            <path
              key={`${line.child} ${line.volunteer}`}
              className={classes("t", line.highlighted && "hl")}
              d={threadPath(line.from, line.to, radius)}
            />
          ))}
        {children.map((child) => (
          <circle
            key={child.id}
            className={child.matched ? "k" : "w"}
            cx={round(child.x)}
            cy={size.top}
            r={radius}
          />
        ))}
        {volunteers.map((one, index) => (
          <rect
            key={one.id}
            className={one.used ? "v" : "f"}
            x={round(18 + index * gap)}
            y={size.bottom - 6}
            width={box}
            height={box}
            rx="2"
          />
        ))}
        {placed.map((group) => (
          <g key={group.id}>
            <path
              className="br"
              d={`M${round(group.start)} 26H${round(Math.max(group.end, group.start + 20))}`}
            />
            <text className="l" x={round(group.start)} y="18">
              {group.label}
            </text>
          </g>
        ))}
        <text className="l" x="18" y="202">
          {caption}
        </text>
      </svg>
    </section>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

function threadPath(from: number, to: number, radius: number): string {
  const [a, b] = [round(from), round(to)];
  return `M${a} ${size.top + radius}C${a} 112 ${b} 96 ${b} ${size.bottom - 8}`;
}
