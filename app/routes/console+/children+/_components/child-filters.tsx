import { useTranslation } from "react-i18next";
import type { ChildFilter, SchoolInReach } from "~/data/children/list";
import { paths } from "~/http/paths";
import { isLatin } from "~/i18n/locale";
import { Button, LinkButton } from "~/ui/button";
import { SelectField, TextField } from "~/ui/fields";
import { FilterForm } from "~/ui/live-list";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Props = { filter: ChildFilter; schools: readonly SchoolInReach[]; clear?: string };

/** What the list shows; the address holds the choice. */
export function ChildFilters({ filter, schools, clear }: Props) {
  const { t } = useTranslation("children");
  const words = useWords("common");
  const grades = useWords("children");
  const en = isLatin(useLocale());
  const any = t("filter.any");
  const towns = [...new Map(schools.map((school) => [school.placeId, school])).values()];
  const option = (value: string | number, label: string) => ({ value: String(value), label });
  return (
    <FilterForm action={paths.children}>
      {filter.state && <input type="hidden" name="state" value={filter.state} />}
      <TextField
        name="q"
        id="child-q"
        type="search"
        label={t("find")}
        defaultValue={filter.q}
        enterKeyHint="search"
        autoComplete="off"
        wide
        required={false}
        labelHidden
        placeholder={t("find")}
      />
      {towns.length > 1 && (
        <SelectField
          name="town"
          label={t("filter.town")}
          empty={any}
          defaultValue={filter.town}
          options={towns.map((town) => option(town.placeId, en ? town.placeEn : town.placeZh))}
        />
      )}
      {schools.length > 1 && (
        <SelectField
          name="school"
          label={t("filter.school")}
          empty={any}
          defaultValue={filter.school}
          options={schools.map((school) => option(school.id, en ? school.nameEn : school.nameZh))}
        />
      )}
      <SelectField
        name="priority"
        label={t("filter.priority")}
        empty={any}
        defaultValue={filter.priority}
        options={["A", "B", "C"].map((tier) => option(tier, words(`priority.${tier}`)))}
      />
      <SelectField
        name="grade"
        label={t("filter.grade")}
        empty={any}
        defaultValue={filter.grade}
        options={[1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade) => option(grade, grades(`grade.${grade}`)))}
      />
      <SelectField
        name="due"
        label={t("filter.due")}
        empty={any}
        defaultValue={filter.due}
        options={[option("overdue", t("filter.overdue"))]}
      />
      <SelectField
        name="sort"
        label={t("filter.sort")}
        defaultValue={filter.sort}
        options={(["name", "waiting", "contact"] as const).map((sort) => option(sort, t(`sort.${sort}`)))}
      />
      <Button>{t("filter.apply")}</Button>
      {clear && (
        <LinkButton href={clear} tone="quiet">
          {t("filter.clear")}
        </LinkButton>
      )}
    </FilterForm>
  );
}
