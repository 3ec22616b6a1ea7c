import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { CornerPage } from "~/ui/corner-page";
import { failureOf } from "~/ui/failure";
import { useFrame } from "~/ui/use-frame";

/** The tablet's page did not come: what a child can do is hand it to the teacher. */
export function CornerFailure() {
  const { t } = useTranslation(["corner", "failure"]);
  const { path } = useFrame();
  const error = useRouteError();
  const kind = failureOf(isRouteErrorResponse(error) ? error.status : 500);
  return (
    <CornerPage
      back={path}
      teacher={
        <LinkButton small href={paths.corner}>
          {t("corner:again")}
        </LinkButton>
      }
    >
      <h1>{t(`failure:${kind}.title`)}</h1>
      <p>{t("corner:failed")}</p>
    </CornerPage>
  );
}
