import { useTranslation } from "react-i18next";
import type { DropoutCase } from "~/data/dropout/case";
import type { DutyDue } from "~/domain/dropout/clock";
import type { Hinder } from "~/domain/dropout/record";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Alert } from "~/ui/status";
import { When } from "~/ui/text";
import { DutyChip, useDutyTime, useHinders } from "./dropout-words";

export interface CaseProps {
  one: DropoutCase;
  now: Date;
  days: number;
  duties: readonly DutyDue[];
  dangers: readonly Hinder[];
  wished: { step?: DutyDue["duty"] | undefined; wrong?: string | undefined };
}

/** What may have to be reported at once: offered, never in the way. */
export function DangerNote({ one, dangers }: CaseProps) {
  const { t } = useTranslation("dropout");
  const to = paths.staffWorry(one.child.id);
  if (dangers.length === 0)
    return (
      <div className="notice">
        <Alert actions={<a href={to}>{t("danger.report")}</a>}>{t("danger.always")}</Alert>
      </div>
    );
  return (
    <div className="notice">
      <Alert
        tone="bad"
        title={t("danger.title")}
        actions={
          <LinkButton href={to} tone="care" icon="hand">
            {t("danger.report")}
          </LinkButton>
        }
      >
        {dangers.map((danger) => t(`danger.${danger as "WORK"}`)).join(" ")} {t("danger.never")}
      </Alert>
    </div>
  );
}

export function CaseFacts({ one, days }: CaseProps) {
  const { t } = useTranslation(["dropout", "care"]);
  const hinders = useHinders();
  const { child, former } = one;
  const later = one.later[0];
  return (
    <>
      {former?.outcome && (
        <Alert actions={<a href={paths.dropout(former.id)}>{t("case.toFormer")}</a>}>
          {t("case.former", { outcome: t(`outcome.${former.outcome}`) })}
        </Alert>
      )}
      {later && (
        <Alert tone="care" actions={<a href={paths.dropout(later.id)}>{t("case.toLater")}</a>}>
          {t("case.later")}
        </Alert>
      )}
      <Facts
        kind="strip"
        facts={[
          {
            id: "since",
            label: t("case.since"),
            value: <When value={one.absentFrom} zone={DISTRICT_ZONE} as="plainDate" />,
            more: <When value={one.absentFrom} zone={DISTRICT_ZONE} as="time" />,
          },
          { id: "days", label: t("case.days"), value: t("days", { count: days }) },
          { id: "hinders", label: t("case.hinders"), value: hinders(one.hinders) },
          {
            id: "schooling",
            label: t("case.schooling"),
            value: child.schoolStatus ? t(`care:schoolStatus.${child.schoolStatus}`) : t("notKnown"),
          },
        ]}
      />
    </>
  );
}

/** What is still to be done, each with its time and the form that records it. */
export function DutiesCard({ one, duties }: CaseProps) {
  const { t } = useTranslation("dropout");
  const time = useDutyTime();
  return (
    <Card
      title={t("case.duties")}
      id="duties"
      flush={duties.length > 0}
      under={
        <p className="s soft">
          {t("case.clock", {
            ...{ minutes: one.contactMinutes, visit: one.visitDays },
            ...{ report: one.reportDays, look: one.lookDays },
          })}{" "}
          {t("case.visitsCount")} <a href={paths.childVisits(one.child.id)}>{t("case.toVisits")}</a>{" "}
          <a href={paths.child(one.child.id)}>{t("case.toChild")}</a>
        </p>
      }
    >
      {duties.length === 0 ? (
        <p>{t("case.dutiesNone")}</p>
      ) : (
        <List>
          {duties.map((due) => (
            <ListItem
              key={due.duty}
              title={t(`duty.${due.duty}`)}
              detail={time(due)}
              ways={
                <LinkButton
                  small
                  href={`${paths.dropout(one.id, { step: due.duty })}#record-card`}
                  aria-label={`${t("case.record")}: ${t(`duty.${due.duty}`)}`}
                >
                  {t("case.record")}
                </LinkButton>
              }
              end={<DutyChip standing={due.standing} />}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
