import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { matchEnding } from "~/data/matches/ending";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { AGAIN, REMATCH } from "~/domain/match/closure";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, oneOf, optionalNote, version, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Empty } from "~/ui/feedback";
import { Columns, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { type Settled, settleClosure } from "~/usecases/matches/settle";
import { opened } from "~/usecases/record/opened";
import { ChecklistCard } from "./_components/checklist-card";
import { AfterwardsForm, ChildAskedForm, MentorAskedForm, TalksForm } from "./_components/closure-forms";
import { EndingHead } from "./_components/ending-head";

const Params = z.object({ matchId: id });
type Params = z.output<typeof Params>;
const scale = whole(1, 5);
const words = optionalNote(500);
const Talks = z.object({
  closureVersion: version,
  mentorToldOn: day.optional(),
  childToldOn: day.optional(),
  familyToldOn: day.optional(),
});
const MentorAsked = z.object({
  closureVersion: version,
  ...{ mentorAskedOn: day, mentorOverall: scale, mentorSupport: scale },
  ...{ mentorAgain: oneOf(AGAIN), mentorWords: words },
});
const ChildAsked = z.object({
  closureVersion: version,
  ...{ childAskedOn: day, childOverall: scale, childHeard: scale },
  ...{ childAgain: oneOf(AGAIN), childWords: words },
});
const Afterwards = z.object({
  closureVersion: version,
  afterwardsOn: day,
  rematch: oneOf(REMATCH),
  rematchWords: words,
});

export const meta = pageTitle("closure");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await matchEnding(work, params.matchId));
  await opened(work, { subject: "match", subjectId: match.id, schoolId: match.schoolId });
  return { match };
});

interface Asked {
  work: Work<StaffViewer>;
  params: Params;
  form: Settled & { closureVersion: number };
}

const settle =
  (item: string) =>
  async ({ work, params, form: { closureVersion, ...settled } }: Asked) => {
    const on = Object.values(settled).filter((value): value is Date => value instanceof Date);
    const match = found(await matchInQuestion(work, params.matchId));
    return settleClosure(work, match, { item, closureVersion, settled, on });
  };
const back = ({ params }: { params: Params }) => ({
  to: paths.closure(params.matchId),
  done: "closures.notice.settled",
});

export const action = consoleAction({ params: Params }, (on) => ({
  talks: on(Talks, settle("talks"), back),
  mentorAsked: on(MentorAsked, settle("mentor"), back),
  childAsked: on(ChildAsked, settle("child"), back),
  afterwards: on(Afterwards, settle("afterwards"), back),
}));

export default function Closure() {
  const { t } = useTranslation("closures");
  const { match } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <EndingHead match={match} page="closure" />
      <Columns kind="side">
        <Stack wide>
          {!match.closure && <Empty title={t("closure.notBegun")}>{t("closure.notBegunLead")}</Empty>}
          <TalksForm match={match} reply={reply} />
          <MentorAskedForm match={match} reply={reply} />
          <ChildAskedForm match={match} reply={reply} />
          <AfterwardsForm match={match} reply={reply} />
        </Stack>
        <Stack wide as="aside">
          <ChecklistCard match={match} />
        </Stack>
      </Columns>
    </>
  );
}
