import { type BookingCell, Bookings } from "./bookings";
import { Said } from "./text";

export type DayColumn = { id: string; label: string };

export type DayGridProps = {
  caption: string;
  /** Head of the column of times. */
  timeHead: string;
  /** The seats of a room, or the rooms of a school. */
  columns: readonly DayColumn[];
  /** For each time one cell per column, by the column's id. */
  slots: readonly { time: string; cells: Readonly<Record<string, BookingCell>> }[];
};

/** One day: half hours by seats; on phones one time under another. */
export function DayGrid({ caption, timeHead, columns, slots }: DayGridProps) {
  return (
    <div className="week-sheet">
      <table className="week-grid day-grid">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <Said>{timeHead}</Said>
            </th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                <b>{label}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map(({ time, cells }) => (
            <tr key={time}>
              <th scope="row">
                <time>{time}</time>
              </th>
              {columns.map(({ id, label }) => (
                <td key={id}>
                  {columns.length > 1 && <span className="column">{label}</span>}
                  <Bookings cell={cells[id] ?? { bookings: [] }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
