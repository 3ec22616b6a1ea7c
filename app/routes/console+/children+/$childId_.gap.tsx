import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childGapPage } from "~/data/gaps/child";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, optionalNote } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { dropReturn, recordReturn } from "~/usecases/gaps/parent-return";
import { opened } from "~/usecases/record/opened";
import { CountCard, NudgesCard } from "./_components/gap-cards";
import { ReturnsCard } from "./_components/returns-card";

const Params = z.object({ childId: id });
const Return = z.object({ firstDay: day, lastDay: day, note: optionalNote(200) });
const Drop = z.object({ returnId: id });

export const meta = pageTitle("childGap");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const page = found(await childGapPage(work, params.childId));
  const { id: subjectId, schoolId } = page.child;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "gap" } });
  return page;
});

export const action = consoleAction({ params: Params }, (on) => ({
  recordReturn: on(
    Return,
    ({ work, params, form }) => recordReturn(work, { ...params, ...form }),
    ({ params }) => ({ to: paths.childGap(params.childId), done: "gaps.notice.returnRecorded" }),
  ),
  dropReturn: on(
    Drop,
    ({ work, params, form }) => dropReturn(work, { ...params, ...form }),
    ({ params }) => ({ to: paths.childGap(params.childId), done: "gaps.notice.returnDropped" }),
  ),
}));

export default function ChildGap() {
  const { t } = useTranslation("gaps");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { id: childId, name } = page.child;
  return (
    <>
      <PageHead
        title={t("child.title", { name })}
        lead={t("child.lead")}
        trail={[
          { href: paths.gaps, label: t("title") },
          { href: paths.child(childId), label: name },
          { label: t("child.crumb") },
        ]}
      />
      <Columns kind="side">
        <Stack wide>
          <CountCard page={page} />
          <ReturnsCard page={page} reply={reply} />
        </Stack>
        <Stack wide as="aside">
          <NudgesCard page={page} />
        </Stack>
      </Columns>
    </>
  );
}
