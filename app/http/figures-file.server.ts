import { createInstance } from "i18next";
import { workbook } from "~/adapters/workbook.server";
import { type Figure, RISK_MONTHS } from "~/domain/figures/bands";
import type { Counted } from "~/domain/figures/cells";
import { FEWEST } from "~/domain/figures/shares";
import { atRiskAt, type Duration, survivalAt } from "~/domain/figures/survival";
import { isLatin, type Locale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";

type Cell = Counted & { figure: Figure };
interface Told {
  cells: readonly Cell[];
  durations: readonly Duration[];
  towns: readonly { code: string; nameZh: string; nameEn: string }[];
}

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

/** Every count of the page, a line each, and the survival with its numbers at risk. */
export function figuresFileResponse({ cells, durations, towns }: Told, locale: Locale): Response {
  const say = i18n.getFixedT(locale, "figures");
  const common = i18n.getFixedT(locale, "common");
  const moods = i18n.getFixedT(locale, "ownMatches");
  const townNames = new Map(
    towns.map(({ code, nameZh, nameEn }) => [code, isLatin(locale) ? nameEn : nameZh]),
  );
  const closures = i18n.getFixedT(locale, "closures");
  const group = ({ figure, one, two }: Cell): [string, string] => {
    const [path = "", early] = one.split(":");
    switch (figure) {
      case "CONTACTS":
        return [one, say(`outcome.${two as "HELD"}`)];
      case "GAPS":
        return [one, common(`state.gap.${two as "DUE"}`)];
      case "LENGTHS":
        return [say(`sheet.${one as "ENDED"}`), ""];
      case "CLOSURES":
        return [
          [
            common(`closurePath.${path as "PLANNED"}`),
            ...(early === "EARLY" ? [say("sheet.EARLY")] : []),
          ].join(" · "),
          closures(`cause.${two as "OTHER"}`),
        ];
      case "WAITING":
        return [one, common(`priority.${two as "A"}`)];
      case "MOODS":
        return [one, moods(`form.moods.${two.slice(-1) as "1"}`)];
      case "COVERAGE":
        return [townNames.get(one) ?? one, say(`coverage.${two as "WAITING"}`)];
      case "CHECKS":
        return [common(`screening.${one as "OFFENCE_CHECK"}`), say(`checks.${two as "MORE"}`)];
    }
  };
  const sorted = [...cells].sort(
    (a, b) => a.figure.localeCompare(b.figure) || a.one.localeCompare(b.one) || a.two.localeCompare(b.two),
  );
  const survival = RISK_MONTHS.map((months) => {
    const risk = atRiskAt(durations, months);
    const point = risk >= FEWEST ? survivalAt(durations, months) : null;
    const share = point ? `${Math.round(point.survival * 100)}%` : "–";
    return [say("lengths.title"), say("lengths.axis", { months }), share, risk];
  });
  const head = ["figure", "one", "two", "count"] as const;
  const body = workbook({
    name: say("title"),
    widths: [28, 28, 28, 12],
    rows: [
      head.map((name) => say(`sheet.${name}`)),
      ...sorted.map((cell) => [say(`rows.${cell.figure}`), ...group(cell), cell.count]),
      ...survival,
    ],
  });
  return new Response(new Uint8Array(body), {
    headers: { "Content-Type": SHEET, "Content-Disposition": 'attachment; filename="figures.xlsx"' },
  });
}
