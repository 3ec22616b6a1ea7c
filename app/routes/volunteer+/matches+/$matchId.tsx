import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownMatchPage } from "~/data/matches/own";
import { ownOffer } from "~/data/matches/own-decision";
import { MISSED_SIDES } from "~/domain/schedule/contact";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { id, line, note, oneOf, prose, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PauseNote } from "~/ui/pause-note";
import { StateChip } from "~/ui/status";
import { answerQuestion } from "~/usecases/checkins/answer";
import { changeOneContact } from "~/usecases/contacts/change";
import { answerOffer } from "~/usecases/matches/answer";
import { opened } from "~/usecases/record/opened";
import { AgreementAlert } from "./_components/agreement-alert";
import { BroughtCard } from "./_components/brought-card";
import { ChildCard } from "./_components/child-card";
import { HelpAlert } from "./_components/help-alert";
import { History } from "./_components/history";
import { NextContacts } from "./_components/next-contacts";
import { OfferCard } from "./_components/offer-card";
import { ReviewAlert } from "./_components/review-alert";
import { SchoolCard } from "./_components/school-card";
import { StrengthAlert } from "./_components/strength-alert";
import { WishesCard } from "./_components/wishes-card";

const Params = z.object({ matchId: id });
type Params = z.output<typeof Params>;
const Search = z.object({ help: z.literal("1").optional().catch(undefined) });
const Contact = z.object({ contactId: id, version });

export const meta = pageTitle("ownMatch");

export const loader = volunteerLoader(
  { params: Params, search: Search },
  async ({ work, params, search }) => {
    const page = found(await ownMatchPage(work, params.matchId));
    await opened(work, { subject: "match", subjectId: params.matchId });
    return { ...page, help: search.help === "1" };
  },
);

const saying = (notice: string) => (args: { params: Params }) => ({
  to: paths.ownMatch(args.params.matchId),
  done: `ownMatches.notice.${notice}`,
});

export const action = volunteerAction({ params: Params }, (on) => ({
  accept: on(
    z.object({ version }),
    async ({ work, form, params }) =>
      answerOffer(work, found(await ownOffer(work, params.matchId)), { ...form, accepted: true, reason: "" }),
    saying("accepted"),
  ),
  decline: on(
    z.object({ version, reason: prose(300) }),
    async ({ work, form, params }) =>
      answerOffer(work, found(await ownOffer(work, params.matchId)), { ...form, accepted: false }),
    saying("declined"),
  ),
  confirm: on(
    Contact,
    ({ work, form, params: { matchId } }) =>
      changeOneContact(work, { matchId, ...form, command: { kind: "CONFIRM" } }),
    saying("confirmed"),
  ),
  callOff: on(
    Contact.extend({ missedSide: oneOf(MISSED_SIDES), missedWhy: line(200) }),
    ({ work, form: { missedSide: side, missedWhy: why, ...form }, params: { matchId } }) =>
      changeOneContact(work, { matchId, ...form, command: { kind: "CALL_OFF", side, why } }),
    saying("calledOff"),
  ),
  answer: on(
    z.object({ checkInId: id, version, answer: note(1000) }),
    ({ work, form, params: { matchId } }) => answerQuestion(work, { matchId, ...form }),
    saying("answered"),
  ),
}));

export default function OwnMatchPage() {
  const { t } = useTranslation("ownMatches");
  const { match, own, next, due, requests, checkIns, support, agreement, help } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { child, state, school } = match;
  const offered = state === "APPROVED";
  return (
    <>
      <PageHead
        title={child?.firstName ?? (child ? t("offered", { grade: child.grade ?? "" }) : t("page.mine"))}
        lead={t(`stage.${state}`)}
        trail={[{ href: paths.volunteer, label: t(offered ? "page.offer" : "page.mine") }]}
      >
        <StateChip of="match" state={state} />
      </PageHead>
      <Stack wide>
        {help && <HelpAlert school={school} />}
        {state === "IN_REVIEW" && <ReviewAlert matchId={match.id} />}
        <AgreementAlert matchId={match.id} asked={agreement} />
        {support && <PauseNote {...support} />}
        {support?.questionnaire && <StrengthAlert matchId={match.id} due={support.questionnaire} />}
        <Columns kind="side">
          <Stack wide>
            {offered && child && <ChildCard child={child} />}
            {offered && <OfferCard match={match} own={own} reply={reply} />}
            {!offered && child && (
              <NextContacts match={match} next={next} due={due} requests={requests} reply={reply} />
            )}
            {(match.met || checkIns.length > 0) && (
              <History matchId={match.id} checkIns={checkIns} reply={reply} />
            )}
          </Stack>
          <Stack wide as="aside">
            {!offered && child && <ChildCard child={child} />}
            {support && <BroughtCard brought={support.brought} zone={school.timeZone} />}
            {support && <WishesCard wishes={support.wishes} />}
            <SchoolCard school={school} named={match.met} />
          </Stack>
        </Columns>
      </Stack>
    </>
  );
}
