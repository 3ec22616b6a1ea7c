import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { familySlip } from "~/data/children/slip";
import { consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { Slip } from "./_components/slip";

const Params = z.object({ childId: id });

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("slip");

export const handle: AreaHandle = { body: "print" };

/** The paper channel: for a family that has no phone, or does not look at its page. */
export const loader = consoleLoader({ params: Params, confirmed: true }, async ({ work, params }) => {
  const slip = found(await familySlip(work, params.childId));
  await opened(work, {
    ...{ subject: "child", subjectId: slip.id, schoolId: slip.schoolId },
    details: { page: "slip" },
  });
  return { slip, now: work.now };
});

export default function SlipPage() {
  const { t } = useTranslation("childFile");
  const { slip, now } = useLoaderData<typeof loader>();
  return (
    <PrintDesk
      title={t("slip.printTitle")}
      lead={t("slip.printLead")}
      action={
        <LinkButton href={paths.child(slip.id)} icon="left">
          {t("card.back")}
        </LinkButton>
      }
    >
      <Slip slip={slip} now={now} />
    </PrintDesk>
  );
}
