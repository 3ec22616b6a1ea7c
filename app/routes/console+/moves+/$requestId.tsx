import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { moveRequest } from "~/data/matches/move-requests";
import { offersFor } from "~/data/matches/offers";
import type { Work } from "~/data/work.server";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, optionalNote, version } from "~/http/fields";
import { localStart } from "~/http/move-fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { useWords } from "~/ui/words";
import { acceptMove, callOffAsAsked, refuseMove } from "~/usecases/moves/decide";
import { opened } from "~/usecases/record/opened";
import { DecideCard } from "./_components/decide-card";
import { MoveCard } from "./_components/move-card";

const Params = z.object({ requestId: id });

export const meta = pageTitle("move");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const { schoolId, ...move } = found(await moveRequest(work, params.requestId));
  await opened(work, { subject: "match", subjectId: move.matchId, schoolId, details: { page: "move" } });
  return { move, offers: move.state === "OPEN" ? await offersFor(work, move.contact) : [] };
});

const asked = async (work: Work, matchId: string) => found(await matchInQuestion(work, matchId));
const saying = (notice: string) => () => ({ to: paths.moves, done: `moves.notice.${notice}` });
const Asked = z.object({ requestId: id, matchId: id, version });

export const action = consoleAction({ params: Params }, (on) => ({
  accept: on(
    Asked.extend({ to: localStart }),
    async ({ work, form: { matchId, ...form } }) => acceptMove(work, await asked(work, matchId), form),
    saying("accepted"),
  ),
  callOff: on(
    Asked,
    async ({ work, form: { matchId, ...form } }) => callOffAsAsked(work, await asked(work, matchId), form),
    saying("calledOff"),
  ),
  refuse: on(
    Asked.extend({ answer: optionalNote(200) }),
    async ({ work, form: { matchId, ...form } }) => refuseMove(work, await asked(work, matchId), form),
    saying("refused"),
  ),
}));

export default function Move() {
  const { t } = useTranslation("moves");
  const words = useWords("moves");
  const { move, offers } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("queue.title")}
        lead={t("queue.told")}
        trail={[{ href: paths.moves, label: t("queue.title") }]}
      />
      {move.state === "OPEN" ? (
        <Columns kind="side">
          <MoveCard move={move} reply={reply} />
          <Stack wide as="aside">
            <DecideCard move={move} offers={offers} reply={reply} />
          </Stack>
        </Columns>
      ) : (
        <Alert>{t("queue.over", { state: words(`state.${move.state}`) })}</Alert>
      )}
    </>
  );
}
