import { useTranslation } from "react-i18next";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { Alert, Chip } from "~/ui/status";

const STORIES = ["quiet", "missed", "farewell"] as const;

export const meta = pageTitle("stories");

export const loader = publicLoader({}, async () => null);

/** Each story says of itself that it is invented, for it may be read, or passed on, alone. */
export default function Stories() {
  const { t } = useTranslation("programme");
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("stories.title")} />
      <Stack wide>
        <Alert>{t("stories.lead")}</Alert>
        {STORIES.map((id) => (
          <Card
            key={id}
            id={id}
            title={t(`stories.${id}.title`)}
            end={<Chip tone="info">{t("stories.chip")}</Chip>}
          >
            <div className="reading">
              <p>{t(`stories.${id}.a`)}</p>
              <p>{t(`stories.${id}.b`)}</p>
              <p className="soft">{t(`stories.${id}.learned`)}</p>
            </div>
          </Card>
        ))}
        <p className="soft">{t("stories.own")}</p>
        <ButtonRow>
          <LinkButton tone="primary" href={paths.howItWorks}>
            {t("stories.more")}
          </LinkButton>
        </ButtonRow>
      </Stack>
    </PublicFrame>
  );
}
