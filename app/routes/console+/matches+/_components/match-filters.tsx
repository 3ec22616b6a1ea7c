import { useTranslation } from "react-i18next";
import type { MatchFilter } from "~/data/matches/list";
import { MATCH_ONLY } from "~/data/matches/tabs";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { SelectField, TextField } from "~/ui/fields";
import { FilterForm } from "~/ui/live-list";

/** A form that leads to an address; the tab stays as it is. */
export function MatchFilters({ filter }: { filter: Omit<MatchFilter, "page"> }) {
  const { t } = useTranslation(["matches", "common"]);
  return (
    <FilterForm action={paths.matches}>
      <input type="hidden" name="state" value={filter.state} />
      <TextField
        name="q"
        type="search"
        label={t("matches:search")}
        placeholder={t("matches:searchHint")}
        defaultValue={filter.q}
        maxLength={60}
        autoComplete="off"
        enterKeyHint="search"
        labelHidden
        wide
      />
      <SelectField
        name="only"
        label={t("matches:only.label")}
        labelHidden
        defaultValue={filter.only ?? ""}
        empty={t("matches:only.any")}
        options={MATCH_ONLY.map((only) => ({ value: only, label: t(`matches:only.${only}`) }))}
      />
      <Button icon="search">{t("common:action.search")}</Button>
    </FilterForm>
  );
}
