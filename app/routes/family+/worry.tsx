import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { familyWorry } from "~/data/safeguarding/worry-page";
import { familyAction, familyLoader } from "~/http/area.server";
import { paths, withQuery } from "~/http/paths";
import { FamilyWorryAsked, worryOf } from "~/http/worry-fields";
import type { AreaHandle } from "~/ui/area";
import { Button, LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { useFrame } from "~/ui/use-frame";
import { EmergencyNumbers, WorryForm } from "~/ui/worry";
import { raiseWorry } from "~/usecases/safeguarding/raise";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

export const meta = pageTitle("familyWorry");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({}, ({ work }) => familyWorry(work));

export const action = familyAction({}, (on) => ({
  raise: on(
    FamilyWorryAsked,
    ({ work, viewer, form }) => raiseWorry(work, { ...worryOf(form), childId: viewer.childId }),
    ({ form }) => ({ to: withQuery(paths.familyWorrySent, { danger: form.danger === "YES" ? 1 : null }) }),
  ),
}));

export default function FamilyWorry() {
  const { t } = useTranslation("worry");
  const { t: family } = useTranslation("family");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { path } = useFrame();
  return (
    <FamilyPage back={path}>
      <EmergencyNumbers />
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <p>{t("who")}</p>
      <WorryForm
        page={page}
        reply={reply}
        whichChild={false}
        submit={
          <FamilyActions>
            <Button tone="care" icon="hand">
              {t("send")}
            </Button>
            <LinkButton href={paths.family}>{t("sent.back")}</LinkButton>
          </FamilyActions>
        }
      />
      <h2>{family("calls")}</h2>
      <FamilyCalls />
    </FamilyPage>
  );
}
