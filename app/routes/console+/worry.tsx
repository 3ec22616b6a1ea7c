import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { staffWorry } from "~/data/safeguarding/worry-page";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { paths, withQuery } from "~/http/paths";
import { StaffWorryAsked, worryOf } from "~/http/worry-fields";
import { Button } from "~/ui/button";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { EmergencyNumbers, WorryForm } from "~/ui/worry";
import { raiseWorry } from "~/usecases/safeguarding/raise";

const Search = z.object({ child: z.uuid().catch("").default("") });

export const meta = pageTitle("staffWorry");

export const loader = consoleLoader({ search: Search }, ({ work, search }) => staffWorry(work, search.child));

export const action = consoleAction({}, (on) => ({
  raise: on(
    StaffWorryAsked,
    ({ work, form }) => raiseWorry(work, worryOf(form)),
    ({ form }) => ({ to: withQuery(paths.staffWorrySent, { danger: form.danger === "YES" ? 1 : null }) }),
  ),
}));

export default function StaffWorry() {
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
        forTeacher
        whichChild
        submit={
          <Button tone="care" icon="hand">
            {t("send")}
          </Button>
        }
      />
    </div>
  );
}
