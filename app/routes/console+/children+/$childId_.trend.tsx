import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childTrend } from "~/data/checkins/trend";
import { consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Empty } from "~/ui/feedback";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { FacesChart } from "./_components/faces-chart";
import { AreasChart, ContactsChart, MoodChart, ParentsChart } from "./_components/trend-charts";

const Params = z.object({ childId: id });

export const meta = pageTitle("childTrend");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const trend = found(await childTrend(work, params.childId));
  await opened(work, { subject: "child", subjectId: trend.child.id, details: { page: "trend" } });
  return trend;
});

export default function ChildTrend() {
  const { t } = useTranslation("trend");
  const trend = useLoaderData<typeof loader>();
  const { child, months } = trend;
  const nothing = trend.faces.length === 0 && months.every(({ held, missed }) => held + missed === 0);
  return (
    <>
      <PageHead
        title={t("title", { name: child.name })}
        lead={t("lead")}
        trail={[{ href: paths.child(child.id), label: child.name }]}
      />
      {nothing ? (
        <Empty title={t("none")}>{t("noneLead")}</Empty>
      ) : (
        <div className="charts">
          {trend.faces.length > 0 && <FacesChart trend={trend} />}
          <MoodChart trend={trend} />
          <ContactsChart trend={trend} />
          <ParentsChart trend={trend} />
          <AreasChart trend={trend} />
        </div>
      )}
    </>
  );
}
