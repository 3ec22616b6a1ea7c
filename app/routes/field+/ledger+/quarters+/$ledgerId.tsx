import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { boardOf, oneQuarter, pageOfRows } from "~/data/ledger/quarters";
import { fieldAction, fieldLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { useLedgerWords } from "~/routes/console+/ledger+/_components/ledger-words";
import { OwnPlaces, QuarterBoard } from "~/routes/console+/ledger+/_components/quarter-board";
import {
  LedgerParams,
  PlaceShape,
  ReturnShape,
  RowsSearch,
} from "~/routes/console+/ledger+/_components/quarter-forms";
import { WholeChip } from "~/routes/console+/ledger+/_components/quarter-list";
import { QuarterRows } from "~/routes/console+/ledger+/_components/quarter-rows";
import { LinkButton } from "~/ui/button";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { sayToLedger } from "~/usecases/ledger/decide";
import { retakeRows } from "~/usecases/ledger/retake";

export const meta = pageTitle("fieldLedgerQuarter");

export const loader = fieldLoader(
  { params: LedgerParams, search: RowsSearch },
  async ({ work, params: { ledgerId }, search }) => ({
    ledger: found(await oneQuarter(work, ledgerId)),
    board: await boardOf(work, ledgerId),
    rows: await pageOfRows(work, ledgerId, search),
    search,
  }),
);

export const action = fieldAction({ params: LedgerParams }, (on) => {
  const here = ({ params }: { params: { ledgerId: string } }, done: string) => ({
    to: paths.fieldLedgerQuarter(params.ledgerId),
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
  };
});

export default function Quarter() {
  const { t } = useTranslation("ledger");
  const { ledger, board, rows, search } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useLedgerWords();
  const nameOf = useNameOf();
  const signed = ledger.signedAt !== null;
  const place = board.find(({ id }) => id === search.place);
  return (
    <>
      <PageHead
        title={words.version(ledger)}
        lead={ledger.because}
        trail={[
          { href: paths.fieldLedgerQuarters(), label: t("quarters.title") },
          { label: words.version(ledger) },
        ]}
      >
        <WholeChip signed={signed} />
        <LinkButton href={paths.fieldLedgerDiff(ledger.id)} icon="swap">
          {t("diff.open")}
        </LinkButton>
      </PageHead>
      <Stack wide>
        <OwnPlaces board={board} closed={signed} reply={reply} />
        <QuarterBoard
          board={board}
          closed={signed}
          reply={reply}
          rowsHref={(id) => `${paths.fieldLedgerQuarter(ledger.id, { place: id })}#rows`}
        />
        <QuarterRows
          {...rows}
          title={place ? t("rows.of", { place: nameOf(place) }) : t("rows.title")}
          hrefOf={(page) => `${paths.fieldLedgerQuarter(ledger.id, { place: search.place, page })}#rows`}
        />
      </Stack>
    </>
  );
}
