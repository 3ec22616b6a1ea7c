import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { movePage } from "~/data/matches/move-page";
import { familyAction, familyLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { MoveAsked } from "~/http/move-fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatShortDateTime } from "~/i18n/format";
import type { AreaHandle } from "~/ui/area";
import { Button, LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { FamilyCalls } from "~/ui/hotlines";
import { MoveForm } from "~/ui/move-form";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useErrorWords } from "~/ui/words";
import { askToMove, withdrawMove } from "~/usecases/moves/ask";
import { opened } from "~/usecases/record/opened";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

const Params = z.object({ contactId: id });

export const meta = pageTitle("familyMove");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({ params: Params }, async ({ work, viewer, params }) => {
  const page = found(await movePage(work, params.contactId));
  const { childId: subjectId, schoolId } = viewer;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "move" } });
  return page;
});

export const action = familyAction({ params: Params }, (on) => ({
  ask: on(
    MoveAsked,
    ({ work, form, params: { contactId } }) => askToMove(work, { contactId, ...form }),
    () => ({ to: paths.family, done: "moves.notice.asked" }),
  ),
  withdraw: on(
    z.object({ requestId: id }),
    ({ work, form }) => withdrawMove(work, form),
    () => ({ to: paths.family, done: "moves.notice.withdrawn" }),
  ),
}));

export default function FamilyMove() {
  const { t } = useTranslation("moves");
  const { t: family } = useTranslation("family");
  const { t: own } = useTranslation("familyOwn");
  const { contact, asked, byOther, open, offers } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { path } = useFrame();
  const locale = useLocale();
  const say = useErrorWords();
  const { startsAt, timeZone: zone } = contact;
  return (
    <FamilyPage back={path}>
      <h1>{t("ask.title")}</h1>
      <p>{t("ask.lead", { when: formatShortDateTime(startsAt, locale, zone) })}</p>
      {!open && <p>{say("CONTACT_NOT_AHEAD")}</p>}
      {open && byOther && <p>{own("expect.mentorAskedForm")}</p>}
      {asked && (
        <PostForm intent="withdraw" reply={reply} labels={{}}>
          {() => (
            <>
              <p>{t("ask.waiting")}</p>
              <input type="hidden" name="requestId" value={asked.id} />
              <FamilyActions>
                <Button>{t("ask.withdraw")}</Button>
              </FamilyActions>
            </>
          )}
        </PostForm>
      )}
      {open && !asked && !byOther && (
        <MoveForm
          offers={offers}
          zone={zone}
          reply={reply}
          submit={
            <FamilyActions>
              <Button tone="primary">{t("ask.submit")}</Button>
            </FamilyActions>
          }
        />
      )}
      <FamilyActions>
        <LinkButton href={paths.family}>{t("ask.back")}</LinkButton>
      </FamilyActions>
      <h2>{family("calls")}</h2>
      <FamilyCalls />
    </FamilyPage>
  );
}
