import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { familyPermission } from "~/data/family/permission";
import { familyDecisionAction, familyLoader } from "~/http/area.server";
import { optionalNote } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { Button, LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { TextField } from "~/ui/fields";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame } from "~/ui/use-frame";
import { withdrawPermission } from "~/usecases/family/decide-permission";
import { opened } from "~/usecases/record/opened";
import { MayAnswer } from "./_components/may-answer";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

const WHAT_STOPS = ["stopContacts", "stopMentors", "stopMail", "stopSchool"] as const;

export const meta = pageTitle("familyStop");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({}, async ({ work, viewer }) => {
  const { name: _, answers: __, questions, ...page } = found(await familyPermission(work));
  const { childId: subjectId, schoolId } = viewer;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "permission" } });
  return {
    ...page,
    runs: questions.some(({ question, standing }) => question === "PARTICIPATION" && standing),
  };
});

export const action = familyDecisionAction({}, (on) => ({
  stop: on(
    z.object({ words: optionalNote(200) }),
    ({ work, form }) => withdrawPermission(work, form),
    () => ({ to: paths.family, done: "familyPermission.notice.stopped" }),
  ),
}));

/** The second of two taps: what stops, and the button. */
export default function Stop() {
  const { t } = useTranslation("familyPermission");
  const { path } = useFrame();
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <FamilyPage back={path}>
      <h1>{t("stopTitle")}</h1>
      {page.runs ? <MayAnswer {...page} /> : <p>{t("stopped")}</p>}
      {page.runs && page.guardian && (
        <PostForm intent="stop" reply={reply} labels={{ words: t("stopWords") }}>
          {(field) => (
            <>
              <p>{t("stopLead")}</p>
              <ul>
                {WHAT_STOPS.map((key) => (
                  <li key={key}>{t(key)}</li>
                ))}
              </ul>
              <p>{t("stopNothing")}</p>
              <FamilyActions>
                <Button tone="danger">{t("stopDo")}</Button>
              </FamilyActions>
              <TextField {...field.text("words")} maxLength={200} />
            </>
          )}
        </PostForm>
      )}
      <FamilyActions>
        <LinkButton href={paths.family}>{t("back")}</LinkButton>
      </FamilyActions>
      <FamilyCalls teacher={{ name: page.contactName, phone: page.phone }} />
    </FamilyPage>
  );
}
