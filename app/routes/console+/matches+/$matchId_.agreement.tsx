import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { agreementFile } from "~/data/agreements/file";
import { matchInQuestion } from "~/data/matches/decision";
import type { Work } from "~/data/work.server";
import { AGREEMENT_ANSWERS } from "~/domain/match/agreement";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, line, note, oneOf } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { AgreementChip } from "~/ui/agreement";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { recordAssent, recordPaper, signForSchool } from "~/usecases/agreements/write-down";
import { opened } from "~/usecases/record/opened";
import { AgreementFacts, OlderVersions, SignedCard } from "./_components/agreement-cards";
import { AssentForm, PaperForm, SchoolForm } from "./_components/agreement-forms";

const Params = z.object({ matchId: id });
type Params = z.output<typeof Params>;
const Sign = z.object({ agreementId: id });
const Paper = Sign.extend({ memberId: id, signedOn: day });
const Assent = Sign.extend({
  answer: oneOf(AGREEMENT_ANSWERS),
  askedBy: line(50),
  words: note(500),
  signedOn: day,
});

export const meta = pageTitle("matchAgreement");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await agreementFile(work, params.matchId));
  await opened(work, { subject: "match", subjectId: match.id, schoolId: match.schoolId });
  return { match };
});

const asked = async (work: Work, { matchId }: Params) => found(await matchInQuestion(work, matchId));
const saying =
  (notice: string) =>
  ({ params }: { params: Params }) => ({
    to: paths.matchAgreement(params.matchId),
    done: `agreements.notice.${notice}`,
  });

export const action = consoleAction({ params: Params }, (on) => ({
  school: on(
    Sign,
    async ({ work, form, params }) => signForSchool(work, await asked(work, params), form),
    saying("signed"),
  ),
  paper: on(
    Paper,
    async ({ work, form, params }) => recordPaper(work, await asked(work, params), form),
    saying("recorded"),
  ),
  assent: on(
    Assent,
    async ({ work, form, params }) => recordAssent(work, await asked(work, params), form),
    saying("asked"),
  ),
}));

export default function MatchAgreement() {
  const { t } = useTranslation("agreements");
  const { t: matches } = useTranslation("matches");
  const { match } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { current, standing, open } = match;
  const pair = matches("pair", { child: match.child.name, volunteer: match.volunteer.name });
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("console.lead")}
        trail={[
          { href: paths.matches, label: matches("title") },
          { href: paths.match(match.id), label: pair },
          { label: t("title") },
        ]}
      >
        <AgreementChip state={standing.state} />
      </PageHead>
      <Stack wide>
        {!open && <Alert>{t("console.notNow")}</Alert>}
        {current ? (
          <Columns kind="side">
            <Stack wide>
              <AgreementFacts match={match} current={current} />
              {open && <Forms match={match} current={current} reply={reply} />}
            </Stack>
            <Stack wide as="aside">
              <SignedCard current={current} />
              <OlderVersions match={match} />
            </Stack>
          </Columns>
        ) : (
          <Card>
            <Empty
              title={t("console.none")}
              action={
                open && (
                  <LinkButton tone="primary" href={paths.drawAgreement(match.id)}>
                    {t("console.draw")}
                  </LinkButton>
                )
              }
            >
              {t("console.noneLead")}
            </Empty>
          </Card>
        )}
      </Stack>
    </>
  );
}

type FormsProps = Parameters<typeof PaperForm>[0];

/** What is still to be signed, each with its form. */
function Forms(props: FormsProps) {
  const { waiting, state } = props.match.standing;
  if (state === "OVER") return null;
  return (
    <>
      {waiting.includes("SCHOOL") && <SchoolForm {...props} />}
      {waiting.includes("CHILD") && <AssentForm {...props} />}
      {waiting.includes("GUARDIAN") && <PaperForm {...props} />}
    </>
  );
}
