import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dayImport } from "~/data/schedule/day-import";
import { districtAction, districtLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { DayImportPreview } from "~/ui/day-import";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { applyImport } from "~/usecases/calendar/import-days";

const Params = z.object({ importId: id });

export const meta = pageTitle("districtImport");

export const loader = districtLoader({ params: Params }, async ({ work, params }) => {
  const read = await dayImport(work, params.importId);
  return found(read?.schoolId === null ? read : null);
});

export const action = districtAction({ params: Params }, (on) => ({
  apply: on(
    z.object({}),
    ({ work, params }) => applyImport(work, null, params.importId),
    () => ({ to: paths.districtCalendar, done: "calendar.notice.imported" }),
  ),
}));

export default function DistrictImportPage() {
  const { t } = useTranslation("calendar");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = withQuery(paths.districtCalendar, { year: page.days[0]?.day.slice(0, 4) });
  return (
    <>
      <PageHead
        title={t("import.page")}
        lead={t("import.pageLead")}
        trail={[{ href: back, label: t("districtTitle") }, { label: t("import.page") }]}
      />
      <Stack wide>
        <DayImportPreview {...page} reply={reply} back={back} />
      </Stack>
    </>
  );
}
