import { useTranslation } from "react-i18next";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { CornerPage } from "~/ui/corner-page";
import { Illustration } from "~/ui/illustrations";
import { pageTitle } from "~/ui/page-title";
import { useFrame } from "~/ui/use-frame";

export { CornerFailure as ErrorBoundary } from "./_components/corner-failure";

export const meta = pageTitle("cornerThanks");

export const handle: AreaHandle = { body: "family" };

export const loader = publicLoader({}, async () => null);

export default function CornerThanks() {
  const { t } = useTranslation("corner");
  const { path } = useFrame();
  return (
    <CornerPage
      back={path}
      teacher={
        <LinkButton small href={paths.signIn}>
          {t("teacher")}
        </LinkButton>
      }
    >
      <Illustration art="seedling" />
      <h1>{t("thanks.title")}</h1>
      <p>{t("thanks.lead")}</p>
    </CornerPage>
  );
}
