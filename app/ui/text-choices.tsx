import { useTranslation } from "react-i18next";
import { FAMILY_CHANNELS, FAMILY_KINDS, type FamilyChannel, type FamilyKind } from "~/domain/messages/family";
import { clockOf } from "~/domain/schedule/windows";
import { PickField } from "./choice-fields";
import { FieldRow, TextField } from "./fields";
import type { FieldsOf } from "./post-form";

type TextChoiceName = "channel" | "told" | "quietFrom" | "quietUntil";

interface TextChoiceFieldsProps {
  field: FieldsOf<TextChoiceName>;
  choices: { channel: FamilyChannel; told: readonly FamilyKind[]; quietFrom: number; quietUntil: number };
  /** Whether the reader is asked, or somebody writes down what was said. */
  asks: "reader" | "school";
}

/** Names of the fields, in the words of whoever fills them in. */
export function useTextChoiceLabels(asks: TextChoiceFieldsProps["asks"]): Record<TextChoiceName, string> {
  const { t } = useTranslation("familyTexts");
  const of = asks === "reader" ? "own" : "noted";
  return {
    channel: t(`${of}.channel`),
    told: t(`${of}.told`),
    quietFrom: t("quietFrom"),
    quietUntil: t("quietUntil"),
  };
}

/** Whether text messages are wanted, about what, and when not. */
export function TextChoiceFields({ field, choices, asks }: TextChoiceFieldsProps) {
  const { t } = useTranslation("familyTexts");
  const of = asks === "reader" ? "own" : "noted";
  return (
    <>
      <PickField
        {...field.choices("channel", [choices.channel])}
        layout="column"
        required
        options={FAMILY_CHANNELS.map((value) => ({ value, label: t(`${of}.channels.${value}`) }))}
      />
      <PickField
        {...field.choices("told", choices.told)}
        layout="column"
        multiple
        options={FAMILY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <FieldRow>
        <TextField
          {...field.text("quietFrom", clockOf(choices.quietFrom))}
          help={t(`${of}.quietHelp`)}
          type="time"
          short
          required
        />
        <TextField {...field.text("quietUntil", clockOf(choices.quietUntil))} type="time" short required />
      </FieldRow>
    </>
  );
}
