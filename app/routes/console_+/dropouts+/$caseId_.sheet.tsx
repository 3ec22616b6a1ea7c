import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dropoutCase } from "~/data/dropout/case";
import { daysAbsent } from "~/domain/dropout/clock";
import { consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { CaseSheet } from "./_components/case-sheet";

const Params = z.object({ caseId: id });

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("dropoutSheet");

export const handle: AreaHandle = { body: "print" };

/** The written report to the bureau and the town, to be signed. */
export const loader = consoleLoader({ params: Params, confirmed: true }, async ({ work, params, viewer }) => {
  const one = found(await dropoutCase(work, params.caseId));
  await opened(work, {
    ...{ subject: "child", subjectId: one.child.id, schoolId: one.schoolId },
    details: { page: "dropout-sheet" },
  });
  return { one, days: daysAbsent(one, work.now), by: viewer.name, now: work.now };
});

export default function Sheet() {
  const { t } = useTranslation("dropout");
  const page = useLoaderData<typeof loader>();
  return (
    <PrintDesk
      title={t("sheet.desk")}
      lead={t("sheet.deskLead")}
      action={
        <LinkButton href={paths.dropout(page.one.id)} icon="left">
          {t("sheet.back")}
        </LinkButton>
      }
    >
      <CaseSheet {...page} />
    </PrintDesk>
  );
}
