import { useActionData, useLoaderData } from "@remix-run/react";
import { ledgerChild } from "~/data/ledger/live";
import { dayIn } from "~/domain/shared/calendar-day";
import { fieldAction, fieldLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { BackShape, ChildParams, LeaveShape } from "~/routes/console+/ledger+/_components/exit-forms";
import { LedgerChildPage } from "~/routes/console+/ledger+/_components/ledger-child";
import { pageTitle } from "~/ui/page-title";
import { leaveLedger, returnToLedger } from "~/usecases/ledger/exit";
import { opened } from "~/usecases/record/opened";

export const meta = pageTitle("fieldLedgerChild");

export const loader = fieldLoader({ params: ChildParams }, async ({ work, params }) => {
  const child = found(await ledgerChild(work, params.childId));
  const { id: subjectId, schoolId } = child;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "ledger" } });
  return { child, today: dayIn(work.now, child.zone) };
});

export const action = fieldAction({ params: ChildParams }, (on) => ({
  leave: on(
    LeaveShape,
    ({ work, params, form }) => leaveLedger(work, params.childId, form),
    ({ params }) => ({ to: paths.fieldLedgerChild(params.childId), done: "ledger.notice.left" }),
  ),
  back: on(
    BackShape,
    ({ work, params, form }) => returnToLedger(work, params.childId, form),
    ({ params }) => ({ to: paths.fieldLedgerChild(params.childId), done: "ledger.notice.back" }),
  ),
}));

export default function ChildInLedger() {
  return (
    <LedgerChildPage
      area="field"
      {...useLoaderData<typeof loader>()}
      reply={useActionData<typeof action>()}
    />
  );
}
