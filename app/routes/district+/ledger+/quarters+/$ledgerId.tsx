import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { boardOf, oneQuarter, pageOfRows, sendingsOf } from "~/data/ledger/quarters";
import { districtAction, districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { useLedgerWords } from "~/routes/console+/ledger+/_components/ledger-words";
import { OwnPlaces, QuarterBoard } from "~/routes/console+/ledger+/_components/quarter-board";
import { QuarterFacts } from "~/routes/console+/ledger+/_components/quarter-facts";
import {
  CorrectShape,
  LedgerParams,
  PlaceShape,
  ReturnShape,
  RowsSearch,
  SendShape,
} from "~/routes/console+/ledger+/_components/quarter-forms";
import { WholeChip } from "~/routes/console+/ledger+/_components/quarter-list";
import { QuarterRows } from "~/routes/console+/ledger+/_components/quarter-rows";
import { CorrectCard, SendCard } from "~/routes/console+/ledger+/_components/quarter-send";
import { LinkButton } from "~/ui/button";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { sayToLedger } from "~/usecases/ledger/decide";
import { correctQuarter, retakeRows } from "~/usecases/ledger/retake";
import { sendQuarter } from "~/usecases/ledger/send";

export const meta = pageTitle("ledgerQuarter");

export const loader = districtLoader(
  { params: LedgerParams, search: RowsSearch },
  async ({ work, params: { ledgerId }, search }) => ({
    ledger: found(await oneQuarter(work, ledgerId)),
    board: await boardOf(work, ledgerId),
    sendings: await sendingsOf(work, ledgerId),
    rows: await pageOfRows(work, ledgerId, search),
    search,
  }),
);

export const action = districtAction({ params: LedgerParams, confirmed: ["send", "correct"] }, (on) => {
  const here = ({ params }: { params: { ledgerId: string } }, done: string) => ({
    to: paths.ledgerQuarter(params.ledgerId),
    done: `ledger.notice.${done}`,
  });
  return {
    sign: on(
      PlaceShape,
      ({ work, params, form }) => sayToLedger(work, { act: "SIGN", ...params, ...form }),
      (entered) => here(entered, "signed"),
    ),
    giveBack: on(
      ReturnShape,
      ({ work, params, form }) => sayToLedger(work, { act: "RETURN", ...params, ...form }),
      (entered) => here(entered, "returned"),
    ),
    retake: on(
      PlaceShape,
      ({ work, params, form }) => retakeRows(work, { ...params, ...form }),
      (entered) => here(entered, "retaken"),
    ),
    send: on(
      SendShape,
      ({ work, params, form }) => sendQuarter(work, { ...params, ...form }),
      (entered) => here(entered, "sent"),
    ),
    correct: on(
      CorrectShape,
      ({ work, params, form }) => correctQuarter(work, { ...params, ...form }),
      (_, id) => ({ to: paths.ledgerQuarter(id), done: "ledger.notice.corrected" }),
    ),
  };
});

export default function Quarter() {
  const { t } = useTranslation("ledger");
  const { ledger, board, sendings, rows, search } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useLedgerWords();
  const nameOf = useNameOf();
  const signed = ledger.signedAt !== null;
  const place = board.find(({ id }) => id === search.place);
  return (
    <>
      <PageHead
        title={words.version(ledger)}
        trail={[
          { href: paths.districtLedger(), label: t("title") },
          { href: paths.ledgerQuarters(), label: t("quarters.title") },
          { label: words.version(ledger) },
        ]}
      >
        <WholeChip signed={signed} />
        <LinkButton href={paths.ledgerDiff(ledger.id)} icon="swap">
          {t("diff.open")}
        </LinkButton>
      </PageHead>
      <Stack wide>
        <OwnPlaces board={board} closed={signed} reply={reply} />
        <QuarterFacts ledger={ledger} />
        <SendCard ledgerId={ledger.id} signed={signed} sendings={sendings} reply={reply} />
        <QuarterBoard
          board={board}
          closed={signed}
          reply={reply}
          rowsHref={(id) => `${paths.ledgerQuarter(ledger.id, { place: id })}#rows`}
        />
        <QuarterRows
          {...rows}
          title={place ? t("rows.of", { place: nameOf(place) }) : t("rows.title")}
          hrefOf={(page) => `${paths.ledgerQuarter(ledger.id, { place: search.place, page })}#rows`}
        />
        {signed && <CorrectCard board={board} reply={reply} />}
      </Stack>
    </>
  );
}
