import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { movePage } from "~/data/matches/move-page";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { MoveAsked } from "~/http/move-fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatZone } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { Card, PageHead, Stack } from "~/ui/layout";
import { MoveForm } from "~/ui/move-form";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useLocale, useSchoolTime } from "~/ui/use-frame";
import { useErrorWords } from "~/ui/words";
import { askToMove, withdrawMove } from "~/usecases/moves/ask";
import { opened } from "~/usecases/record/opened";

const Params = z.object({ matchId: id, contactId: id });
type Params = z.output<typeof Params>;

export const meta = pageTitle("askToMove");

export const loader = volunteerLoader({ params: Params }, async ({ work, params }) => {
  const page = found(await movePage(work, params.contactId, params.matchId));
  await opened(work, { subject: "match", subjectId: params.matchId });
  return page;
});

const saying = (notice: string) => (args: { params: Params }) => ({
  to: paths.ownMatch(args.params.matchId),
  done: `moves.notice.${notice}`,
});

export const action = volunteerAction({ params: Params }, (on) => ({
  ask: on(
    MoveAsked,
    ({ work, form, params: { contactId } }) => askToMove(work, { contactId, ...form }),
    saying("asked"),
  ),
  withdraw: on(
    z.object({ requestId: id }),
    ({ work, form }) => withdrawMove(work, form),
    saying("withdrawn"),
  ),
}));

export default function AskToMove() {
  const { t } = useTranslation("moves");
  const { contact, asked, byOther, open, offers } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const say = useErrorWords();
  const { startsAt, timeZone: zone, matchId } = contact;
  const when = useSchoolTime()(startsAt, zone);
  return (
    <>
      <PageHead
        title={t("ask.title")}
        lead={t("ask.lead", { when })}
        trail={[{ href: paths.ownMatch(matchId), label: t("ask.back") }]}
      />
      <Stack wide>
        {!open && <Alert tone="care">{say("CONTACT_NOT_AHEAD")}</Alert>}
        {asked && (
          <Card>
            <PostForm intent="withdraw" reply={reply} labels={{}}>
              {() => (
                <>
                  <p>{t("ask.waiting")}</p>
                  <input type="hidden" name="requestId" value={asked.id} />
                  <Button>{t("ask.withdraw")}</Button>
                </>
              )}
            </PostForm>
          </Card>
        )}
        {open && byOther && <Alert>{t("ask.other")}</Alert>}
        {open && !asked && !byOther && (
          <Card>
            <MoveForm
              offers={offers}
              zone={zone}
              reply={reply}
              submit={
                <>
                  <p className="s soft">{t("ask.zone", { zone: formatZone(startsAt, locale, zone) })}</p>
                  <Button tone="primary">{t("ask.submit")}</Button>
                </>
              }
            />
          </Card>
        )}
        <LinkButton href={paths.ownMatch(matchId)}>{t("ask.back")}</LinkButton>
      </Stack>
    </>
  );
}
