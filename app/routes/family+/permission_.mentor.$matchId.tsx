import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { familyPage } from "~/data/family/page";
import { familyPermission } from "~/data/family/permission";
import { CURRENT_TEXTS } from "~/domain/child/permission-texts";
import { familyDecisionAction, familyLoader } from "~/http/area.server";
import { id, optionalNote, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatList } from "~/i18n/format";
import type { AreaHandle } from "~/ui/area";
import { Button, LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { TextField } from "~/ui/fields";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { answerMentor } from "~/usecases/family/decide-permission";
import { opened } from "~/usecases/record/opened";
import { MayAnswer } from "./_components/may-answer";
import { PermissionText } from "./_components/permission-text";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

const Params = z.object({ matchId: id });
const Given = z.object({ textVersion: whole(1, 1000) });
const Refused = Given.extend({ words: optionalNote(200) });

export const meta = pageTitle("familyMentor");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({ params: Params }, async ({ work, viewer, params }) => {
  const { name: _, answers: __, ...page } = found(await familyPermission(work));
  const { mentors } = found(await familyPage(work));
  const mentor = found(mentors.find(({ id: matchId }) => matchId === params.matchId));
  const { childId: subjectId, schoolId } = viewer;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "permission" } });
  return { ...page, mentor };
});

export const action = familyDecisionAction({ params: Params }, (on) => ({
  give: on(
    Given,
    ({ work, form, params: { matchId }, locale: language }) =>
      answerMentor(work, { matchId, ...form, granted: true, words: "", language }),
    () => ({ to: paths.familyPermission, done: "familyPermission.notice.mentorGiven" }),
  ),
  refuse: on(
    Refused,
    ({ work, form, params: { matchId }, locale: language }) =>
      answerMentor(work, { matchId, ...form, granted: false, language }),
    () => ({ to: paths.familyPermission, done: "familyPermission.notice.mentorRefused" }),
  ),
}));

/** A guardian's yes or no to one proxy parent, who is not named before the yes. */
export default function Mentor() {
  const { t } = useTranslation(["familyPermission", "family"]);
  const words = useWords("common");
  const locale = useLocale();
  const { path } = useFrame();
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { role, interests, state } = page.mentor;
  const version = <input type="hidden" name="textVersion" value={CURRENT_TEXTS.MATCH} />;
  const likes = interests.map((code) => words(`interest.${code}`));
  return (
    <FamilyPage back={path}>
      <h1>{t("mentorTitle")}</h1>
      <p>
        <b>{t("family:unnamed", { role: words(`mentorRole.${role ?? "ANY"}`) })}</b>
        {likes.length > 0 && (
          <>
            <br />
            {t("family:likes", { list: formatList(likes, locale) })}
          </>
        )}
      </p>
      <PermissionText kind="MATCH" />
      {state === "ACCEPTED" ? <MayAnswer {...page} /> : <p>{t("mentorGone")}</p>}
      {state === "ACCEPTED" && page.guardian && (
        <>
          <PostForm intent="give" reply={reply} labels={{}}>
            {() => (
              <>
                {version}
                <FamilyActions>
                  <Button tone="primary">{t("give")}</Button>
                </FamilyActions>
              </>
            )}
          </PostForm>
          <PostForm intent="refuse" reply={reply} labels={{ words: t("mentorWords") }}>
            {(field) => (
              <>
                {version}
                <p>{t("mentorRefuseLead")}</p>
                <TextField {...field.text("words")} maxLength={200} />
                <FamilyActions>
                  <Button>{t("mentorRefuse")}</Button>
                </FamilyActions>
              </>
            )}
          </PostForm>
        </>
      )}
      <FamilyActions>
        <LinkButton href={paths.familyPermission}>{t("backToAll")}</LinkButton>
      </FamilyActions>
      <FamilyCalls teacher={{ name: page.contactName, phone: page.phone }} />
    </FamilyPage>
  );
}
