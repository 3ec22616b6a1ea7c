import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { matchEnding } from "~/data/matches/ending";
import { PAUSE_REASONS } from "~/domain/match/pause";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, oneOf, optionalNote, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { pauseMatch, resumeMatch } from "~/usecases/matches/pause";
import { opened } from "~/usecases/record/opened";
import { EndingHead } from "./_components/ending-head";
import { PauseForm, PauseList } from "./_components/pause-cards";

const Params = z.object({ matchId: id });
type Params = z.output<typeof Params>;
const Pause = z.object({
  reason: oneOf(PAUSE_REASONS),
  startsOn: day,
  endsOn: day,
  note: optionalNote(500),
});
const Resume = z.object({ pauseId: id, version });

export const meta = pageTitle("pauseMatch");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await matchEnding(work, params.matchId));
  await opened(work, { subject: "match", subjectId: match.id, schoolId: match.schoolId });
  return { match };
});

const saying = (notice: string) => (args: { params: Params }) => ({
  to: paths.pauseMatch(args.params.matchId),
  done: `closures.notice.${notice}`,
});

export const action = consoleAction({ params: Params }, (on) => ({
  pause: on(
    Pause,
    async ({ work, form, params }) =>
      pauseMatch(work, found(await matchInQuestion(work, params.matchId)), form),
    saying("paused"),
  ),
  resume: on(
    Resume,
    async ({ work, form, params }) =>
      resumeMatch(work, found(await matchInQuestion(work, params.matchId)), form),
    saying("resumed"),
  ),
}));

export default function PauseMatch() {
  const { match } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <EndingHead match={match} page="pause" />
      <Stack wide>
        <PauseList match={match} reply={reply} />
        <PauseForm match={match} reply={reply} />
      </Stack>
    </>
  );
}
