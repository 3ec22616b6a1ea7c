import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { callLog, timesFor } from "~/data/calls/log";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, pageNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { bookCall } from "~/usecases/calls/book";
import { moveCall, recordCall } from "~/usecases/calls/change";
import { opened } from "~/usecases/record/opened";
import * as Forms from "./_components/call-forms";
import { CallLists } from "./_components/call-lists";
import { CallTimes } from "./_components/call-times";
import { CallWishForm } from "./_components/call-wish-form";

const Params = z.object({ childId: id });

export const meta = pageTitle("calls");

export const loader = consoleLoader(
  {
    params: Params,
    search: z
      .record(z.string(), z.string())
      .transform((typed) => ({ typed, page: pageNumber.parse(typed.page) })),
  },
  async ({ work, params, search: { typed, page } }) => {
    const log = found(await callLog(work, params.childId, page));
    const { child, planned } = log;
    const moving = planned.find(({ id }) => id === typed.call) ?? null;
    const wish = Forms.Wish.safeParse(typed);
    const times = wish.success ? await timesFor(work, log, { ...wish.data, call: moving?.id ?? "" }) : null;
    const { id: subjectId, schoolId } = child;
    await opened(work, { subject: "child", subjectId, schoolId, details: { page: "calls" } });
    return {
      ...log,
      page,
      moving,
      times,
      typed: times ? typed : {},
      now: work.now,
      today: dayIn(work.now, child.school.timeZone),
    };
  },
);

export const action = consoleAction({ params: Params }, (on) => {
  const there = (done: string) => (entered: { params: z.output<typeof Params> }) => ({
    to: paths.calls(entered.params.childId),
    done: `calls.notice.${done}`,
  });
  return {
    book: on(Forms.Book, ({ work, params, form }) => bookCall(work, { ...params, ...form }), there("booked")),
    move: on(
      Forms.Move,
      ({ work, params, form: { callId, version, ...wish } }) =>
        moveCall(work, { ...params, callId, version }, wish),
      there("moved"),
    ),
    record: on(
      Forms.Record,
      ({ work, params, form: { how, outcome, ...at } }) =>
        recordCall(work, { ...params, ...at }, { kind: how, outcome }),
      there("recorded"),
    ),
    cancel: on(
      Forms.Cancel,
      ({ work, params, form: { outcome, ...at } }) =>
        recordCall(work, { ...params, ...at }, { kind: "CANCEL", outcome }),
      there("cancelled"),
    ),
  };
});

export default function Calls() {
  const { t } = useTranslation("calls");
  const { t: list } = useTranslation("children");
  const log = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { child } = log;
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead", { name: child.name })}
        trail={[
          { href: paths.children, label: list("title") },
          { href: paths.child(child.id), label: child.name },
          { label: t("title") },
        ]}
      />
      <Columns kind="side">
        <Stack wide>
          {log.times && <CallTimes log={log} times={log.times} reply={reply} />}
          <CallLists log={log} reply={reply} />
        </Stack>
        <Stack wide as="aside">
          {child.state !== "LEFT" && <CallWishForm log={log} />}
        </Stack>
      </Columns>
    </>
  );
}
