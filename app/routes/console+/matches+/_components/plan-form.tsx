import { useTranslation } from "react-i18next";
import type { BookingPlaces } from "~/data/rooms/booking-places";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { CheckField } from "~/ui/choice-fields";
import { DateField, FieldRow, FormActions } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { CadenceFields, OccasionFields, usePlanLabels } from "./cadence-fields";
import { Instead } from "./instead";
import { WhereFields } from "./where-fields";

interface PlanFormProps {
  matchId: string;
  /** What the address asks a preview for, else what the school's policy suggests. */
  typed: Record<string, string>;
  today: Date;
  places: BookingPlaces;
  reply: unknown;
}

export function PlanForm({ matchId, typed, today, places, reply }: PlanFormProps) {
  const { t } = useTranslation("matches");
  const labels = usePlanLabels();
  const first = today.toISOString().slice(0, 10);
  return (
    <Card>
      <PostForm intent="plan" reply={reply} labels={{ ...labels, startsOn: t("planPage.startsOn") }}>
        {(field) => (
          <>
            <Instead intent="plan" reply={reply} to={paths.planContact(matchId)} />
            <CadenceFields field={field} typed={typed} />
            <OccasionFields field={field} typed={typed} />
            <WhereFields field={field} typed={typed} places={places} />
            <FieldRow>
              <DateField {...field.text("startsOn", typed.startsOn ?? first)} min={first} required />
              <DateField {...field.text("endsOn", typed.endsOn)} min={first} />
            </FieldRow>
            <CheckField
              {...field.tick("leaveOut", typed.leaveOut ? [typed.leaveOut] : [])}
              help={t("planPage.leaveOutHelp")}
            />
            <FormActions>
              <Button tone="primary">{t("planPage.create")}</Button>
              <Button formMethod="get" icon="calendar">
                {t("planPage.preview")}
              </Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
