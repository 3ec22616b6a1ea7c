import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { PAIR_FILTERS, roundPage } from "~/data/rounds/round-page";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, oneOf, pageNumber, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { pageTitle } from "~/ui/page-title";
import { approvePairs } from "~/usecases/round/approve-pairs";
import { discardRound } from "~/usecases/round/discard-round";
import { overrideRound } from "~/usecases/round/override-round";
import { publishRound } from "~/usecases/round/publish-round";
import { solveRound } from "~/usecases/round/solve-round";
import { ChangeNotice, Changes } from "./_components/changes";
import { Coverage } from "./_components/coverage";
import { OverrideShape } from "./_components/override-shape";
import { PairBoard } from "./_components/pair-board";
import { PublishPanel } from "./_components/publish-panel";
import { RoundDiff } from "./_components/round-diff";
import { RoundHead } from "./_components/round-head";
import { RoundPicture } from "./_components/round-picture";
import { RoundRunning } from "./_components/round-running";
import { WaitingBoard } from "./_components/waiting-board";

const RoundParams = z.object({ roundId: id });
const View = z.object({
  show: oneOf(PAIR_FILTERS).catch("all"),
  page: pageNumber,
  waiting: pageNumber,
});
const Versioned = z.object({ version });
const Approval = z.object({
  version,
  kind: oneOf(["APPROVE", "UNAPPROVE"]),
  pairId: z.union([z.literal("ALL"), id]),
});
export const meta = pageTitle("round");

export const loader = consoleLoader(
  { params: RoundParams, search: View },
  async ({ work, params, search }) => {
    const round = found(await roundPage(work, params.roundId, search));
    return { view: search, round, refresh: round.refresh };
  },
);

export const action = consoleAction({ params: RoundParams }, (on) => ({
  override: on(
    OverrideShape,
    ({ work, form, params }) => overrideRound(work, { ...form, ...params }),
    ({ params }) => ({ to: paths.round(params.roundId), done: "rounds.notice.overridden" }),
  ),
  approval: on(
    Approval,
    ({ work, form: { pairId, ...form }, params }) =>
      approvePairs(work, { ...form, ...params, pairIds: pairId === "ALL" ? "ALL" : [pairId] }),
    ({ params, form }) => ({
      to: paths.round(params.roundId),
      done: form.kind === "APPROVE" ? "rounds.notice.approved" : "rounds.notice.unapproved",
    }),
  ),
  solve: on(
    Versioned,
    ({ work, form, params }) => solveRound(work, { ...form, ...params }),
    ({ params }) => ({ to: paths.round(params.roundId), done: "rounds.notice.solved" }),
  ),
  publish: on(
    Versioned,
    ({ work, form, params }) => publishRound(work, { ...form, ...params }),
    ({ params }) => ({ to: paths.round(params.roundId), done: "rounds.notice.published" }),
  ),
  discard: on(
    Versioned,
    ({ work, form, params }) => discardRound(work, { ...form, ...params }),
    () => ({ to: paths.rounds, done: "rounds.notice.discarded" }),
  ),
}));

export default function Round() {
  const { t } = useTranslation("rounds");
  const { round, view } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (round.state === "RUNNING") return <RoundRunning round={round} reply={reply} />;
  return (
    <>
      <RoundHead round={round} />
      <ChangeNotice round={round} reply={reply} />
      <Coverage round={round} />
      {round.plan.picture && <RoundPicture picture={round.plan.picture} />}
      <RoundDiff round={round} />
      <div className="board">
        <PairBoard round={round} view={view} reply={reply} />
        <section aria-label={t("waiting.title")}>
          <WaitingBoard round={round} view={view} />
        </section>
      </div>
      <Changes round={round} reply={reply} />
      <PublishPanel round={round} reply={reply} />
    </>
  );
}
