import { useTranslation } from "react-i18next";
import type { ClosingPreview } from "~/data/rooms/closing";
import type { Standing } from "~/data/rooms/standing";
import { formatRange, formatShortDateTime } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Props {
  preview: ClosingPreview;
  typed: Record<string, string>;
  zone: string;
  reply: unknown;
}

/** Every booking that stands there with the choice of what becomes of it, and one button for all of them. */
export function ClosingForm({ preview, typed, zone, reply }: Props) {
  const { t } = useTranslation("rooms");
  const locale = useLocale();
  const { standing, startsAt, endsAt } = preview;
  const labels: Record<string, string> = {
    reason: t("close.reason"),
    on: t("close.on"),
    until: t("close.until"),
  };
  return (
    <Card
      title={standing.length === 0 ? t("close.empty") : t("close.standing", { count: standing.length })}
      id="standing"
      lead={formatRange(startsAt, endsAt, locale, zone)}
    >
      <PostForm intent="close" reply={reply} labels={labels}>
        {(field) => (
          <>
            {(["on", "from", "until"] as const).map((name) => (
              <input key={name} type="hidden" name={name} value={typed[name] ?? ""} />
            ))}
            {standing.map((one) => (
              <Decision key={one.id} one={one} zone={zone} field={field} />
            ))}
            <TextField {...field.text("reason")} help={t("close.reasonHelp")} maxLength={200} required />
            <FormActions>
              <Button tone="primary">{t("close.submit")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

function Decision({ one, zone, field }: { one: Standing; zone: string; field: FieldsOf<string> }) {
  const { t } = useTranslation("rooms");
  const words = useWords("common");
  const locale = useLocale();
  const who = { child: one.childName, with: one.withName };
  const what =
    one.kind === "CONTACT"
      ? t("close.contact", who)
      : t("close.call", { ...who, relation: words(`relation.${one.relation ?? 0}`) });
  const name = `to.${one.id}`;
  const { defaultValue } = field.choices(name, [one.offers[0]?.localStart ?? "OFF"]);
  return (
    <PickField
      name={name}
      label={`${formatShortDateTime(one.startsAt, locale, zone)} · ${what}`}
      help={one.offers.length === 0 ? t("close.noTime") : undefined}
      defaultValue={defaultValue}
      required
      layout="by-2"
      options={[
        ...one.offers.map(({ localStart, startsAt }) => ({
          value: localStart,
          label: formatShortDateTime(startsAt, locale, zone),
        })),
        { value: "OFF", label: t("close.off"), warn: true },
      ]}
    />
  );
}
