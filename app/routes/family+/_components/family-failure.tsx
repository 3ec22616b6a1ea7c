import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { failureOf } from "~/ui/failure";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { useFrame } from "~/ui/use-frame";

/** A card that no longer opens, or a site that is out of reach: whom to call is what matters now. */
export function FamilyFailure() {
  const { t } = useTranslation(["family", "failure"]);
  const { path } = useFrame();
  const error = useRouteError();
  const kind = failureOf(isRouteErrorResponse(error) ? error.status : 500);
  const gone = kind === "notFound";
  return (
    <FamilyPage back={path}>
      <h1>{gone ? t("family:gone") : t(`failure:${kind}.title`)}</h1>
      <p>
        {gone ? t("family:goneLead") : t(kind === "tooMany" ? "family:tooManyLead" : "family:failedLead")}
      </p>
      <h2>{t("family:calls")}</h2>
      <FamilyCalls />
    </FamilyPage>
  );
}
