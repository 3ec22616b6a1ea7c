import { useTranslation } from "react-i18next";
import type { AlertOnPage } from "~/data/audit/alerts";
import { FINDINGS } from "~/domain/access/finding";
import { paths, withQuery } from "~/http/paths";
import { formatShortDateTime, isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { SelectField, TextArea } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface AlertLineProps {
  alert: AlertOnPage;
  /** About the viewer, who says nothing about it. */
  own: boolean;
  reply: unknown;
}

/** Who opened how many files, and what became of it, or the form that asks. */
export function AlertLine({ alert, own, reply }: AlertLineProps) {
  const { t } = useTranslation("trail");
  const words = useWords("trail");
  const locale = useLocale();
  const { personId, person, files, allowed, school, closedAt } = alert;
  const day = isoDay(alert.day, "UTC");
  const time = (at: Date) => formatShortDateTime(at, locale, school.timeZone);
  return (
    <li>
      <div className="item">
        <div className="stack">
          <p>
            {t("alert.line", { name: person.name, when: time(alert.at), files, limit: allowed })}{" "}
            <a href={withQuery(paths.trail, { who: personId, day, kind: "OPENED" })}>{t("alert.see")}</a>
          </p>
          {closedAt && (
            <p className="s soft">
              <Chip tone="ok" icon="check">
                {words(`finding.${alert.finding}`)}
              </Chip>{" "}
              {t("alerts.closed", { name: alert.closedBy?.name, when: time(closedAt) })}
            </p>
          )}
          {closedAt && <p>{alert.note}</p>}
          {!closedAt && own && <p className="s soft">{t("alerts.own")}</p>}
          {!closedAt && !own && <CloseForm personId={personId} day={day} reply={reply} />}
        </div>
      </div>
    </li>
  );
}

function CloseForm({ personId, day, reply }: { personId: string; day: string; reply: unknown }) {
  const { t } = useTranslation("trail");
  const labels = { finding: t("alerts.finding"), note: t("alerts.note") };
  return (
    <PostForm
      intent="close"
      id={`close-${personId}-${day}`}
      about={{ personId, day }}
      reply={reply}
      labels={labels}
    >
      {(field) => (
        <>
          <SelectField
            {...field.text("finding")}
            empty={t("alerts.choose")}
            options={FINDINGS.map((code) => ({ value: code, label: t(`finding.${code}`) }))}
            required
          />
          <TextArea {...field.text("note")} help={t("alerts.noteHelp")} maxLength={500} required />
          <div className="row">
            <Button>{t("alerts.submit")}</Button>
          </div>
        </>
      )}
    </PostForm>
  );
}
