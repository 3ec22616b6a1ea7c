import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { openMoves } from "~/data/matches/move-requests";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, pageNumber, version } from "~/http/fields";
import { localStart } from "~/http/move-fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { PageHead, Stack } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { acceptMove } from "~/usecases/moves/decide";
import { MoveCard } from "./_components/move-card";

const Search = z.object({ page: pageNumber });

export const meta = pageTitle("moves");

export const loader = consoleLoader({ search: Search }, async ({ work, search: { page } }) => ({
  ...(await openMoves(work, page)),
  page,
}));

export const action = consoleAction({}, (on) => ({
  accept: on(
    z.object({ requestId: id, matchId: id, version, to: localStart }),
    async ({ work, form: { matchId, ...form } }) =>
      acceptMove(work, found(await matchInQuestion(work, matchId)), form),
    () => ({ to: paths.moves, done: "moves.notice.accepted" }),
  ),
}));

export default function Moves() {
  const { t } = useTranslation("moves");
  const { moves, total, pages, page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("queue.title")} lead={t("queue.lead")} />
      {moves.length === 0 ? (
        <Empty art="seedling" title={t("queue.none")}>
          {t("queue.noneLead")}
        </Empty>
      ) : (
        <Stack wide>
          {moves.map((move) => (
            <MoveCard key={move.id} move={move} reply={reply}>
              <LinkButton href={paths.move(move.id)}>{t("queue.decide")}</LinkButton>
            </MoveCard>
          ))}
        </Stack>
      )}
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(number) => withQuery(paths.moves, { page: number })}
      />
    </>
  );
}
