import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { wholeFile } from "~/data/children/whole-file";
import { consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { FileSheet } from "./_components/file-sheet";

const Params = z.object({ childId: id });

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("childSheet");

export const handle: AreaHandle = { body: "print" };

/** The whole file on paper, for the cupboard of the school. */
export const loader = consoleLoader({ params: Params, confirmed: true }, async ({ work, params }) => {
  const whole = found(await wholeFile(work, params.childId));
  await opened(work, {
    ...{ subject: "child", subjectId: whole.child.id, schoolId: whole.child.schoolId },
    details: { page: "sheet" },
  });
  return { whole, now: work.now };
});

export default function ChildSheet() {
  const { t } = useTranslation("childFile");
  const { whole, now } = useLoaderData<typeof loader>();
  return (
    <PrintDesk
      title={t("paper.printTitle")}
      lead={t("paper.printLead")}
      action={
        <LinkButton href={paths.child(whole.child.id)} icon="left">
          {t("paper.back")}
        </LinkButton>
      }
    >
      <FileSheet whole={whole} now={now} />
    </PrintDesk>
  );
}
