import { useTranslation } from "react-i18next";
import { type Choice, RATINGS, RISKS } from "~/domain/reports/choice";
import { reportOf } from "~/domain/reports/registry";
import { paths } from "~/http/paths";
import { formatMonth } from "~/i18n/format";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { FilterForm } from "~/ui/live-list";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { usePlaceOptions } from "~/ui/visits";
import type { ReportOnScreen } from "./read-report";

type Props = Pick<ReportOnScreen, "area" | "asked" | "schools" | "places" | "months" | "years">;

/** What a report can be asked for, each a list. */
export function ReportFilters({ area, asked, schools, places, months, years }: Props) {
  const { t } = useTranslation(["reportTables", "common", "ledger"]);
  const nameOf = useNameOf();
  const locale = useLocale();
  const placeOptions = usePlaceOptions(places);
  const { id, choice } = asked;
  const { params } = reportOf(id);
  const monthOptions = months.map((value) => ({
    value,
    label: formatMonth(new Date(`${value}-01T00:00:00Z`), locale, "UTC"),
  }));
  const towns = [...new Map(schools.map((one) => [one.placeId, one])).values()];
  const several = schools.length > 1;
  if (!several && params.every((one) => ["school", "town"].includes(one))) return null;
  return (
    <FilterForm action={paths.reportTable(area, id)}>
      {(["did", "since", "by"] satisfies (keyof Choice)[]).map(
        (name) => choice[name] && <input key={name} type="hidden" name={name} value={choice[name]} />,
      )}
      {params.includes("school") && several && (
        <SelectField
          name="school"
          label={t("filter.school")}
          empty={t("filter.everySchool")}
          defaultValue={choice.school}
          options={schools.map((school) => ({ value: String(school.id), label: nameOf(school) }))}
        />
      )}
      {params.includes("town") && towns.length > 1 && (
        <SelectField
          name="town"
          label={t("filter.town")}
          empty={t("filter.everyTown")}
          defaultValue={choice.town}
          options={towns.map(({ placeId, placeZh, placeEn }) => ({
            value: String(placeId),
            label: nameOf({ nameZh: placeZh, nameEn: placeEn }),
          }))}
        />
      )}
      {params.includes("place") && (
        <SelectField
          name="place"
          label={t("filter.place")}
          empty={t("filter.everyPlace")}
          defaultValue={choice.place}
          options={placeOptions}
        />
      )}
      {params.includes("rating") && (
        <SelectField
          name="rating"
          label={t("filter.rating")}
          empty={t("filter.everyRating")}
          defaultValue={choice.rating}
          options={RATINGS.map((value) => ({ value, label: t(`common:guardianship.${value}`) }))}
        />
      )}
      {params.includes("risk") && (
        <SelectField
          name="risk"
          label={t("filter.risk")}
          empty={t("filter.everyRisk")}
          defaultValue={choice.risk}
          options={RISKS.map((value) => ({ value, label: t(`ledger:riskWord.${value}`) }))}
        />
      )}
      {(["from", "until"] as const)
        .filter((name) => params.includes(name))
        .map((name) => (
          <SelectField
            key={name}
            name={name}
            label={t(`filter.${name}`)}
            defaultValue={choice[name]}
            options={monthOptions}
          />
        ))}
      {params.includes("year") && (
        <SelectField
          name="year"
          label={t("filter.year")}
          defaultValue={choice.year}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      )}
      <Button>{t("filter.show")}</Button>
    </FilterForm>
  );
}
