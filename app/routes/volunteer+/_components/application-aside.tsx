import { useTranslation } from "react-i18next";
import type { OwnApplication } from "~/data/volunteer/own-application";
import { commandsFrom } from "~/domain/volunteer/application";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Card } from "~/ui/layout";
import { useNameOf } from "~/ui/use-frame";

/** Whom to ask, who reads the file, and the way out. */
export function ApplicationAside({ file }: { file: OwnApplication }) {
  const { t } = useTranslation("volunteer");
  const nameOf = useNameOf();
  const { school, application } = file;
  const commands = commandsFrom(application.state);
  const way = commands.includes("WITHDRAW") ? "withdraw" : commands.includes("EXIT") ? "exit" : null;
  return (
    <aside className="beside">
      <Card>
        <h2>{t("aside.teacher")}</h2>
        <p>
          {school.contactName}
          <br />
          {nameOf(school)}
        </p>
        <LinkButton small block icon="phone" href={`tel:${school.phone}`}>
          {t("aside.call")}
        </LinkButton>
      </Card>
      <TrainingLinks />
      <Card>
        <h2>{t("aside.privacy")}</h2>
        <p>{t("aside.privacyText")}</p>
        <LinkButton small tone="quiet" href={paths.profile}>
          {t("aside.profile")}
        </LinkButton>
      </Card>
      {way && (
        <Card>
          <h2>{t("aside.stop")}</h2>
          <p>{t(`aside.${way}`)}</p>
          <LinkButton small tone="quiet" href={paths.leave}>
            {t(`aside.${way}Link`)}
          </LinkButton>
        </Card>
      )}
    </aside>
  );
}

function TrainingLinks() {
  const { t } = useTranslation("training");
  return (
    <Card>
      <h2>{t("aside.title")}</h2>
      <p>{t("aside.text")}</p>
      <LinkButton small block icon="book" href={paths.training}>
        {t("aside.training")}
      </LinkButton>
      <LinkButton small block href={paths.certificates}>
        {t("aside.certificates")}
      </LinkButton>
      <LinkButton small block href={paths.advice}>
        {t("aside.advice")}
      </LinkButton>
    </Card>
  );
}
