import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { transferPage } from "~/data/transfers/one";
import { mayTakeOver, NUMBER_CHANGES } from "~/domain/child/transfer";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { chosen, id, note, oneOf, optionalLine, tick } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { refuseTransfer, withdrawTransfer } from "~/usecases/transfers/end";
import { takeOver } from "~/usecases/transfers/take-over";
import { AnswerCards } from "./_components/answer-cards";
import { TransferFacts } from "./_components/transfer-facts";

const Params = z.object({ transferId: id });
const Accept = z.object({
  grade: chosen(1, 9),
  className: optionalLine(20),
  numberChange: oneOf(NUMBER_CHANGES),
  flagged: tick,
});
const Refuse = z.object({ reason: note(300) });
const Withdraw = z.object({ reason: note(300) });

export const meta = pageTitle("transfer");

export const loader = consoleLoader({ params: Params }, async ({ work, params: { transferId } }) => {
  const one = found(await transferPage(work, transferId));
  return { one, here: mayTakeOver(one.movesOn, dayIn(work.now, one.timeZone)).ok };
});

export const action = consoleAction({ params: Params }, (on) => ({
  accept: on(
    Accept,
    ({ work, params, form }) => takeOver(work, { ...params, ...form }),
    (_, { childId }) => ({ to: paths.child(childId), done: "transfers.done.accepted" }),
  ),
  refuse: on(
    Refuse,
    ({ work, params, form }) => refuseTransfer(work, { ...params, ...form }),
    ({ params }) => ({ to: paths.transfer(params.transferId), done: "transfers.done.refused" }),
  ),
  withdraw: on(
    Withdraw,
    ({ work, params, form }) => withdrawTransfer(work, { ...params, ...form }),
    ({ params }) => ({ to: paths.transfer(params.transferId), done: "transfers.done.withdrawn" }),
  ),
}));

export default function Transfer() {
  const { t } = useTranslation("transfers");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const name = page.one.name ?? t("unnamed");
  return (
    <>
      <PageHead
        title={t("page.title", { name })}
        lead={t(`page.lead.${page.one.state}`)}
        trail={[{ href: paths.transfers(), label: t("title") }, { label: name }]}
      />
      <Columns kind="side">
        <Stack wide>
          <TransferFacts one={page.one} />
        </Stack>
        <Stack wide as="aside">
          <AnswerCards {...page} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
