import { useTranslation } from "react-i18next";
import { APART_WAYS } from "~/domain/schedule/series";
import { isReplyTo } from "~/http/form-reply";
import { Button } from "~/ui/button";
import { CheckField, PickField } from "~/ui/choice-fields";
import { DateField, FormActions } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { CadenceFields, OccasionFields, usePlanLabels } from "./cadence-fields";
import type { EditProps } from "./edit-facts";
import { typedPlan } from "./plan-fields";
import { WhereFields } from "./where-fields";

/** This and all following, or all that lies ahead, goes on otherwise; the dates are shown before it is done. */
export function EditSeries({ page, reply }: EditProps) {
  const { t } = useTranslation("matches");
  const labels = usePlanLabels();
  const scopes = useScopes(page);
  const { contact, reach, today } = page;
  if (!contact.plan || !reach) return null;
  const typed = page.typed.series ?? typedPlan(contact.plan);
  return (
    <Card id="series" title={t("editPage.series")} lead={t("editPage.seriesLead")}>
      <PostForm
        intent="series"
        reply={reply}
        version={contact.version}
        labels={{
          ...labels,
          scope: t("editPage.scope"),
          apartWay: t("editPage.apart", { n: reach.apart }),
        }}
      >
        {(field) => (
          <>
            <PickField
              {...field.choices("scope", [typed.scope ?? "FOLLOWING"])}
              required
              layout="column"
              options={scopes}
            />
            <CadenceFields field={field} typed={typed} />
            <OccasionFields field={field} typed={typed} />
            <WhereFields field={field} typed={typed} places={page.places} />
            <DateField {...field.text("endsOn", typed.endsOn)} min={today.toISOString().slice(0, 10)} />
            {reach.apart > 0 && (
              <PickField
                {...field.choices("apartWay", [typed.apartWay ?? "KEEP"])}
                help={t("editPage.apartHelp")}
                layout="column"
                options={APART_WAYS.map((way) => ({ value: way, label: t(`editPage.apartWays.${way}`) }))}
              />
            )}
            <CheckField
              {...field.tick("leaveOut", typed.leaveOut ? [typed.leaveOut] : [])}
              help={t("planPage.leaveOutHelp")}
            />
            <FormActions>
              <Button formMethod="get" icon="calendar">
                {t("editPage.preview")}
              </Button>
              <Button tone="primary">{t("editPage.saveSeries")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}

/** The series stops with this contact, or at once. */
export function EndSeries({ page, reply }: EditProps) {
  const { t } = useTranslation("matches");
  const scopes = useScopes(page);
  return (
    <Card id="off" title={t("editPage.off")}>
      <div className="stack">
        <p className="soft">{t("editPage.offOneHint")}</p>
        <Disclosure summary={t("editPage.off")} open={isReplyTo(reply, "end")}>
          <PostForm
            intent="end"
            id="end"
            reply={reply}
            version={page.contact.version}
            labels={{ scope: t("editPage.scope") }}
          >
            {(field) => (
              <>
                <PickField
                  {...field.choices("scope", ["FOLLOWING"])}
                  required
                  layout="column"
                  options={scopes}
                />
                <p className="s soft">{t("editPage.offLead")}</p>
                <Button tone="danger">{t("editPage.offSubmit")}</Button>
              </>
            )}
          </PostForm>
        </Disclosure>
      </div>
    </Card>
  );
}

function useScopes({ reach }: EditProps["page"]) {
  const { t } = useTranslation("matches");
  return [
    { value: "FOLLOWING", label: t("editPage.scopes.FOLLOWING", { n: reach?.following ?? 0 }) },
    { value: "ALL", label: t("editPage.scopes.ALL", { n: reach?.all ?? 0 }) },
  ];
}
