import { useTranslation } from "react-i18next";
import { isoDay } from "~/i18n/format";
import { PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, TextField, TimeField } from "~/ui/fields";
import type { FieldsOf } from "~/ui/post-form";
import { clockOf, useConferenceWords } from "./words";

const PLAN_FIELDS = ["title", "onDay", "at", "venue", "chair", "noteTaker", "departments"] as const;
type PlanField = (typeof PLAN_FIELDS)[number];

interface Props {
  fields: FieldsOf<PlanField>;
  departments: readonly { id: string; code: string | null; name: string }[];
  invited?: readonly string[];
  meeting?: { title: string; onDay: Date; at: number; venue: string; chair: string; noteTaker: string };
}

export function usePlanLabels(): Record<PlanField, string> {
  const { t } = useTranslation("conference");
  return {
    ...{ title: t("plan.name"), onDay: t("plan.onDay"), at: t("plan.at"), venue: t("plan.venue") },
    ...{ chair: t("plan.chair"), noteTaker: t("plan.noteTaker"), departments: t("plan.departments") },
  };
}

/** What a meeting is planned with. */
export function MeetingFields({ fields: { text, choices }, departments, invited, meeting }: Props) {
  const words = useConferenceWords();
  const time = text("at", clockOf(meeting?.at ?? 540));
  return (
    <>
      <TextField {...text("title", meeting?.title)} required />
      <FieldRow>
        <DateField {...text("onDay", meeting && isoDay(meeting.onDay, "UTC"))} required />
        <TimeField {...time} step={30} required />
      </FieldRow>
      <TextField {...text("venue", meeting?.venue)} required />
      <FieldRow>
        <TextField {...text("chair", meeting?.chair)} required />
        <TextField {...text("noteTaker", meeting?.noteTaker)} required />
      </FieldRow>
      <PickField
        {...choices("departments", invited ?? departments.map(({ id }) => id))}
        multiple
        required
        layout="column"
        options={departments.map((one) => ({ value: one.id, label: words.department(one) }))}
      />
    </>
  );
}
