import { useActionData, useLoaderData } from "@remix-run/react";
import { ledgerChild } from "~/data/ledger/live";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { pageTitle } from "~/ui/page-title";
import { leaveLedger, returnToLedger } from "~/usecases/ledger/exit";
import { opened } from "~/usecases/record/opened";
import { BackShape, ChildParams, LeaveShape } from "./_components/exit-forms";
import { LedgerChildPage } from "./_components/ledger-child";

export const meta = pageTitle("ledgerChild");

export const loader = consoleLoader({ params: ChildParams }, async ({ work, params }) => {
  const child = found(await ledgerChild(work, params.childId));
  const { id: subjectId, schoolId } = child;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "ledger" } });
  return { child, today: dayIn(work.now, child.zone) };
});

export const action = consoleAction({ params: ChildParams }, (on) => ({
  leave: on(
    LeaveShape,
    ({ work, params, form }) => leaveLedger(work, params.childId, form),
    ({ params }) => ({ to: paths.ledgerChild(params.childId), done: "ledger.notice.left" }),
  ),
  back: on(
    BackShape,
    ({ work, params, form }) => returnToLedger(work, params.childId, form),
    ({ params }) => ({ to: paths.ledgerChild(params.childId), done: "ledger.notice.back" }),
  ),
}));

export default function ChildInLedger() {
  return (
    <LedgerChildPage
      area="console"
      {...useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>()}
    />
  );
}
