import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { CornerPage } from "~/ui/corner-page";
import { useFrame } from "~/ui/use-frame";

/** How a child leaves the tablet: a picture and two sentences, and the way on for the teacher. */
export function CornerEnd({ art, title, lead }: { art: ReactNode; title: string; lead: string }) {
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
      {art}
      <h1>{title}</h1>
      <p>{lead}</p>
    </CornerPage>
  );
}
