import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { DateField, FieldRow, TimeField } from "~/ui/fields";
import { Card } from "~/ui/layout";

interface Props {
  roomId: string;
  typed: Record<string, string>;
  today: Date;
}

/** Asks for the hours; what stands there is shown before anything is done. */
export function ClosingHours({ roomId, typed, today }: Props) {
  const { t } = useTranslation("rooms");
  const first = today.toISOString().slice(0, 10);
  return (
    <Card>
      <form method="get" action={paths.closeRoom(roomId)} className="stack">
        <DateField name="on" label={t("close.on")} defaultValue={typed.on ?? first} min={first} required />
        <FieldRow>
          <TimeField
            name="from"
            label={t("close.from")}
            from="06:30"
            step={10}
            defaultValue={typed.from ?? "06:30"}
            required
          />
          <TimeField
            name="until"
            label={t("close.until")}
            from="06:30"
            step={10}
            defaultValue={typed.until ?? "21:30"}
            required
          />
        </FieldRow>
        <Button>{t("close.look")}</Button>
      </form>
    </Card>
  );
}
