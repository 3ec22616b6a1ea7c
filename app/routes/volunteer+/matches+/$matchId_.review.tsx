import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownReview } from "~/data/matches/ending";
import { REVIEW_VIEWS } from "~/domain/match/review";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { id, oneOf, optionalNote } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { TextArea } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { giveView } from "~/usecases/matches/review";
import { opened } from "~/usecases/record/opened";

const Params = z.object({ matchId: id });
/** Whoever opens the page was reached. */
const VIEWS = REVIEW_VIEWS.filter((view) => view !== "NOT_REACHED");
const View = z.object({ view: oneOf(["CONTINUE", "CLOSE", "UNSURE"] as const), words: optionalNote(500) });

export const meta = pageTitle("ownReview");

export const loader = volunteerLoader({ params: Params }, async ({ work, params }) => {
  const { review } = found(await ownReview(work, params.matchId));
  await opened(work, { subject: "match", subjectId: params.matchId });
  return { review };
});

export const action = volunteerAction({ params: Params }, (on) => ({
  view: on(
    View,
    async ({ work, form, params }) => giveView(work, found(await ownReview(work, params.matchId)), form),
    ({ params }) => ({ to: paths.ownMatch(params.matchId), done: "closures.notice.viewGiven" }),
  ),
}));

export default function OwnReview() {
  const { t } = useTranslation("closures");
  const { review } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("own.title")}
        lead={t("own.lead")}
        trail={[{ href: paths.ownMatch(review.matchId), label: t("own.crumb") }, { label: t("own.title") }]}
      />
      <Card>
        <PostForm
          intent="view"
          reply={reply}
          labels={{ view: t("own.view"), words: t("own.words") }}
          className="form-column"
        >
          {(field) => (
            <>
              <PickField
                {...field.choices("view", review.mentorView ? [review.mentorView] : [])}
                layout="column"
                required
                options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
              />
              <TextArea {...field.text("words", review.mentorWords)} help={t("own.help")} maxLength={500} />
              <Button tone="primary">{t("own.submit")}</Button>
            </>
          )}
        </PostForm>
      </Card>
    </>
  );
}
