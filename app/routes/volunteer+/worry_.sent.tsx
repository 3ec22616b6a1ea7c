import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { promisedMinutes } from "~/data/safeguarding/worry-page";
import { volunteerLoader } from "~/http/area.server";
import { HOMES, paths } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { pageTitle } from "~/ui/page-title";
import { useFrame } from "~/ui/use-frame";
import { WorrySent } from "~/ui/worry";

const Search = z.object({ danger: z.literal("1").optional().catch(undefined) });

export const meta = pageTitle("worrySent");

export const loader = volunteerLoader({ search: Search }, async ({ work, search }) => ({
  danger: search.danger === "1",
  minutes: await promisedMinutes(work, null),
}));

export default function Sent() {
  const { t } = useTranslation("worry");
  const home = useFrame().person?.home ?? "volunteer";
  return (
    <div className="prose">
      <WorrySent {...useLoaderData<typeof loader>()}>
        <ButtonRow>
          <LinkButton tone="primary" href={HOMES[home]}>
            {t("sent.back")}
          </LinkButton>
          <LinkButton href={paths.worry}>{t("sent.more")}</LinkButton>
        </ButtonRow>
      </WorrySent>
    </div>
  );
}
