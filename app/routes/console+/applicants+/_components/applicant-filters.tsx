import { useTranslation } from "react-i18next";
import type { ApplicantFilter } from "~/data/applicants/queue";
import type { ViewerSchool } from "~/data/places/viewer-schools";
import { APPLICANT_SORTS } from "~/domain/volunteer/applicant-list";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { SelectField, TextField } from "~/ui/fields";
import { FilterForm } from "~/ui/live-list";
import { useNameOf } from "~/ui/use-frame";

interface ApplicantFiltersProps {
  filter: ApplicantFilter;
  schools: ViewerSchool[];
}

/** A form that leads to an address; the tab stays as it is. */
export function ApplicantFilters({ filter, schools }: ApplicantFiltersProps) {
  const { t } = useTranslation("applicants");
  const nameOf = useNameOf();
  return (
    <FilterForm action={paths.applicants}>
      <input type="hidden" name="tab" value={filter.tab} />
      <TextField
        name="q"
        type="search"
        label={t("search")}
        placeholder={t("searchHint")}
        defaultValue={filter.q}
        maxLength={60}
        autoComplete="off"
        enterKeyHint="search"
        required={false}
        labelHidden
        wide
      />
      {schools.length > 1 && (
        <SelectField
          name="school"
          label={t("school")}
          labelHidden
          empty={t("allSchools")}
          defaultValue={filter.school ?? ""}
          options={schools.map((school) => ({ value: String(school.id), label: nameOf(school) }))}
        />
      )}
      <SelectField
        name="sort"
        label={t("sort")}
        labelHidden
        defaultValue={filter.sort}
        options={APPLICANT_SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
      />
      <Button icon="search">{t("show")}</Button>
    </FilterForm>
  );
}
