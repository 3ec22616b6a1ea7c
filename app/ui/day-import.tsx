import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ComparedDay, WrongRow } from "~/domain/schedule/day-rows";
import { formatDate } from "~/i18n/format";
import { Button, LinkButton } from "./button";
import { FileField, FormActions } from "./fields";
import { Card } from "./layout";
import { PostForm } from "./post-form";
import { Alert, Chip } from "./status";
import { DataTable } from "./table";
import { useLocale, useNameOf } from "./use-frame";

interface ReadFileProps {
  reply: unknown;
  /** Hidden fields: which school and which year. */
  scope: ReactNode;
  /** The year's days as a workbook. */
  template: string;
}

/** A file of days to be looked at before anything is written. */
export function ReadDays({ reply, scope, template }: ReadFileProps) {
  const { t } = useTranslation("calendar");
  return (
    <Card title={t("import.title")} id="import" lead={t("import.lead")}>
      <PostForm
        intent="readFile"
        reply={reply}
        labels={{ file: t("import.file") }}
        className="form-column"
        upload
      >
        {(field) => (
          <>
            {scope}
            <FileField
              {...field.control("file")}
              label={t("import.file")}
              help={t("import.help")}
              accept=".xlsx,.ics,text/calendar"
              required
            />
            <FormActions>
              <Button tone="primary">{t("import.read")}</Button>
              <LinkButton href={template} icon="download">
                {t("import.template")}
              </LinkButton>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

const TONES = { NEW: "ok", CHANGED: "soon", UNCHANGED: undefined } as const;

interface ImportProps {
  days: readonly ComparedDay[];
  wrong: readonly WrongRow[];
  appliedAt: Date | null;
  reply: unknown;
  back: string;
}

/** What a file would do, day by day, and what in it cannot be read; then the one button that does it. */
export function DayImportPreview({ days, wrong, appliedAt, reply, back }: ImportProps) {
  const { t } = useTranslation("calendar");
  const count = (becomes: ComparedDay["becomes"]) => days.filter((one) => one.becomes === becomes).length;
  const written = count("NEW") + count("CHANGED");
  return (
    <>
      {appliedAt ? (
        <Alert tone="ok" actions={<LinkButton href={back}>{t("import.back")}</LinkButton>}>
          {t("import.applied")}
        </Alert>
      ) : (
        <Card title={t("import.summary")} id="summary">
          <p>
            {t("import.counts", {
              ...{ added: count("NEW"), changed: count("CHANGED") },
              ...{ same: count("UNCHANGED"), wrong: wrong.length },
            })}
          </p>
          <p className="s soft">{t("import.keeps")}</p>
          <PostForm intent="apply" reply={reply} labels={{}} className="stack">
            {() => (
              <FormActions>
                {written > 0 && <Button tone="primary">{t("import.apply", { count: written })}</Button>}
                <LinkButton href={back}>{t("import.cancel")}</LinkButton>
              </FormActions>
            )}
          </PostForm>
        </Card>
      )}
      {wrong.length > 0 && <WrongRows wrong={wrong} />}
      {days.length > 0 && <Days days={days} />}
    </>
  );
}

function WrongRows({ wrong }: { wrong: readonly WrongRow[] }) {
  const { t } = useTranslation("calendar");
  return (
    <Card title={t("import.wrong")} id="wrong" lead={t("import.wrongLead")} flush>
      <DataTable
        caption={t("import.wrong")}
        rows={wrong}
        keyOf={({ line }) => String(line)}
        fold
        columns={[
          { id: "line", head: t("import.line"), rowHead: true, cell: ({ line }) => line },
          { id: "text", head: t("import.text"), cell: ({ text }) => text || "—" },
          { id: "fault", head: t("import.why"), cell: ({ fault }) => t(`fault.${fault}`) },
        ]}
      />
    </Card>
  );
}

function Days({ days }: { days: readonly ComparedDay[] }) {
  const { t } = useTranslation("calendar");
  const locale = useLocale();
  const nameOf = useNameOf();
  return (
    <Card title={t("import.days")} id="days" flush>
      <DataTable
        caption={t("import.days")}
        rows={days}
        keyOf={({ day }) => day}
        fold
        columns={[
          {
            id: "day",
            head: t("days.day"),
            rowHead: true,
            cell: ({ day }) => formatDate(new Date(day), locale, "UTC"),
          },
          { id: "kind", head: t("days.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
          { id: "name", head: t("days.name"), cell: nameOf },
          {
            id: "was",
            head: t("import.was"),
            cell: ({ was, becomes }) =>
              was && becomes !== "UNCHANGED" ? `${t(`kind.${was.kind}`)} · ${nameOf(was)}` : "—",
          },
          {
            id: "becomes",
            head: t("import.becomes"),
            cell: ({ becomes }) => <Chip tone={TONES[becomes]}>{t(`becomes.${becomes}`)}</Chip>,
          },
        ]}
      />
    </Card>
  );
}
