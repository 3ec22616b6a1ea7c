import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { promisedMinutes } from "~/data/safeguarding/worry-page";
import { familyLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { useFrame } from "~/ui/use-frame";
import { WorrySent } from "~/ui/worry";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

const Search = z.object({ danger: z.literal("1").optional().catch(undefined) });

export const meta = pageTitle("familyWorrySent");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({ search: Search }, async ({ work, viewer, search }) => ({
  danger: search.danger === "1",
  minutes: await promisedMinutes(work, viewer.schoolId),
}));

export default function Sent() {
  const { t } = useTranslation("worry");
  const { t: family } = useTranslation("family");
  const { path } = useFrame();
  return (
    <FamilyPage back={path}>
      <WorrySent {...useLoaderData<typeof loader>()}>
        <FamilyActions>
          <LinkButton tone="primary" href={paths.family}>
            {t("sent.back")}
          </LinkButton>
          <LinkButton href={paths.familyWorry}>{t("sent.more")}</LinkButton>
        </FamilyActions>
      </WorrySent>
      <h2>{family("calls")}</h2>
      <FamilyCalls />
    </FamilyPage>
  );
}
