import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dataOfChild } from "~/data/privacy/requests";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { openCopyOfChild } from "~/http/copy.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { exportData } from "~/usecases/privacy/export-data";
import { liftHold, setHold } from "~/usecases/privacy/hold";
import { recordRequest } from "~/usecases/privacy/record-request";
import { opened } from "~/usecases/record/opened";
import * as Forms from "../_components/data-forms";
import { DataPage } from "../_components/data-page";

const Params = z.object({ childId: id });
type PageParams = z.output<typeof Params>;

export const meta = pageTitle("childData");

export const loader = consoleLoader({ params: Params }, async ({ work, params, context }) => {
  const child = found(await dataOfChild(work, params.childId));
  const copy = await openCopyOfChild(work, context, child.id);
  await opened(work, {
    ...{ subject: "child", subjectId: child.id, schoolId: child.schoolId },
    details: { page: "data" },
  });
  return { child, copy, now: work.now };
});

const after =
  (notice?: string) =>
  ({ params }: { params: PageParams }) => ({
    to: paths.childData(params.childId),
    ...(notice && { done: `privacy.notice.${notice}` }),
  });

export const action = consoleAction({ params: Params, confirmed: ["export"] }, (on) => ({
  ask: on(
    Forms.Ask,
    async ({ work, params, form }) => {
      const { school } = found(await dataOfChild(work, params.childId));
      return recordRequest(work, { ...form, of: params, zone: school.timeZone });
    },
    after("asked"),
  ),
  export: on(Forms.Export, ({ work, params, form }) => exportData(work, { of: params, ...form }), after()),
  hold: on(Forms.SetHold, ({ work, params, form }) => setHold(work, { of: params, ...form }), after("held")),
  liftHold: on(Forms.LiftHold, ({ work, form }) => liftHold(work, form.holdId), after("lifted")),
}));

export default function DataOfChild() {
  const { t } = useTranslation(["privacy", "children"]);
  const { child, copy, now } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("privacy:title")}
        lead={t("privacy:lead", { name: child.name })}
        trail={[
          { href: paths.children, label: t("children:title") },
          { href: paths.child(child.id), label: child.name },
          { label: t("privacy:title") },
        ]}
      />
      <DataPage
        {...child}
        zone={child.school.timeZone}
        now={now}
        copy={copy}
        file={paths.childDataFile(child.id)}
        reply={reply}
      />
    </>
  );
}
