import { useTranslation } from "react-i18next";
import type { SchoolInReach } from "~/data/children/list";
import type { GapFilter } from "~/data/gaps/list";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { FilterForm } from "~/ui/live-list";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Props = { filter: GapFilter; schools: readonly SchoolInReach[] };

/** A form that leads to an address; the tab stays as it is. */
export function GapFilters({ filter, schools }: Props) {
  const { t } = useTranslation("children");
  const grades = useWords("children");
  const nameOf = useNameOf();
  const any = t("filter.any");
  const towns = [...new Map(schools.map((school) => [school.placeId, school])).values()];
  const option = (value: number, label: string) => ({ value: String(value), label });
  return (
    <FilterForm action={paths.gaps}>
      <input type="hidden" name="state" value={filter.state} />
      {towns.length > 1 && (
        <SelectField
          name="town"
          label={t("filter.town")}
          empty={any}
          defaultValue={filter.town}
          options={towns.map((town) =>
            option(town.placeId, nameOf({ nameZh: town.placeZh, nameEn: town.placeEn })),
          )}
        />
      )}
      {schools.length > 1 && (
        <SelectField
          name="school"
          label={t("filter.school")}
          empty={any}
          defaultValue={filter.school}
          options={schools.map((school) => option(school.id, nameOf(school)))}
        />
      )}
      <SelectField
        name="grade"
        label={t("filter.grade")}
        empty={any}
        defaultValue={filter.grade}
        options={[1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade) => option(grade, grades(`grade.${grade}`)))}
      />
      <Button>{t("filter.apply")}</Button>
    </FilterForm>
  );
}
