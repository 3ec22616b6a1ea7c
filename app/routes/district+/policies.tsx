import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { scopes } from "~/data/district/people";
import { policies } from "~/data/district/policies";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { districtAction, districtLoader } from "~/http/area.server";
import { oneOf, whole } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FieldRow, NumberField, SelectField } from "~/ui/fields";
import { Card, PageHead, Section } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { Dotted, Nb, When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { setPolicy } from "~/usecases/district/set-policy";

/** Limits as in the database's own constraints. */
const RULES = {
  cadenceDays: { shape: whole(7, 92), unit: "days" },
  gapWarnDays: { shape: whole(0, 6), unit: "days" },
  gapEscalateDays: { shape: whole(1, 92), unit: "days" },
  supportEarly: { shape: whole(1, 4), unit: "times" },
  supportDays: { shape: whole(14, 92), unit: "days" },
  supportGraceDays: { shape: whole(1, 30), unit: "days" },
  strengthFirstDays: { shape: whole(30, 184), unit: "days" },
  strengthDays: { shape: whole(60, 366), unit: "days" },
  meetingDays: { shape: whole(14, 366), unit: "days" },
  applicationApprovals: { shape: whole(1, 2), unit: "persons" },
  matchApprovals: { shape: whole(1, 2), unit: "persons" },
  offerDays: { shape: whole(1, 30), unit: "days" },
  minimumMonths: { shape: whole(3, 36), unit: "months" },
  openingsPerHour: { shape: whole(5, 500), unit: "children" },
  reportMinutes: { shape: whole(5, 1440), unit: "minutes" },
  reportDistrictMinutes: { shape: whole(5, 2880), unit: "minutes" },
  receiptMinutes: { shape: whole(30, 10_080), unit: "minutes" },
  trainingMinutes: { shape: whole(120, 1200), unit: "minutes" },
  quizPercent: { shape: whole(50, 100), unit: "percent" },
  refresherMonths: { shape: whole(6, 24), unit: "months" },
  refresherGraceDays: { shape: whole(0, 92), unit: "days" },
  visitDays: { shape: whole(14, 366), unit: "days" },
  careVisitDays: { shape: whole(7, 366), unit: "days" },
  cornerMinutes: { shape: whole(3, 30), unit: "minutes" },
  sadFaces: { shape: whole(2, 5), unit: "faces" },
  ledgerDays: { shape: whole(1, 60), unit: "days" },
  absenceContactMinutes: { shape: whole(10, 2880), unit: "minutes" },
  absenceVisitDays: { shape: whole(1, 30), unit: "days" },
  absenceReportDays: { shape: whole(1, 92), unit: "days" },
  absenceLookDays: { shape: whole(7, 184), unit: "days" },
} as const;
type Rule = keyof typeof RULES;
const RULE_NAMES = Object.keys(RULES) as Rule[];

const schoolId = whole(0, 2_000_000_000);
const Search = z.object({ school: schoolId.catch(0).default(0) });
const Shape = z.object({
  schoolId,
  basedOn: schoolId,
  cadenceDays: RULES.cadenceDays.shape,
  gapWarnDays: RULES.gapWarnDays.shape,
  gapEscalateDays: RULES.gapEscalateDays.shape,
  supportEarly: RULES.supportEarly.shape,
  supportDays: RULES.supportDays.shape,
  supportGraceDays: RULES.supportGraceDays.shape,
  strengthFirstDays: RULES.strengthFirstDays.shape,
  strengthDays: RULES.strengthDays.shape,
  meetingDays: RULES.meetingDays.shape,
  applicationApprovals: RULES.applicationApprovals.shape,
  matchApprovals: RULES.matchApprovals.shape,
  offerDays: RULES.offerDays.shape,
  minimumMonths: RULES.minimumMonths.shape,
  openingsPerHour: RULES.openingsPerHour.shape,
  reportMinutes: RULES.reportMinutes.shape,
  reportDistrictMinutes: RULES.reportDistrictMinutes.shape,
  receiptMinutes: RULES.receiptMinutes.shape,
  trainingMinutes: RULES.trainingMinutes.shape,
  quizPercent: RULES.quizPercent.shape,
  refresherMonths: RULES.refresherMonths.shape,
  refresherGraceDays: RULES.refresherGraceDays.shape,
  refresherBlocks: oneOf(["YES", "NO"]).transform((answer) => answer === "YES"),
  visitDays: RULES.visitDays.shape,
  careVisitDays: RULES.careVisitDays.shape,
  cornerMinutes: RULES.cornerMinutes.shape,
  sadFaces: RULES.sadFaces.shape,
  ledgerDays: RULES.ledgerDays.shape,
  absenceContactMinutes: RULES.absenceContactMinutes.shape,
  absenceVisitDays: RULES.absenceVisitDays.shape,
  absenceReportDays: RULES.absenceReportDays.shape,
  absenceLookDays: RULES.absenceLookDays.shape,
});

export const meta = pageTitle("policies");

export const loader = districtLoader({ search: Search }, async ({ work, search }) => ({
  ...(await policies(work, search.school || null)),
  schools: (await scopes(work)).schools,
  schoolId: search.school,
}));

export const action = districtAction({ confirmed: ["set"] }, (on) => ({
  set: on(
    Shape,
    ({ work, form: { schoolId, basedOn, ...form } }) => setPolicy(work, schoolId || null, basedOn, form),
    ({ form }) => ({
      to: withQuery(paths.policies, { school: form.schoolId || null }),
      done: "district.notice.policySet",
    }),
  ),
}));

export default function Policies() {
  const { t } = useTranslation("district");
  const { versions, inForce, schools, schoolId } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const options = [
    { value: "0", label: t("policies.district") },
    ...schools.map((school) => ({
      value: String(school.id),
      label: `${nameOf(school.place)} · ${nameOf(school)}`,
    })),
  ];
  const labels = {
    ...(Object.fromEntries(RULE_NAMES.map((rule) => [rule, t(`policies.${rule}`)])) as Record<Rule, string>),
    refresherBlocks: t("policies.refresherBlocks"),
  };
  const blocks = (yes: boolean) => t(`policies.blocks.${yes ? "YES" : "NO"}`);
  return (
    <>
      <PageHead title={t("policies.title")} lead={t("policies.lead")}>
        <LinkButton href={withQuery(paths.weights, { school: schoolId })} icon="bridge">
          {t("policies.toWeights")}
        </LinkButton>
      </PageHead>
      <Form method="get" className="filters">
        <SelectField
          name="school"
          label={t("policies.scope")}
          options={options}
          defaultValue={String(schoolId)}
          wide
          required
        />
        <Button>{t("policies.show")}</Button>
      </Form>
      {schoolId > 0 && <Alert>{t(versions.length > 0 ? "policies.own" : "policies.inherits")}</Alert>}
      <PostForm intent="set" reply={reply} labels={labels}>
        {(field) => (
          <>
            <input type="hidden" name="schoolId" value={schoolId} />
            <input type="hidden" name="basedOn" value={versions[0]?.id ?? 0} />
            <FieldRow>
              {RULE_NAMES.map((rule) => (
                <NumberField
                  key={rule}
                  {...field.text(rule, inForce?.[rule])}
                  unit={t(`policies.${RULES[rule].unit}`)}
                  inputMode="numeric"
                  required
                />
              ))}
            </FieldRow>
            <PickField
              {...field.choices("refresherBlocks", [inForce?.refresherBlocks === false ? "NO" : "YES"])}
              options={["YES", "NO"].map((value) => ({ value, label: blocks(value === "YES") }))}
              required
            />
            <Button tone="primary">{t("policies.save")}</Button>
          </>
        )}
      </PostForm>
      {versions.length > 0 && (
        <Section id="history" title={t("policies.history")}>
          <Card flush>
            <DataTable
              caption={t("policies.history")}
              rows={versions}
              keyOf={(version) => String(version.id)}
              fold
              columns={[
                {
                  id: "since",
                  head: t("policies.since"),
                  rowHead: true,
                  cell: (version) => <When value={version.setAt} zone={DISTRICT_ZONE} as="dateTime" />,
                },
                {
                  id: "by",
                  head: t("policies.setBy"),
                  cell: (version) => <Nb>{version.setBy?.name ?? t("policies.system")}</Nb>,
                },
                {
                  id: "rules",
                  head: t("policies.rules"),
                  cell: (version) => (
                    <Dotted
                      facts={[
                        ...RULE_NAMES.map(
                          (rule) => `${labels[rule]} ${version[rule]} ${t(`policies.${RULES[rule].unit}`)}`,
                        ),
                        `${labels.refresherBlocks}: ${blocks(version.refresherBlocks)}`,
                      ]}
                    />
                  ),
                },
              ]}
            />
          </Card>
        </Section>
      )}
    </>
  );
}
