import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { checkInFile } from "~/data/checkins/file";
import { neighboursOf } from "~/data/checkins/queue";
import { worryIn } from "~/domain/safeguarding/report";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, prose, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatDay } from "~/i18n/format";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { StateChip } from "~/ui/status";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { reviewCheckIn } from "~/usecases/checkins/review";
import { opened } from "~/usecases/record/opened";
import { ChildSaidCard } from "./_components/child-said-card";
import { QueueNav } from "./_components/queue-nav";
import { RecordCard } from "./_components/record-card";
import { ReviewCard } from "./_components/review-card";
import { UrgentPanel } from "./_components/urgent-panel";

const Params = z.object({ checkInId: id });
type Params = z.output<typeof Params>;
/** Where the reader goes after the review: the next record of the queue, or none. */
const Next = z.object({ version, next: id.optional() });

export const meta = pageTitle("reviewCheckIn");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const record = found(await checkInFile(work, params.checkInId));
  const queue = await neighboursOf(work, params.checkInId);
  await opened(work, { subject: "check-in", subjectId: record.id });
  return { record, queue };
});

const here = (notice: string) => (args: { params: Params }) => ({
  to: paths.reviewCheckIn(args.params.checkInId),
  done: `checkIns.notice.${notice}`,
});

export const action = consoleAction({ params: Params }, (on) => ({
  review: on(
    Next,
    ({ work, form, params }) => reviewCheckIn(work, { ...params, ...form, command: { kind: "REVIEW" } }),
    ({ form }) =>
      form.next
        ? { to: paths.reviewCheckIn(form.next), done: "checkIns.notice.REVIEWED" }
        : { to: paths.checkIns, done: "checkIns.notice.allDone" },
  ),
  ask: on(
    z.object({ version, question: prose(500) }),
    ({ work, form: { version, question }, params }) =>
      reviewCheckIn(work, { ...params, version, command: { kind: "ASK", question } }),
    here("QUESTIONED"),
  ),
  close: on(
    Next,
    ({ work, form, params }) => reviewCheckIn(work, { ...params, ...form, command: { kind: "CLOSE" } }),
    here("CLOSED"),
  ),
}));

export default function ReviewPage() {
  const { t } = useTranslation("checkIns");
  const { record, queue } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const { child, volunteer, happenedOn, submittedAt, zone, state, concern } = record;
  return (
    <>
      <PageHead
        title={t("page.title", { child: child.name, date: formatDay(happenedOn, locale, "UTC") })}
        lead={
          <>
            {t("page.by", { volunteer: volunteer.name, date: "" })}
            <When value={submittedAt} zone={zone} as="dateTime" />
          </>
        }
        trail={[
          { href: paths.checkIns, label: t("title") },
          { label: t(`tab.${state === "DRAFT" ? "ALL" : state}`) },
        ]}
      >
        <div className="row">
          <StateChip of="concern" state={concern} />
          <StateChip of="checkIn" state={state} />
        </div>
      </PageHead>
      <Stack wide>
        {worryIn(record) && state !== "CLOSED" && <UrgentPanel record={record} />}
        <Columns kind="side">
          <RecordCard record={record} />
          <Stack wide as="aside">
            <ChildSaidCard record={record} />
            <ReviewCard record={record} next={queue.next ?? queue.previous} reply={reply} />
            <QueueNav queue={queue} matchId={record.matchId} />
          </Stack>
        </Columns>
      </Stack>
    </>
  );
}
