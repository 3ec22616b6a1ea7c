import { clockOf, type Window } from "~/domain/schedule/windows";
import { isLatin } from "~/i18n/locale";
import { weekdays } from "~/ui/choice-fields";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** "Mon–Fri 16:00–18:00": days in a row with the same hours are said once. */
export function OpeningHours({ hours }: { hours: readonly Window[] }) {
  const words = useWords("common");
  const locale = useLocale();
  const of = (weekday: number) =>
    hours
      .filter((window) => window.weekday === weekday)
      .map(({ from, until }) => `${clockOf(from)}–${clockOf(until)}`)
      .join(isLatin(locale) ? ", " : "、");
  const runs: { from: number; to: number; times: string }[] = [];
  for (const weekday of weekdays.keys()) {
    const times = of(weekday);
    const last = runs.at(-1);
    if (times === "") continue;
    if (last && last.times === times && last.to === weekday - 1) last.to = weekday;
    else runs.push({ from: weekday, to: weekday, times });
  }
  const name = (weekday: number) => words(`weekday.${weekdays[weekday] ?? "MON"}`);
  return (
    <>
      {runs.map(({ from, to, times }) => (
        <div key={from}>
          {from === to ? name(from) : `${name(from)}–${name(to)}`} <span className="num">{times}</span>
        </div>
      ))}
    </>
  );
}
