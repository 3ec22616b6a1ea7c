import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ReportFile } from "~/data/safeguarding/report";
import { stepsFrom } from "~/domain/safeguarding/lifecycle";
import { DEPARTMENTS, OUTCOMES } from "~/domain/safeguarding/report";
import type { Named } from "~/domain/safeguarding/worry";
import { isReplyTo } from "~/http/form-reply";
import { formatTime } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, SelectField, TextArea, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";

type Names =
  | "station"
  | "officer"
  | "day"
  | "time"
  | "receiptNumber"
  | "department"
  | "toId"
  | "volunteerId"
  | "outcome"
  | "note";
type Fields = FieldsOf<Names>;
type Kind = ReturnType<typeof stepsFrom>[number];

/** The form of each step asks for what the action of the same name takes. */
const INTENT: Record<Kind, string> = {
  POLICE_TOLD: "policeTold",
  RECEIPT: "receipt",
  TAKEN_UP: "takeUp",
  FEEDBACK: "feedback",
  NOTICE: "notify",
  NOTE: "note",
  HANDED_OVER: "handOver",
  SUSPENDED: "suspend",
  LIFTED: "lift",
  CLOSED: "close",
};

interface StepFormsProps {
  report: ReportFile;
  colleagues: readonly Named[];
  mentors: readonly (Named & { own: boolean })[];
  /** The school's calendar day, as a date field wants it. */
  today: string;
  now: Date;
  reply: unknown;
}

/** Everything an officer may write down now; what the clock waits for stands open. */
export function StepForms(props: StepFormsProps) {
  const { t } = useTranslation("reports");
  const { report, colleagues, mentors, reply } = props;
  const offered = stepsFrom(report).filter(
    (kind) =>
      (kind !== "HANDED_OVER" || colleagues.length > 0) && (kind !== "SUSPENDED" || mentors.length > 0),
  );
  const urgent: Kind = report.state === "POLICE_TOLD" ? "RECEIPT" : "POLICE_TOLD";
  return (
    <Card id="act" title={t("page.act")} lead={t("page.actLead")}>
      {offered.map((kind) => (
        <Disclosure
          key={kind}
          summary={t(`form.${kind}`)}
          open={isReplyTo(reply, INTENT[kind]) || (kind === urgent && report.state !== "ACKNOWLEDGED")}
        >
          <StepForm {...props} kind={kind} />
        </Disclosure>
      ))}
    </Card>
  );
}

function StepForm({ kind, reply, ...props }: StepFormsProps & { kind: Kind }) {
  const { t } = useTranslation("reports");
  const why = kind === "TAKEN_UP" || kind === "LIFTED" || kind === "SUSPENDED";
  const labels = {
    station: t("form.station"),
    officer: t("form.officer"),
    day: t("form.day"),
    time: t("form.time"),
    receiptNumber: t("form.receiptNumber"),
    department: t("form.department"),
    toId: t("form.toId"),
    volunteerId: t("form.volunteerId"),
    outcome: t("form.outcome"),
    note: t(why ? "form.why" : "form.note"),
  };
  return (
    <PostForm intent={INTENT[kind]} id={`${kind}-form`} reply={reply} labels={labels}>
      {(field) => (
        <>
          <StepFields kind={kind} field={field} {...props} />
          <Button tone={kind === "POLICE_TOLD" ? "primary" : undefined}>{t("form.save")}</Button>
        </>
      )}
    </PostForm>
  );
}

type FieldProps = Omit<StepFormsProps, "reply"> & { kind: Kind; field: Fields };

function StepFields({ kind, field, colleagues, mentors, ...props }: FieldProps): ReactNode {
  const { t } = useTranslation("reports");
  const note = (required: boolean) => (
    <TextArea {...field.text("note")} required={required} maxLength={2000} />
  );
  switch (kind) {
    case "POLICE_TOLD":
      return <PoliceFields field={field} {...props} />;
    case "RECEIPT":
      return (
        <>
          <TextField {...field.text("receiptNumber")} required maxLength={60} />
          {note(false)}
        </>
      );
    case "NOTICE":
      return (
        <>
          <PickField
            {...field.choices("department")}
            required
            options={DEPARTMENTS.map((code) => ({ value: code, label: t(`department.${code}`) }))}
          />
          {note(false)}
        </>
      );
    case "HANDED_OVER":
      return (
        <>
          <SelectField
            {...field.text("toId")}
            required
            empty
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          />
          {note(false)}
        </>
      );
    case "SUSPENDED":
      return (
        <>
          <p>{t("form.suspendLead")}</p>
          <SelectField
            {...field.text("volunteerId")}
            required
            empty
            options={mentors.map(({ id, name, own }) => ({
              value: id,
              label: name,
              group: t(own ? "form.ofChild" : "form.ofSchool"),
            }))}
          />
          {note(false)}
        </>
      );
    case "CLOSED":
      return (
        <>
          <PickField
            {...field.choices("outcome")}
            required
            layout="column"
            options={OUTCOMES.map((code) => ({ value: code, label: t(`outcome.${code}`) }))}
          />
          {note(true)}
        </>
      );
    case "LIFTED":
      return (
        <>
          <p>{t("form.liftLead")}</p>
          {note(true)}
        </>
      );
    default:
      return note(true);
  }
}

function PoliceFields({ field, report, today, now }: Pick<FieldProps, "field" | "report" | "today" | "now">) {
  const { t } = useTranslation("reports");
  return (
    <>
      <p>{t("form.policeLead")}</p>
      <TextField {...field.text("station")} required maxLength={100} />
      <TextField {...field.text("officer")} maxLength={50} />
      <FieldRow>
        <DateField {...field.text("day", today)} required />
        <TextField
          {...field.text("time", formatTime(now, report.school.timeZone))}
          required
          short
          inputMode="numeric"
        />
      </FieldRow>
      <TextField {...field.text("receiptNumber")} help={t("form.receiptHelp")} maxLength={60} />
    </>
  );
}
