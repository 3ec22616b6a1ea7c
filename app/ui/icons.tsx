import type { ReactNode } from "react";

/** One hand: 24 grid, 1.75 stroke, round ends, never filled. The look comes from `.i` in base.css. */
const drawings = {
  alert: (
    <>
      <path d="M12 4.5 3.5 19h17z" />
      <path d="M12 10v4M12 16.5v.2" />
    </>
  ),
  ban: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="m6.5 6.5 11 11" />
    </>
  ),
  bell: (
    <>
      <path d="M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5z" />
      <path d="M10.5 20.5h3" />
    </>
  ),
  book: (
    <>
      <path d="M12 6.5C10 5 7.5 4.5 4 4.5v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2z" />
      <path d="M12 6.5v13" />
    </>
  ),
  bridge: (
    <>
      <path d="M2.5 16.5c4 0 5-8.5 9.5-8.5s5.5 8.5 9.5 8.5" />
      <path d="M8 18.5a4 4 0 0 1 8 0" />
      <path d="M2.5 20.5h3.5M18 20.5h3.5" />
    </>
  ),
  calendar: (
    <>
      <rect x="4" y="5.5" width="16" height="14.5" rx="1.5" />
      <path d="M4 10h16M8.5 3.5v4M15.5 3.5v4" />
    </>
  ),
  chart: (
    <>
      <path d="M4 4v16h16" />
      <path d="M8.5 16v-4M12.5 16V8M16.5 16v-6" />
    </>
  ),
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  child: (
    <>
      <circle cx="12" cy="7.5" r="3.5" />
      <path d="M5.5 20c0-4 2.9-6.5 6.5-6.5s6.5 2.5 6.5 6.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
  door: (
    <>
      <path d="M7 20V4.5h10V20M4 20h16" />
      <path d="M14 12.2v.2" />
    </>
  ),
  dot: <circle cx="12" cy="12" r="4" />,
  down: <path d="M5.5 9 12 15.5 18.5 9" />,
  download: <path d="M12 4.5v10M8 11l4 4 4-4M5 19.5h14" />,
  eye: (
    <>
      <path d="M2.5 12c2.5-4.3 5.8-6.5 9.5-6.5s7 2.2 9.5 6.5c-2.5 4.3-5.8 6.5-9.5 6.5S5 16.3 2.5 12z" />
      <circle cx="12" cy="12" r="2.7" />
    </>
  ),
  file: (
    <>
      <path d="M6.5 3.5h7.5l3.5 3.5v13.5h-11z" />
      <path d="M14 3.5V7h3.5" />
    </>
  ),
  gear: (
    <>
      <path d="M4 8h9M17 8h3M4 16h3M11 16h9" />
      <circle cx="15" cy="8" r="2" />
      <circle cx="9" cy="16" r="2" />
    </>
  ),
  hand: (
    <path d="M7.5 12V6.5a1.5 1.5 0 0 1 3 0V11M10.5 11V5a1.5 1.5 0 0 1 3 0v6M13.5 11V6a1.5 1.5 0 0 1 3 0v7.5c0 4-2 6.5-5.5 6.5-2.7 0-4.2-1.2-5.5-4l-1.2-2.7a1.4 1.4 0 0 1 2.5-1.2l.7 1.4" />
  ),
  heart: (
    <path d="M12 19.5C6 15.5 3.5 12.5 3.5 9.3a4.3 4.3 0 0 1 8.5-1.3 4.3 4.3 0 0 1 8.5 1.3c0 3.2-2.5 6.2-8.5 10.2z" />
  ),
  house: (
    <>
      <path d="M4 11.5 12 5l8 6.5" />
      <path d="M6 10v9.5h12V10" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 11v5M12 8v.2" />
    </>
  ),
  ledger: (
    <>
      <path d="M5 4h13a1 1 0 0 1 1 1v15H6.5A1.5 1.5 0 0 1 5 18.5z" />
      <path d="M5 18.5A1.5 1.5 0 0 1 6.5 17H19M9 8h6" />
    </>
  ),
  left: <path d="m15 5.5-6.5 6.5L15 18.5" />,
  letter: (
    <>
      <rect x="3.5" y="6" width="17" height="12.5" rx="1.5" />
      <path d="m4 7 8 6.5L20 7" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="9.5" rx="1.5" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  meet: (
    <>
      <circle cx="7.5" cy="8" r="2.8" />
      <circle cx="16.5" cy="8" r="2.8" />
      <path d="M2.5 19c0-3.2 2.1-5.3 5-5.3 1.9 0 3.5.9 4.5 2.5 1-1.6 2.6-2.5 4.5-2.5 2.9 0 5 2.1 5 5.3" />
    </>
  ),
  minus: <path d="M5 12h14" />,
  moon: <path d="M18.5 14A7.5 7.5 0 0 1 10 5.5a7.5 7.5 0 1 0 8.5 8.5z" />,
  more: <path d="M4 7h16M4 12h16M4 17h16" />,
  note: (
    <>
      <path d="M6 3.5h9l3.5 3.5v13.5H6z" />
      <path d="M9 10.5h6.5M9 14h6.5M9 17.5h4" />
    </>
  ),
  offline: (
    <path d="M4 4l16 16M8.5 15a5 5 0 0 1 6.5-.3M5.2 11.3A10 10 0 0 1 9 9M12.5 8a10 10 0 0 1 6.5 3.3M12 18.6v.2" />
  ),
  pause: <path d="M9 6v12M15 6v12" />,
  pencil: (
    <>
      <path d="M5 19l.8-3.8L15.5 5.5l3 3L8.8 18.2z" />
      <path d="m13.5 7.5 3 3" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8" r="3.2" />
      <path d="M3 19.5c0-3.6 2.6-6 6-6s6 2.4 6 6" />
      <path d="M15.5 5.2a3.2 3.2 0 0 1 0 5.6M17.5 13.9c2.2.7 3.5 2.8 3.5 5.6" />
    </>
  ),
  phone: (
    <path d="M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.6 1.5C11 18.5 5.5 13 5 5.6A1.5 1.5 0 0 1 6.5 4z" />
  ),
  pin: (
    <>
      <path d="M9 4h6l-.8 6 3 3H6.8l3-3z" />
      <path d="M12 13v7" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  print: (
    <>
      <path d="M7 9V4h10v5M7 17H4.5V9.5h15V17H17" />
      <path d="M7 14.5h10V20H7z" />
    </>
  ),
  right: <path d="m9 5.5 6.5 6.5L9 18.5" />,
  search: (
    <>
      <circle cx="11" cy="11" r="6" />
      <path d="m15.5 15.5 4.5 4.5" />
    </>
  ),
  seedling: (
    <>
      <path d="M12 20.5V11" />
      <path d="M12 12c0-4-2.5-6-7-6 0 4.3 2.5 6 7 6z" />
      <path d="M12 14c0-3.2 2.3-5.3 6.5-5.3 0 3.8-2.5 5.3-6.5 5.3z" />
    </>
  ),
  shield: (
    <>
      <path d="M12 3.5 5 6v5.5c0 4.5 2.8 7.6 7 9 4.2-1.4 7-4.5 7-9V6z" />
      <path d="m9 12 2.2 2.2L15.2 10" />
    </>
  ),
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 3.5v2M12 18.5v2M3.5 12h2M18.5 12h2M6 6l1.4 1.4M16.6 16.6 18 18M18 6l-1.4 1.4M7.4 16.6 6 18" />
    </>
  ),
  swap: <path d="M4 8.5h14M14.5 5l3.5 3.5L14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19" />,
  today: (
    <>
      <path d="M4 11.5 12 5l8 6.5" />
      <path d="M6 10v9.5h12V10" />
      <path d="M10 19.5v-5.5h4v5.5" />
    </>
  ),
  undo: (
    <>
      <path d="M8 5 4 9l4 4" />
      <path d="M4.5 9H14a5.5 5.5 0 0 1 0 11h-3" />
    </>
  ),
  up: <path d="M5.5 15 12 8.5 18.5 15" />,
  video: (
    <>
      <rect x="3" y="6.5" width="12.5" height="11" rx="1.5" />
      <path d="m15.5 10.5 5.5-3v9l-5.5-3z" />
    </>
  ),
  x: <path d="M6.5 6.5l11 11M17.5 6.5l-11 11" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export type IconProps = { name: IconName; large?: boolean };

/** Decorative: the words beside it carry the meaning. */
export function Icon({ name, large }: IconProps) {
  return (
    // With a size of its own, for the moment in which a slow line has brought the page and not yet its style sheet.
    <svg
      className={large ? "i i-lg" : "i"}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}

export const iconNames = Object.keys(drawings) as IconName[];
