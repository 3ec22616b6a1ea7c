import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { matchFile } from "~/data/matches/file";
import type { Work } from "~/data/work.server";
import { isRunning } from "~/domain/match/lifecycle";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PauseNote } from "~/ui/pause-note";
import { changeOneContact } from "~/usecases/contacts/change";
import { endPlan } from "~/usecases/contacts/plan";
import { activateMatch } from "~/usecases/matches/activate";
import { approveMatch } from "~/usecases/matches/approve";
import { hearChild } from "~/usecases/matches/child-answer";
import { closeMatch, finishMatch } from "~/usecases/matches/close";
import { dropProposal } from "~/usecases/matches/drop";
import { expireOffer } from "~/usecases/matches/expire";
import { introduce, planFirstMeeting } from "~/usecases/matches/first-meeting";
import { permitMatch } from "~/usecases/matches/permit";
import { beginReview, continueMatch } from "~/usecases/matches/review";
import { opened } from "~/usecases/record/opened";
import { FamilySaid } from "../_components/family-said";
import { AgreementCard } from "./_components/agreement-card";
import { ChildAnswerCard } from "./_components/child-answer-card";
import { CloseCard } from "./_components/close-card";
import { ContactsCard } from "./_components/contacts-card";
import * as forms from "./_components/forms";
import { MatchFacts } from "./_components/match-facts";
import { MatchHead } from "./_components/match-head";
import { MatchTimeline } from "./_components/match-timeline";
import { NextStepCard } from "./_components/next-step-card";
import { PlanCard } from "./_components/plan-card";

const Params = z.object({ matchId: id });
type Params = z.output<typeof Params>;

export const meta = pageTitle("match");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await matchFile(work, params.matchId));
  await opened(work, { subject: "match", subjectId: match.id, schoolId: match.schoolId });
  return { match };
});

const asked = async (work: Work, { matchId }: Params) => found(await matchInQuestion(work, matchId));
const saying = (notice: string) => (args: { params: Params }) => ({
  to: paths.match(args.params.matchId),
  done: `matches.notice.${notice}`,
});

export const action = consoleAction({ params: Params }, (on) => ({
  approve: on(
    forms.Versioned,
    async ({ work, form, params }) => approveMatch(work, await asked(work, params), form),
    saying("approved"),
  ),
  drop: on(
    forms.Drop,
    async ({ work, form, params }) => dropProposal(work, await asked(work, params), form),
    () => ({ to: withQuery(paths.matches, { state: "PROPOSED" }), done: "matches.notice.dropped" }),
  ),
  expire: on(
    forms.Versioned,
    async ({ work, form, params }) => expireOffer(work, await asked(work, params), form),
    saying("expired"),
  ),
  permit: on(
    forms.Permit,
    async ({ work, form, params }) => permitMatch(work, await asked(work, params), form),
    saying("permitted"),
  ),
  hear: on(
    forms.Hear,
    async ({ work, form, params }) => hearChild(work, await asked(work, params), form),
    ({ params }) => ({ to: paths.match(params.matchId), done: "heard.notice.heard" }),
  ),
  planMeeting: on(
    forms.PlanMeeting,
    async ({ work, form, params }) => planFirstMeeting(work, await asked(work, params), form),
    saying("meetingPlanned"),
  ),
  introduce: on(
    forms.Introduce,
    async ({ work, form, params }) => introduce(work, await asked(work, params), form),
    saying("introduced"),
  ),
  activate: on(
    forms.Versioned,
    async ({ work, form, params }) => activateMatch(work, await asked(work, params), form),
    saying("activated"),
  ),
  review: on(
    forms.Versioned,
    async ({ work, form, params }) => beginReview(work, await asked(work, params), form),
    saying("reviewBegun"),
  ),
  continue: on(
    forms.Versioned,
    async ({ work, form, params }) => continueMatch(work, await asked(work, params), form),
    saying("continued"),
  ),
  close: on(
    forms.Close,
    async ({ work, form, params }) =>
      closeMatch(work, await asked(work, params), { ...form, farewell: forms.farewellOf(form) }),
    saying("closed"),
  ),
  finish: on(
    forms.Versioned,
    async ({ work, form, params }) => finishMatch(work, await asked(work, params), form),
    saying("finished"),
  ),
  endPlan: on(
    forms.EndPlan,
    async ({ work, form, params }) => endPlan(work, await asked(work, params), form),
    saying("planEnded"),
  ),
  callOff: on(
    forms.CallOff,
    ({ work, form: { contactId, version, missedSide: side, missedWhy: why }, params: { matchId } }) =>
      changeOneContact(work, { matchId, contactId, version, command: { kind: "CALL_OFF", side, why } }),
    saying("calledOff"),
  ),
}));

export default function MatchPage() {
  const { match } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <MatchHead match={match} />
      <Columns kind="side">
        <Stack wide>
          <NextStepCard match={match} reply={reply} />
          {isRunning(match.state) && <PauseNote pauses={match.pauses} today={match.today} />}
          <ChildAnswerCard match={match} reply={reply} />
          <ContactsCard match={match} reply={reply} />
          <MatchTimeline match={match} />
        </Stack>
        <Stack wide as="aside">
          <MatchFacts match={match} />
          <AgreementCard match={match} />
          {match.activeAt && <FamilySaid answers={match.familyAnswers} zone={match.school.timeZone} />}
          <PlanCard match={match} reply={reply} />
          <CloseCard match={match} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
