import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { mentorWorry } from "~/data/safeguarding/worry-page";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { paths, withQuery } from "~/http/paths";
import { MentorWorryAsked, worryOf } from "~/http/worry-fields";
import { Button } from "~/ui/button";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { EmergencyNumbers, WorryForm } from "~/ui/worry";
import { raiseWorry } from "~/usecases/safeguarding/raise";

export const meta = pageTitle("worry");

export const loader = volunteerLoader({}, ({ work }) => mentorWorry(work));

export const action = volunteerAction({}, (on) => ({
  raise: on(
    MentorWorryAsked,
    ({ work, form }) => raiseWorry(work, worryOf(form)),
    ({ form }) => ({ to: withQuery(paths.worrySent, { danger: form.danger === "YES" ? 1 : null }) }),
  ),
}));

export default function Worry() {
  const { t } = useTranslation("worry");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <div className="prose">
      <EmergencyNumbers />
      <PageHead title={t("title")} lead={t("lead")} />
      <p>{t("who")}</p>
      <WorryForm
        page={page}
        reply={reply}
        whichChild
        submit={
          <Button tone="care" icon="hand" block>
            {t("send")}
          </Button>
        }
      />
    </div>
  );
}
