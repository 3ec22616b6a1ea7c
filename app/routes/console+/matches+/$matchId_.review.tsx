import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { matchEnding } from "~/data/matches/ending";
import { ASKED_VIEWS, REVIEW_VIEWS } from "~/domain/match/review";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, optionalNote, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { continueMatch, recordViews } from "~/usecases/matches/review";
import { opened } from "~/usecases/record/opened";
import { EndingHead } from "./_components/ending-head";
import { DecideReviewCard, ViewsCard } from "./_components/review-cards";

const Params = z.object({ matchId: id });
type Params = z.output<typeof Params>;
/** Nothing chosen: not asked yet. */
const view = z.preprocess((value) => value || null, z.enum(REVIEW_VIEWS).nullable().default(null));
const asked = z.preprocess((value) => value || null, z.enum(ASKED_VIEWS).nullable().default(null));
const words = optionalNote(500);
const Views = z.object({
  reviewVersion: version,
  ...{ mentorView: view, mentorWords: words, childView: asked, childWords: words },
  ...{ familyView: view, familyWords: words, staffView: asked, staffWords: words },
});
const Continue = z.object({ version });

export const meta = pageTitle("reviewMatch");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await matchEnding(work, params.matchId));
  await opened(work, { subject: "match", subjectId: match.id, schoolId: match.schoolId });
  return { match };
});

export const action = consoleAction({ params: Params }, (on) => ({
  views: on(
    Views,
    async ({ work, form, params }) =>
      recordViews(work, found(await matchInQuestion(work, params.matchId)), form),
    ({ params }) => ({ to: paths.reviewMatch(params.matchId), done: "closures.notice.viewsRecorded" }),
  ),
  continue: on(
    Continue,
    async ({ work, form, params }) =>
      continueMatch(work, found(await matchInQuestion(work, params.matchId)), form),
    ({ params }: { params: Params }) => ({
      to: paths.match(params.matchId),
      done: "matches.notice.continued",
    }),
  ),
}));

export default function ReviewMatch() {
  const { match } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <EndingHead match={match} page="review" />
      <Columns kind="side">
        <Stack wide>
          <ViewsCard match={match} reply={reply} />
        </Stack>
        <Stack wide as="aside">
          <DecideReviewCard match={match} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
