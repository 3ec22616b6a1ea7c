import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { matchSupport } from "~/data/support/match";
import type { Work } from "~/data/work.server";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, note } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { passOn, takeBack } from "~/usecases/support/kind-words";
import { lookAtStrength } from "~/usecases/support/look-at";
import { KindWordsCard } from "./_components/kind-words-card";
import { LookCard, StrengthCharts } from "./_components/strength-charts";
import { NextSupportCard, SaidCard } from "./_components/support-cards";
import { SupportHead } from "./_components/support-head";

const Params = z.object({ matchId: id });
type Params = z.output<typeof Params>;

export const meta = pageTitle("matchSupport");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await matchSupport(work, params.matchId));
  await opened(work, { subject: "match", subjectId: match.id, schoolId: match.schoolId });
  return { match };
});

const asked = async (work: Work, { matchId }: Params) => found(await matchInQuestion(work, matchId));
const saying =
  (notice: string) =>
  ({ params }: { params: Params }) => ({
    to: paths.matchSupport(params.matchId),
    done: `support.notice.${notice}`,
  });

export const action = consoleAction({ params: Params }, (on) => ({
  pass: on(
    z.object({ words: note(300) }),
    async ({ work, form, params }) => passOn(work, await asked(work, params), form),
    saying("passed"),
  ),
  takeBack: on(
    z.object({ wordsId: id }),
    async ({ work, form, params }) => takeBack(work, await asked(work, params), form),
    saying("takenBack"),
  ),
  look: on(
    z.object({ answerId: id, found: note(500) }),
    async ({ work, form, params }) => lookAtStrength(work, await asked(work, params), form),
    saying("looked"),
  ),
}));

export default function MatchSupportPage() {
  const { match } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <SupportHead match={match} />
      <Columns kind="side">
        <Stack wide>
          <LookCard match={match} reply={reply} />
          <NextSupportCard match={match} />
          <StrengthCharts match={match} />
          <SaidCard match={match} />
        </Stack>
        <Stack wide as="aside">
          <KindWordsCard match={match} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
