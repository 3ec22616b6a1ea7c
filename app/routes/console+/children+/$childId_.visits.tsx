import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { visitsTo } from "~/data/visits/child";
import { candidatesFor, childInNeed } from "~/data/visits/pairs";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Empty } from "~/ui/feedback";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { VisitLog } from "~/ui/visit-log";
import { opened } from "~/usecases/record/opened";
import { noteCircumstances } from "~/usecases/visits/circumstances";
import { dissolvePair, makePair } from "~/usecases/visits/pairs";
import { NeedAsked, NeedCard, PairAsked, PairCards } from "./_components/pair-cards";

const Params = z.object({ childId: id });

export const meta = pageTitle("childVisits");

export const loader = consoleLoader({ params: Params }, async ({ work, params: { childId } }) => {
  const child = found(await childInNeed(work, childId));
  const visits = await visitsTo(work, childId);
  const candidates = await candidatesFor(work, childId);
  await opened(work, { subject: "child", subjectId: childId, details: { page: "visits" } });
  return { child, visits, candidates };
});

export const action = consoleAction({ params: Params }, (on) => ({
  note: on(
    NeedAsked,
    ({ work, params, form: { circumstances, version } }) =>
      noteCircumstances(work, {
        ...params,
        version,
        poor: circumstances.includes("poor"),
        parentsLaidOff: circumstances.includes("parentsLaidOff"),
        parentsOffended: circumstances.includes("parentsOffended"),
      }),
    ({ params }) => ({ to: paths.childVisits(params.childId), done: "visits.notice.noted" }),
  ),
  pair: on(
    PairAsked,
    ({ work, params, form }) => makePair(work, { ...params, ...form }),
    ({ params }) => ({ to: paths.childVisits(params.childId), done: "visits.notice.paired" }),
  ),
  end: on(
    z.object({}),
    ({ work, params }) => dissolvePair(work, params.childId),
    ({ params }) => ({ to: paths.childVisits(params.childId), done: "visits.notice.ended" }),
  ),
}));

export default function ChildVisits() {
  const { t } = useTranslation("visits");
  const { child, visits, candidates } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("ofChild.title", { name: child.name })}
        trail={[{ href: paths.child(child.id), label: child.name }, { label: t("ofChild.crumb") }]}
      />
      <Columns kind="side">
        <Stack wide>
          <Card title={t("before")} id="before">
            {visits.length > 0 ? <VisitLog visits={visits} /> : <Empty art="lamp" title={t("never")} />}
          </Card>
        </Stack>
        <Stack wide as="aside">
          <NeedCard child={child} reply={reply} />
          <PairCards child={child} candidates={candidates} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
