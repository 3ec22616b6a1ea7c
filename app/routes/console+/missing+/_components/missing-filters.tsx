import { useTranslation } from "react-i18next";
import type { SchoolInReach } from "~/data/children/list";
import type { MissingList } from "~/domain/child/missing";
import type { HomePlace } from "~/domain/visit/seen";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { FilterForm } from "~/ui/live-list";
import { useNameOf } from "~/ui/use-frame";
import { usePlaceOptions } from "~/ui/visits";

interface Props {
  filter: { of: MissingList; school?: number | undefined; place?: number | undefined };
  /** What some child lacks, and what is shown. */
  listed: readonly MissingList[];
  counts: Record<MissingList, number>;
  schools: readonly SchoolInReach[];
  places: readonly HomePlace[];
}

/** What is missing, at which school, in which village or town. */
export function MissingFilters({ filter, listed, counts, schools, places }: Props) {
  const { t } = useTranslation("care");
  const nameOf = useNameOf();
  return (
    <FilterForm action={paths.missing()}>
      <SelectField
        name="of"
        label={t("missing.what")}
        defaultValue={filter.of}
        options={listed.map((value) => ({
          value,
          label: `${t(`missing.of.${value}`)} (${counts[value]})`,
        }))}
      />
      {schools.length > 1 && (
        <SelectField
          name="school"
          label={t("missing.school")}
          empty={t("missing.everySchool")}
          defaultValue={filter.school}
          options={schools.map((school) => ({ value: String(school.id), label: nameOf(school) }))}
        />
      )}
      <SelectField
        name="place"
        label={t("missing.place")}
        empty={t("missing.everyPlace")}
        defaultValue={filter.place}
        options={usePlaceOptions(places)}
      />
      <Button>{t("missing.show")}</Button>
    </FilterForm>
  );
}
