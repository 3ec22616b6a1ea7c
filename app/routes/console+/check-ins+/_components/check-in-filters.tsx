import { useTranslation } from "react-i18next";
import type { CheckInFilter } from "~/data/checkins/queue";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { SelectField, TextField } from "~/ui/fields";
import { FilterForm } from "~/ui/live-list";

/** A form that leads to an address; the tab stays as it is. */
export function CheckInFilters({ filter }: { filter: Omit<CheckInFilter, "page"> }) {
  const { t } = useTranslation(["checkIns", "common"]);
  return (
    <FilterForm action={paths.checkIns}>
      <input type="hidden" name="state" value={filter.state} />
      <TextField
        name="q"
        type="search"
        label={t("checkIns:search")}
        placeholder={t("checkIns:searchHint")}
        defaultValue={filter.q}
        maxLength={60}
        autoComplete="off"
        enterKeyHint="search"
        labelHidden
        wide
      />
      <SelectField
        name="concern"
        label={t("checkIns:concern")}
        labelHidden
        defaultValue={filter.concern ? "any" : ""}
        empty={t("checkIns:concernAny")}
        options={[{ value: "any", label: t("checkIns:concernOnly") }]}
      />
      <Button icon="search">{t("common:action.search")}</Button>
    </FilterForm>
  );
}
