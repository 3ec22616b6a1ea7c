import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";
import { Said } from "./text";

export type Booking = {
  id: string;
  href: string;
  state: "confirmed" | "planned" | "move" | "held" | "missed";
  /** "video, confirmed", said only. */
  stateWords: string;
  child: string;
  with: string;
  icon: IconName;
  /** Which seat, where a room is shown. */
  seat?: string;
  /** The clock's time, where the place of the booking does not tell it. */
  time?: string;
};

export type BookingCell = {
  bookings: readonly Booking[];
  /** Why nothing can be here: a room is shut. */
  shut?: readonly { id: string; words: string }[];
  /** The way to book what is free. */
  free?: { href: string; words: ReactNode; label: string };
  full?: ReactNode;
};

const stateIcons = {
  confirmed: "check",
  planned: "clock",
  move: "swap",
  held: "check",
  missed: "x",
} as const;

/** What stands in one cell of a schedule. */
export function Bookings({ cell }: { cell: BookingCell | undefined }) {
  if (!cell) return null;
  return (
    <ol>
      {cell.shut?.map(({ id, words }) => (
        <li key={id} className="shut">
          <Icon name="ban" />
          <span>{words}</span>
        </li>
      ))}
      {cell.bookings.map((booking) => (
        <li key={booking.id} className={`booking ${booking.state}`}>
          <a href={booking.href}>
            <span className="st">
              <Icon name={stateIcons[booking.state]} />
              <Said>{booking.stateWords}</Said>
            </span>
            {booking.time && <time>{booking.time}</time>}
            <b>{booking.child}</b>
            <span className="m">{booking.with}</span>
            {booking.seat && <span className="seat">{booking.seat}</span>}
            <Icon name={booking.icon} />
          </a>
        </li>
      ))}
      {cell.free && (
        <li className="free">
          <a href={cell.free.href} aria-label={cell.free.label}>
            <Icon name="plus" />
            <span>{cell.free.words}</span>
          </a>
        </li>
      )}
      {cell.full && <li className="full">{cell.full}</li>}
    </ol>
  );
}
