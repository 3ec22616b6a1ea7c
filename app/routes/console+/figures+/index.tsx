import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { schoolsInReach } from "~/data/children/list";
import { figuresOf } from "~/data/figures/figures";
import { consoleLoader } from "~/http/area.server";
import { paths, withQuery } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { FilterForm } from "~/ui/live-list";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { GapsChart, WaitingChart } from "./_components/bands-chart";
import { ChecksChart } from "./_components/checks-chart";
import { ClosuresChart } from "./_components/closures-chart";
import { ContactsChart } from "./_components/contacts-chart";
import { CoverageChart } from "./_components/coverage-chart";
import { MoodsChart } from "./_components/moods-chart";
import { SurvivalChart } from "./_components/survival-chart";

const Search = z.object({
  school: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
});

export const meta = pageTitle("figures");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  figures: await figuresOf(work, search.school),
  schools: await schoolsInReach(work),
}));

export default function FiguresPage() {
  const { t } = useTranslation("figures");
  const { figures, schools } = useLoaderData<typeof loader>();
  const nameOf = useNameOf();
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")}>
        <LinkButton href={withQuery(paths.figuresFile, { school: figures.school })} icon="download">
          {t("file")}
        </LinkButton>
      </PageHead>
      {schools.length > 1 && (
        <FilterForm action={paths.figures}>
          <SelectField
            name="school"
            label={t("school")}
            empty={t("allSchools")}
            defaultValue={figures.school}
            options={schools.map((school) => ({ value: String(school.id), label: nameOf(school) }))}
          />
          <Button>{t("show")}</Button>
        </FilterForm>
      )}
      <div className="charts">
        <ContactsChart figures={figures} />
        <GapsChart figures={figures} />
        <SurvivalChart figures={figures} />
        <ClosuresChart figures={figures} />
        <WaitingChart figures={figures} />
        <MoodsChart figures={figures} />
        <CoverageChart figures={figures} />
        <ChecksChart figures={figures} kind="OFFENCE_CHECK" />
        <ChecksChart figures={figures} kind="TRAINING" />
      </div>
    </>
  );
}
