import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { cleanUpOf } from "~/data/reports/clean-up";
import { yearsUntil } from "~/domain/reports/choice";
import { CLEAN_UP } from "~/domain/reports/year";
import { districtAction, districtLoader } from "~/http/area.server";
import { chosen, line, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { reportDay } from "~/http/report-search.server";
import { Button } from "~/ui/button";
import { FormActions, NumberField, SelectField, TextField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { FilterForm } from "~/ui/live-list";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { recordCleanUp } from "~/usecases/reports/record-clean-up";

/** Left empty where the police did not say. */
const count = whole(0, 1_000_000)
  .optional()
  .transform((number) => number ?? null);

const Shape = z.object({
  ...{ year: chosen(2017, 2100), basedOn: chosen(0, 2_000_000_000) },
  ...{ deployments: count, operations: count, machineCases: count, venuesClosed: count },
  ...{ detained: count, fined: count, crimesSolved: count, peoplePunished: count, source: line(200) },
});

const Search = z.object({ year: z.coerce.number().int().optional().catch(undefined) });

export const meta = pageTitle("cleanUp");

export const loader = districtLoader({ search: Search }, async ({ work, search }) => {
  const years = yearsUntil(reportDay(work.now));
  const year = years.find((one) => one === search.year) ?? years[0] ?? 0;
  return { years, year, kept: await cleanUpOf(work, year) };
});

export const action = districtAction({}, (on) => ({
  record: on(
    Shape,
    ({ work, form }) => recordCleanUp(work, form),
    ({ form: { year } }) => ({
      to: paths.reportTable("district", "year", { year }),
      done: "reportTables.cleanUp.recorded",
    }),
  ),
}));

export default function CleanUpFigures() {
  const { t } = useTranslation("reportTables");
  const { years, year, kept } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = {
    ...Object.fromEntries(CLEAN_UP.map((item) => [item, t(`cleanUp.${item}`)])),
    source: t("cleanUp.source"),
  } as Record<(typeof CLEAN_UP)[number] | "source", string>;
  return (
    <>
      <PageHead
        title={t("cleanUp.title")}
        lead={t("cleanUp.lead")}
        trail={[
          { href: paths.reportTables("district"), label: t("districtTitle") },
          { href: paths.reportTable("district", "year", { year }), label: t("of.year.title") },
          { label: t("cleanUp.title") },
        ]}
      />
      <FilterForm action={paths.cleanUp()}>
        <SelectField
          name="year"
          label={t("cleanUp.years")}
          defaultValue={year}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
        <Button>{t("filter.show")}</Button>
      </FilterForm>
      <Card
        title={t("cleanUp.year", { year })}
        id="figures"
        lead={kept ? t("cleanUp.by", { name: kept.recordedBy.name }) : t("cleanUp.notYet")}
      >
        <PostForm intent="record" reply={reply} labels={labels} className="form-column">
          {({ text }) => (
            <>
              <input type="hidden" name="year" value={year} />
              <input type="hidden" name="basedOn" value={kept?.version ?? 0} />
              {CLEAN_UP.map((item) => (
                <NumberField
                  key={item}
                  {...text(item, kept?.[item] ?? "")}
                  unit={t(`cleanUp.unit.${item}`)}
                />
              ))}
              <TextField {...text("source", kept?.source)} help={t("cleanUp.sourceHelp")} required />
              <FormActions>
                <Button tone="primary">{t("cleanUp.save")}</Button>
              </FormActions>
            </>
          )}
        </PostForm>
      </Card>
    </>
  );
}
