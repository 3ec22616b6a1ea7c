import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dayImport } from "~/data/schedule/day-import";
import { passed } from "~/domain/shared/verdict";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { DayImportPreview } from "~/ui/day-import";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { applyImport } from "~/usecases/calendar/import-days";

const Params = z.object({ importId: id });

export const meta = pageTitle("dayImport");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const { schoolId, ...read } = found(await dayImport(work, params.importId));
  return { ...read, schoolId: found(schoolId), year: read.days[0]?.day.slice(0, 4) ?? "" };
});

export const action = consoleAction({ params: Params }, (on) => ({
  apply: on(
    z.object({}),
    async ({ work, params }) => {
      const { schoolId, days } = found(await dayImport(work, params.importId));
      const applied = await applyImport(work, found(schoolId), params.importId);
      const back = withQuery(paths.calendar, { school: schoolId, year: days[0]?.day.slice(0, 4) });
      return applied.ok ? passed(back) : applied;
    },
    (_, to) => ({ to, done: "calendar.notice.imported" }),
  ),
}));

export default function DayImportPage() {
  const { t } = useTranslation("calendar");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = withQuery(paths.calendar, { school: page.schoolId, year: page.year });
  return (
    <>
      <PageHead
        title={t("import.page")}
        lead={t("import.pageLead")}
        trail={[{ href: back, label: t("title") }, { label: t("import.page") }]}
      />
      <Stack wide>
        <DayImportPreview {...page} reply={reply} back={back} />
      </Stack>
    </>
  );
}
