import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { permissionSheet } from "~/data/children/permission-sheet";
import { consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { Sheet } from "./_components/permission-sheet";

const Params = z.object({ childId: id });

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("permissionSheet");

export const handle: AreaHandle = { body: "print" };

/** For a guardian who signs on paper. */
export const loader = consoleLoader({ params: Params, confirmed: true }, async ({ work, params }) => {
  const sheet = found(await permissionSheet(work, params.childId));
  await opened(work, {
    ...{ subject: "child", subjectId: sheet.id, schoolId: sheet.schoolId },
    details: { page: "permissions" },
  });
  return { sheet, now: work.now };
});

export default function PermissionSheetPage() {
  const { t } = useTranslation("familyPermission");
  const { sheet, now } = useLoaderData<typeof loader>();
  return (
    <PrintDesk
      title={t("sheet.printTitle")}
      lead={t("sheet.printLead")}
      action={
        <LinkButton href={paths.child(sheet.id)} icon="left">
          {t("sheet.back")}
        </LinkButton>
      }
    >
      <Sheet sheet={sheet} now={now} />
    </PrintDesk>
  );
}
