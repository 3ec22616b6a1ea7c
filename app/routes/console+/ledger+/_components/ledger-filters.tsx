import { useTranslation } from "react-i18next";
import type { LedgerFilter, ledgerChoices } from "~/data/ledger/live";
import { RISKS } from "~/domain/ledger/columns";
import { Button, LinkButton } from "~/ui/button";
import { type Option, SelectField, TextField } from "~/ui/fields";
import { FilterForm } from "~/ui/live-list";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Choices = Awaited<ReturnType<typeof ledgerChoices>>;
interface Props {
  action: string;
  filter: LedgerFilter;
  choices: Choices;
  clear: boolean;
}

/** Which children of the ledger are listed. */
export function LedgerFilters({ action, filter, choices, clear }: Props) {
  const { t } = useTranslation("ledger");
  const words = useWords("common");
  const nameOf = useNameOf();
  const any = t("filter.any");
  return (
    <FilterForm action={action}>
      {filter.status !== "IN" && <input type="hidden" name="status" value={filter.status} />}
      <TextField
        {...{
          name: "q",
          id: "ledger-q",
          type: "search",
          label: t("filter.find"),
          placeholder: t("filter.find"),
        }}
        {...{ defaultValue: filter.q, autoComplete: "off", wide: true, labelHidden: true, required: false }}
        enterKeyHint="search"
      />
      {choices.places.length > 1 && (
        <SelectField
          name="place"
          label={t("filter.place")}
          empty={any}
          defaultValue={filter.place}
          options={usePlaceOptions(choices.places)}
        />
      )}
      {choices.schools.length > 1 && (
        <SelectField
          name="school"
          label={t("filter.school")}
          empty={any}
          defaultValue={filter.school}
          options={choices.schools.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
        />
      )}
      <SelectField
        name="rating"
        label={t("filter.rating")}
        empty={any}
        defaultValue={filter.rating}
        options={["GOOD", "FAIR", "POOR"].map((value) => ({ value, label: words(`guardianship.${value}`) }))}
      />
      <SelectField
        name="risk"
        label={t("filter.risk")}
        empty={any}
        defaultValue={filter.risk}
        options={RISKS.map((value) => ({ value, label: words(`risk.${value}`) }))}
      />
      <Button>{t("filter.apply")}</Button>
      {clear && (
        <LinkButton href={action} tone="quiet">
          {t("filter.clear")}
        </LinkButton>
      )}
    </FilterForm>
  );
}

/** Villages under their towns, and each town as a whole. */
export function usePlaceOptions(places: Choices["places"]): Option[] {
  const { t } = useTranslation("ledger");
  const nameOf = useNameOf();
  return places.flatMap((place, at): Option[] => {
    if (place.townId === null) return [{ value: String(place.id), label: nameOf(place) }];
    const group = nameOf({ nameZh: place.townZh ?? "", nameEn: place.townEn ?? "" });
    const village = { value: String(place.id), label: nameOf(place), group };
    if (place.townId === places[at - 1]?.townId) return [village];
    return [{ value: String(place.townId), label: t("filter.wholeTown", { town: group }), group }, village];
  });
}
