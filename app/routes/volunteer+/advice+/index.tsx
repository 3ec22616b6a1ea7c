import { useTranslation } from "react-i18next";
import { ADVICE_TOPICS } from "~/domain/volunteer/training/advice";
import { slugOf } from "~/domain/volunteer/training/modules";
import { volunteerLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Card, PageHead } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";

export const meta = pageTitle("advice");

export const loader = volunteerLoader({}, async () => null);

/** What mentors ask, and where the training answers it. */
export default function Advice() {
  const { t } = useTranslation("training");
  return (
    <>
      <PageHead title={t("advice.title")} lead={t("advice.lead")} />
      <Alert
        tone="care"
        actions={
          <LinkButton href={paths.worry} icon="hand">
            {t("advice.worryLink")}
          </LinkButton>
        }
      >
        {t("advice.worry")}
      </Alert>
      <Card flush>
        <List>
          {ADVICE_TOPICS.map((topic) => (
            <ListItem key={topic} href={paths.adviceOn(slugOf(topic))} title={t(`advice.topic.${topic}`)} />
          ))}
        </List>
      </Card>
    </>
  );
}
