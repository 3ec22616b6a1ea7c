import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { MOVE_REASONS } from "~/domain/schedule/move-request";
import { CheckField, PickField } from "./choice-fields";
import { TextField } from "./fields";
import { PostForm } from "./post-form";
import { useSchoolTime } from "./use-frame";
import { useWords } from "./words";

interface MoveFormProps {
  offers: readonly { localStart: string; startsAt: Date }[];
  /** On whose clock the times are shown. */
  zone: string;
  reply: unknown;
  /** The button, as large as its area wants it. */
  submit: ReactNode;
}

/** Why a contact should be moved and which times would suit; the same for a mentor and for a family. */
export function MoveForm({ offers, zone, reply, submit }: MoveFormProps) {
  const { t } = useTranslation("moves");
  const words = useWords("moves");
  const at = useSchoolTime();
  const labels = {
    reason: t("ask.reason"),
    wishes: t("ask.wishes"),
    cannot: t("ask.cannot"),
    note: t("ask.note"),
  };
  return (
    <PostForm intent="ask" reply={reply} labels={labels}>
      {(field) => (
        <>
          <PickField
            {...field.choices("reason")}
            required
            layout="by-3"
            options={MOVE_REASONS.map((code) => ({ value: code, label: words(`reason.${code}`) }))}
          />
          {offers.length > 0 ? (
            <PickField
              {...field.choices("wishes")}
              multiple
              layout="column"
              help={t("ask.wishesHelp")}
              options={offers.map(({ localStart, startsAt }) => ({
                value: localStart,
                label: at(startsAt, zone),
              }))}
            />
          ) : (
            <p>{t("ask.none")}</p>
          )}
          <CheckField {...field.tick("cannot", offers.length > 0 ? [] : ["on"])} />
          <TextField {...field.text("note")} maxLength={200} />
          {submit}
        </>
      )}
    </PostForm>
  );
}
