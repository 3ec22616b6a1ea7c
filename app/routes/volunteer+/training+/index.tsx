import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ownTraining } from "~/data/training/own";
import { mayTrain } from "~/domain/volunteer/training/standing";
import { volunteerLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { LinkButton } from "~/ui/button";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { BeforeMatch, RefresherAlert } from "./_components/standing";
import { Modules, Rules, Topics } from "./_components/training-lists";

export const meta = pageTitle("training");

export const loader = volunteerLoader({}, async ({ work }) => {
  const own = found(await ownTraining(work));
  return { own, counts: own.application !== null && mayTrain(own.application.state) };
});

export default function TrainingPage() {
  const { t } = useTranslation("training");
  const { own, counts } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")}>
        <LinkButton href={paths.certificates} icon="print">
          {t("aside.certificates")}
        </LinkButton>
      </PageHead>
      <Stack wide>
        {!counts && <Alert>{t("before.waiting")}</Alert>}
        {own.refresher && <RefresherAlert refresher={own.refresher} />}
        <BeforeMatch own={own} />
        <Modules own={own} />
        <Rules own={own} />
        <Topics />
      </Stack>
    </>
  );
}
