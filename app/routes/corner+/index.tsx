import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownCorner } from "~/data/corner/own";
import { cornerAction, cornerLoader } from "~/http/area.server";
import { cornerLeftHeaders } from "~/http/corner-cookie.server";
import { optionalLine, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatDay } from "~/i18n/format";
import type { AreaHandle } from "~/ui/area";
import { Button } from "~/ui/button";
import { CornerPage } from "~/ui/corner-page";
import { FacePicker } from "~/ui/faces";
import { FamilyActions } from "~/ui/family";
import { TextField } from "~/ui/fields";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame, useLocale } from "~/ui/use-frame";
import { leaveCorner, sayHowItWas } from "~/usecases/corner/say";

export { CornerFailure as ErrorBoundary } from "./_components/corner-failure";

const Said = z.object({ face: whole(1, 5).optional(), words: optionalLine(200) });

export const meta = pageTitle("corner");

export const handle: AreaHandle = { body: "family" };

export const loader = cornerLoader({}, async ({ work }) => {
  const { childCalled, mentorCalled, mentorRole, contactOn } = found(await ownCorner(work));
  return { childCalled, mentorCalled, mentorRole, contactOn };
});

export const action = cornerAction({}, (on) => ({
  say: on(
    Said,
    ({ work, form: { face = null, words } }) => sayHowItWas(work, { face, words, talk: false }),
    () => ({ to: paths.cornerThanks }),
    ({ context }) => cornerLeftHeaders(context),
  ),
  talk: on(
    Said,
    ({ work, form: { face = null, words } }) => sayHowItWas(work, { face, words, talk: true }),
    () => ({ to: paths.cornerThanks }),
    ({ context }) => cornerLeftHeaders(context),
  ),
  leave: on(
    z.object({}),
    ({ work }) => leaveCorner(work),
    () => ({ to: paths.cornerOver }),
    ({ context }) => cornerLeftHeaders(context),
  ),
}));

export default function Corner() {
  const { t } = useTranslation("corner");
  const { childCalled, mentorCalled, mentorRole, contactOn } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { path } = useFrame();
  const locale = useLocale();
  const mentor = t(`mentor.${mentorRole}`, { name: mentorCalled });
  const labels = { face: t("ask.face"), words: t("ask.words") };
  return (
    <CornerPage
      back={path}
      teacher={
        <PostForm intent="leave" id="leave" once={false} reply={reply} labels={{}}>
          {() => <Button small>{t("ask.leave")}</Button>}
        </PostForm>
      }
    >
      <h1>{t("ask.title", { name: childCalled })}</h1>
      <p>{t("ask.lead", { mentor, day: formatDay(contactOn, locale, "UTC") })}</p>
      <PostForm intent="say" reply={reply} labels={labels}>
        {(field) => (
          <>
            <FacePicker {...field.choices("face")} />
            <TextField {...field.text("words")} help={t("ask.wordsHelp", { mentor })} autoComplete="off" />
            <FamilyActions>
              <Button tone="primary" icon="check">
                {t("ask.submit")}
              </Button>
              <Button name="intent" value="talk" icon="hand">
                {t("ask.talk")}
              </Button>
            </FamilyActions>
          </>
        )}
      </PostForm>
    </CornerPage>
  );
}
