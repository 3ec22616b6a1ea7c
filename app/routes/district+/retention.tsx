import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { retentionPage } from "~/data/privacy/retention-page";
import { RETENTION_KINDS } from "~/domain/privacy/retention";
import { districtAction, districtLoader } from "~/http/area.server";
import { note, oneOf, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { setRetention } from "~/usecases/privacy/set-retention";
import { PeriodForm } from "./_components/period-form";
import { DueFiles, HeldFiles, Periods, PurgeRuns } from "./_components/retention-lists";

const Shape = z.object({ kind: oneOf(RETENTION_KINDS), months: whole(1, 240), reason: note(200) });

export const meta = pageTitle("retention");

export const loader = districtLoader({}, ({ work }) => retentionPage(work));

export const action = districtAction({ confirmed: ["set"] }, (on) => ({
  set: on(
    Shape,
    ({ work, form }) => setRetention(work, form),
    () => ({ to: paths.retention, done: "privacy.notice.retentionSet" }),
  ),
}));

export default function Retention() {
  const { t } = useTranslation("privacy");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("retention.title")} lead={t("retention.lead")} />
      <Stack wide>
        <Periods {...page} />
        <DueFiles {...page} />
        <HeldFiles {...page} />
        <PeriodForm reply={reply} />
        <PurgeRuns {...page} />
      </Stack>
    </>
  );
}
