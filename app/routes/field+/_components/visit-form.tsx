import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CONCERN_LEVELS } from "~/domain/checkin/submission";
import { ATTENDANCES, FINDINGS, PRESENT, RATINGS } from "~/domain/visit/record";
import { day, oneOf, optionalDay, optionalNote, someOf } from "~/http/fields";
import { Button } from "~/ui/button";
import { Part, RatingRows, SendBar } from "~/ui/check-in";
import { PickField } from "~/ui/choice-fields";
import { DateField, TextArea } from "~/ui/fields";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { EmergencyNumbers } from "~/ui/worry";

const picked = <const T extends readonly [string, ...string[]]>(codes: T) =>
  oneOf(codes)
    .optional()
    .transform((code) => code ?? null);

/** What can be looked at only where somebody opened is asked for by the rule, not by the shape. */
export const VisitAsked = z.object({
  visitedOn: day,
  present: someOf(PRESENT),
  living: picked(RATINGS),
  discrimination: picked(FINDINGS),
  bullying: picked(FINDINGS),
  violence: picked(FINDINGS),
  carerHealth: picked(RATINGS),
  attendance: picked(ATTENDANCES),
  absentSince: optionalDay,
  concern: oneOf(CONCERN_LEVELS),
  note: optionalNote(2000),
});
type Name = keyof typeof VisitAsked.shape;

const HARMS = ["discrimination", "bullying", "violence"] as const;

interface Props {
  reply: unknown;
  today: Date;
}

/** Thumb-sized answers on one page; written after the visit, at the door or on the way home. */
export function VisitForm({ reply, today }: Props) {
  const { t } = useTranslation(["visits", "ownMatches"]);
  const labels = {
    visitedOn: t("visits:field.visitedOn"),
    present: t("visits:field.present"),
    living: t("visits:field.living"),
    discrimination: t("visits:field.discrimination"),
    bullying: t("visits:field.bullying"),
    violence: t("visits:field.violence"),
    carerHealth: t("visits:field.carerHealth"),
    attendance: t("visits:field.attendance"),
    absentSince: t("visits:field.absentSince"),
    concern: t("visits:field.concern"),
    note: t("visits:field.note"),
  } satisfies Record<Name, string>;
  const iso = today.toISOString().slice(0, 10);
  return (
    <PostForm intent="record" reply={reply} labels={labels}>
      {(field) => (
        <>
          <Part title={t("visits:form.who")}>
            <DateField {...field.text("visitedOn", iso)} max={iso} required />
            <PickField
              {...field.choices("present")}
              help={t("visits:help.present")}
              multiple
              layout="by-2"
              options={PRESENT.map((value) => ({ value, label: t(`visits:present.${value}`) }))}
            />
          </Part>
          <Part title={t("visits:form.home")} note={t("visits:form.homeNote")}>
            <Ratings field={field} />
            <PickField
              {...field.choices("attendance")}
              layout="column"
              options={ATTENDANCES.map((value) => ({
                value,
                label: t(`visits:attendance.${value}`),
                hint: value === "NOT_AT_SCHOOL" ? t("visits:attendanceHint") : undefined,
                warn: value === "NOT_AT_SCHOOL",
              }))}
            />
            <DateField {...field.text("absentSince")} help={t("visits:help.absentSince")} max={iso} />
          </Part>
          <Part title={t("visits:form.harm")}>
            <RatingRows
              rows={HARMS.map((name) => rowOf(field, name))}
              options={FINDINGS.map((value) => ({
                value,
                label: t(`visits:finding.${value}`),
                warn: value !== "NO",
              }))}
            />
          </Part>
          <Part title={t("visits:form.worry")}>
            <PickField
              {...field.choices("concern")}
              help={t("visits:help.concern")}
              layout="column"
              required
              options={CONCERN_LEVELS.map((level) => ({
                value: level,
                label: t(`ownMatches:form.concerns.${level}`),
                hint: level === "NONE" ? undefined : t(`visits:concernHint.${level}`),
                warn: level !== "NONE",
              }))}
            />
            <TextArea {...field.text("note")} help={t("visits:help.note")} maxLength={2000} />
            <EmergencyNumbers />
          </Part>
          <SendBar>
            <Button tone="primary">{t("visits:send")}</Button>
          </SendBar>
        </>
      )}
    </PostForm>
  );
}

function Ratings({ field }: { field: FieldsOf<Name> }) {
  const { t } = useTranslation("visits");
  return (
    <RatingRows
      rows={[rowOf(field, "living"), rowOf(field, "carerHealth")]}
      options={RATINGS.map((value) => ({ value, label: t(`rating.${value}`), warn: value === "POOR" }))}
    />
  );
}

function rowOf(field: FieldsOf<Name>, name: Name) {
  const { defaultValue, ...row } = field.choices(name);
  return { ...row, defaultValue: defaultValue[0] ?? "" };
}
