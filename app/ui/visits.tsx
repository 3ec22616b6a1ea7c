import { useTranslation } from "react-i18next";
import type { HomePlace } from "~/domain/visit/seen";
import { Button } from "./button";
import { type Option, SelectField } from "./fields";
import { FilterForm } from "./live-list";
import { useNameOf } from "./use-frame";

interface PlaceFilterProps {
  action: string;
  places: readonly HomePlace[];
  round: string;
  tab: string;
  place?: number | undefined;
}

/** Which village, or which town with all its villages; the tab stays as it is. */
export function PlaceFilter({ action, places, round, tab, place }: PlaceFilterProps) {
  const { t } = useTranslation("visits");
  return (
    <FilterForm action={action}>
      <input type="hidden" name="round" value={round} />
      <input type="hidden" name="tab" value={tab} />
      <SelectField
        name="place"
        label={t("place")}
        empty={t("everyPlace")}
        defaultValue={place}
        options={usePlaceOptions(places)}
      />
      <Button>{t("show")}</Button>
    </FilterForm>
  );
}

export function usePlaceOptions(places: readonly HomePlace[]): Option[] {
  const { t } = useTranslation("visits");
  const nameOf = useNameOf();
  const townOf = ({ townZh, townEn }: HomePlace) => nameOf({ nameZh: townZh ?? "", nameEn: townEn ?? "" });
  return places.flatMap((place, index): Option[] => {
    const group = townOf(place);
    const village = { value: String(place.id), label: nameOf(place), group };
    if (place.townId === null || place.townId === places[index - 1]?.townId) return [village];
    return [{ value: String(place.townId), label: t("wholeTown", { town: group }), group }, village];
  });
}
