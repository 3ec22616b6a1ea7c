import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { recordsPage } from "~/data/care/records";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { endAid, recordAid } from "~/usecases/care/aid";
import { describeChild } from "~/usecases/care/describe";
import { recordHukou } from "~/usecases/care/hukou";
import { recordTownMove } from "~/usecases/care/town-move";
import { opened } from "~/usecases/record/opened";
import { AidCard } from "./_components/aid-card";
import { Aided, Describe, EndAid, Register, Townward } from "./_components/care-forms";
import { DescribedCard } from "./_components/described-card";
import { HukouCard } from "./_components/hukou-card";
import { TownCard } from "./_components/town-card";

const Params = z.object({ childId: id });

export const meta = pageTitle("childRecords");

export const loader = consoleLoader({ params: Params }, async ({ work, params: { childId } }) => {
  const child = found(await recordsPage(work, childId));
  await opened(work, { subject: "child", subjectId: childId, details: { page: "records" } });
  return { child, today: dayIn(work.now, child.school.timeZone) };
});

export const action = consoleAction({ params: Params }, (on) => {
  const done = (what: string) => (about: { params: { childId: string } }) => ({
    to: paths.childRecords(about.params.childId),
    done: `care.done.${what}`,
  });
  return {
    register: on(
      Register,
      ({ work, params, form }) => recordHukou(work, { ...params, ...form }),
      done("hukou"),
    ),
    aid: on(Aided, ({ work, params, form }) => recordAid(work, { ...params, ...form }), done("aided")),
    endAid: on(EndAid, ({ work, params, form }) => endAid(work, { ...params, ...form }), done("aidEnded")),
    town: on(
      Townward,
      ({ work, params, form }) => recordTownMove(work, { ...params, ...form }),
      done("town"),
    ),
    describe: on(
      Describe,
      ({ work, params, form }) => describeChild(work, { ...params, ...form }),
      done("described"),
    ),
  };
});

export default function ChildRecords() {
  const { t } = useTranslation("care");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { child } = page;
  return (
    <>
      <PageHead
        title={t("records.title", { name: child.name })}
        trail={[{ href: paths.child(child.id), label: child.name }, { label: t("records.crumb") }]}
      />
      <Columns kind="side">
        <Stack wide>
          <AidCard {...page} reply={reply} />
          <HukouCard {...page} reply={reply} />
          <TownCard {...page} reply={reply} />
        </Stack>
        <Stack wide as="aside">
          <DescribedCard {...page} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
