import { useTranslation } from "react-i18next";
import { publicLoader } from "~/http/area.server";
import type { AreaHandle } from "~/ui/area";
import { Illustration } from "~/ui/illustrations";
import { pageTitle } from "~/ui/page-title";
import { CornerEnd } from "./_components/corner-end";

export { CornerFailure as ErrorBoundary } from "./_components/corner-failure";

export const meta = pageTitle("cornerOver");

export const handle: AreaHandle = { body: "family" };

export const loader = publicLoader({}, async () => null);

export default function CornerOver() {
  const { t } = useTranslation("corner");
  return <CornerEnd art={<Illustration art="lamp" />} title={t("over.title")} lead={t("over.lead")} />;
}
