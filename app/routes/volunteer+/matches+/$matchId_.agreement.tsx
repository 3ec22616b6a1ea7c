import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownAgreement } from "~/data/agreements/own";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate } from "~/i18n/format";
import { AgreementChip, GroundRules, useSignedSaid, useTermsSaid } from "~/ui/agreement";
import { Button } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Empty } from "~/ui/feedback";
import { FormActions } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { signAsMentor } from "~/usecases/agreements/sign";
import { opened } from "~/usecases/record/opened";

const Params = z.object({ matchId: id });

export const meta = pageTitle("ownAgreement");

export const loader = volunteerLoader({ params: Params }, async ({ work, params }) => {
  const agreement = found(await ownAgreement(work, params.matchId));
  await opened(work, { subject: "match", subjectId: params.matchId });
  return agreement;
});

export const action = volunteerAction({ params: Params }, (on) => ({
  sign: on(
    z.object({ agreementId: id }),
    async ({ work, form, params }) =>
      signAsMentor(work, found(await ownAgreement(work, params.matchId)), form),
    ({ params }) => ({ to: paths.ownAgreement(params.matchId), done: "agreements.notice.signed" }),
  ),
}));

type Version = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["current"]>;

export default function OwnAgreement() {
  const { t } = useTranslation("agreements");
  const { t: matches } = useTranslation("ownMatches");
  const { matchId, current, older, standing, school } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("own.lead")}
        trail={[{ href: paths.ownMatch(matchId), label: matches("page.mine") }, { label: t("title") }]}
      >
        <AgreementChip state={standing.state} />
      </PageHead>
      <Stack wide>
        {current ? (
          <Whole current={current} />
        ) : (
          <Card>
            <Empty title={t("own.none")}>{t("own.noneLead")}</Empty>
          </Card>
        )}
        {older.map((version) => (
          <Disclosure key={version.id} summary={t("console.olderVersion", { version: version.version })}>
            <Terms current={version} />
          </Disclosure>
        ))}
        <p>{t("own.call", { name: school.contactName, phone: school.phone })}</p>
      </Stack>
    </>
  );
}

function Terms({ current }: { current: Version }) {
  return (
    <>
      <Facts facts={useTermsSaid(current)} />
      <GroundRules edition={current.rules} />
    </>
  );
}

/** The version that is to be signed, who has signed it, and the way to sign. */
function Whole({ current }: { current: Version }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const { open, school, standing } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const said = useSignedSaid(current.signatures);
  const mine = said.find(({ party }) => party === "MENTOR")?.signed;
  const date = formatPlainDate(current.drawnAt, locale, school.timeZone);
  return (
    <>
      <Card title={t("terms.title")} lead={t("terms.version", { version: current.version, date })}>
        <Terms current={current} />
        {mine && <p>{t("own.signedAlready", { date: formatPlainDate(mine.signedOn, locale, "UTC") })}</p>}
        {!mine && open && standing.state !== "OVER" && (
          <PostForm intent="sign" reply={reply} labels={{}}>
            {() => (
              <>
                <input type="hidden" name="agreementId" value={current.id} />
                <FormActions>
                  <Button tone="primary">{t("own.sign")}</Button>
                </FormActions>
              </>
            )}
          </PostForm>
        )}
      </Card>
      <Card title={t("signed.title")}>
        <Facts facts={said.map(({ party, label, value }) => ({ id: party, label, value }))} />
      </Card>
    </>
  );
}
