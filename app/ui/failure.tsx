import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "./button";
import { StatePage } from "./feedback";
import { useFrame } from "./use-frame";

/** The words of an error page, for the frame of whatever area it happened in. */
export function Failure() {
  const { t } = useTranslation("failure");
  const error = useRouteError();
  const { requestId } = useFrame();
  const kind = failureOf(isRouteErrorResponse(error) ? error.status : 500);
  return (
    <>
      <StatePage
        art={kind === "notFound" ? "bridge" : "lamp"}
        title={t(`${kind}.title`)}
        action={
          <LinkButton href={paths.home} icon="left">
            {t("home")}
          </LinkButton>
        }
      >
        <p>{t(`${kind}.lead`)}</p>
      </StatePage>
      {kind === "broken" && requestId && <p className="faint s">{t("requestId", { id: requestId })}</p>}
    </>
  );
}

/** The title of a page that failed before anything was read. */
export function FailureTitle() {
  const { t } = useTranslation("titles");
  const error = useRouteError();
  const kind = failureOf(isRouteErrorResponse(error) ? error.status : 500);
  return (
    <>
      <title>{t("of", { page: t(kind) })}</title>
      <meta name="robots" content="noindex" />
    </>
  );
}

/** Which of the failures a status is. */
export function failureOf(status: number) {
  if (status === 401) return "signedOut";
  if (status === 404) return "notFound";
  if (status === 403) return "forbidden";
  if (status === 429) return "tooMany";
  if (status === 503) return "unavailable";
  return "broken";
}
