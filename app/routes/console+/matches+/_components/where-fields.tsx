import { useTranslation } from "react-i18next";
import type { BookingPlaces } from "~/data/rooms/booking-places";
import { FieldRow, SelectField } from "~/ui/fields";
import { useNameOf } from "~/ui/use-frame";
import type { FieldsProps } from "./cadence-fields";

/** In which room of the school the child sits, and with which teacher; or neither. */
export function WhereFields({
  field,
  typed,
  places,
}: FieldsProps<"roomId" | "supervisorId"> & { places: BookingPlaces }) {
  const { t } = useTranslation("matches");
  const nameOf = useNameOf();
  return (
    <FieldRow>
      <SelectField
        {...field.text("roomId", typed.roomId)}
        empty={t("planPage.noRoom")}
        help={t("planPage.roomHelp")}
        options={places.rooms.map((room) => ({ value: room.id, label: nameOf(room) }))}
      />
      <SelectField
        {...field.text("supervisorId", typed.supervisorId)}
        empty={t("planPage.noSupervisor")}
        help={t("planPage.supervisorHelp")}
        options={places.supervisors.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FieldRow>
  );
}
