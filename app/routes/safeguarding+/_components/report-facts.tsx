import { useTranslation } from "react-i18next";
import type { ReportFile, StepRow } from "~/data/safeguarding/report";
import { type Fact, Facts } from "~/ui/facts";
import { Card, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Alert } from "~/ui/status";
import { useNameOf } from "~/ui/use-frame";
import { useReportWords } from "./report-words";

/** What was said, by whom, and about which child. */
export function ReportFacts({ report }: { report: ReportFile }) {
  const { t } = useTranslation("reports");
  const words = useReportWords(report.school.timeZone);
  const { reporter } = report;
  const facts: Fact[] = [
    { id: "situation", label: t("fact.situation"), value: words.situation(report) },
    { id: "danger", label: t("fact.danger"), value: t(report.danger ? "yes" : "no") },
    { id: "severity", label: t("fact.severity"), value: t(`severity.${report.severity}`) },
    { id: "about", label: t("fact.about"), value: words.about(report) },
    { id: "account", label: t("fact.account"), value: report.account || t("page.nothing") },
    {
      id: "source",
      label: t("fact.source"),
      value: t(report.fromCheckIn ? "fact.fromCheckIn" : "fact.raisedByHand"),
    },
  ];
  if (report.stoodDown) facts.push({ id: "off", label: t("fact.mentor"), value: t("fact.off") });
  return (
    <>
      <Card id="said" title={t("page.said")}>
        <Facts facts={facts} />
      </Card>
      <Card id="reporter" title={t("page.reporter")}>
        {reporter ? (
          <Stack>
            <p>
              <b>{words.reporter(reporter)}</b>
            </p>
            {reporter.phones.length > 0 ? (
              reporter.phones.map((phone) => (
                <p key={phone}>
                  <a href={`tel:${phone}`}>{t("reporter.phone", { phone })}</a>
                </p>
              ))
            ) : (
              <p>{t("reporter.none")}</p>
            )}
            <Alert icon="lock">{t("page.confidential")}</Alert>
          </Stack>
        ) : (
          <p>{t("page.notTold")}</p>
        )}
      </Card>
      <ChildCard report={report} />
    </>
  );
}

function ChildCard({ report }: { report: ReportFile }) {
  const { t } = useTranslation("reports");
  const words = useReportWords(report.school.timeZone);
  const nameOf = useNameOf();
  const { child, childTold, family, school } = report;
  const facts: Fact[] = [
    { id: "school", label: t("fact.school"), value: nameOf(school), more: school.phone },
  ];
  if (childTold) facts.push({ id: "told", label: t("fact.told"), value: childTold });
  if (child)
    facts.push(
      { id: "name", label: t("fact.name"), value: child.name },
      {
        id: "grade",
        label: t("fact.grade"),
        value: [child.grade, child.className].filter(Boolean).join(" · "),
      },
      { id: "birth", label: t("fact.birth"), value: words.born(child.birthDate) },
      { id: "address", label: t("fact.address"), value: child.address || t("page.nothing") },
    );
  return (
    <Card id="child" title={t("page.child")} {...(!child && { lead: t("page.childNone") })}>
      <Stack>
        <Facts facts={facts} />
        {family.length > 0 && (
          <>
            <h3>{t("page.family")}</h3>
            <Facts
              facts={family.map(({ name, relation, phone }) => ({
                id: `${relation} ${name}`,
                label: words.relation(relation),
                value: name,
                more: phone,
              }))}
            />
          </>
        )}
      </Stack>
    </Card>
  );
}

/** What was done, the latest first. */
export function ReportSteps({ steps, zone }: { steps: readonly StepRow[]; zone: string }) {
  const { t } = useTranslation("reports");
  const words = useReportWords(zone);
  return (
    <Card id="steps" title={t("page.steps")} flush>
      {steps.length === 0 ? (
        <div className="body">
          <p>{t("page.noSteps")}</p>
        </div>
      ) : (
        <List>
          {steps.map((step) => (
            <ListItem
              key={step.id}
              title={t(`step.${step.kind}`)}
              detail={[
                words.at(step.at),
                step.by ?? t(step.kind === "SAID_MORE" ? "did.record" : "did.site"),
                ...words.step(step),
              ].join(" · ")}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
