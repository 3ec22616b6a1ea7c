import { useTranslation } from "react-i18next";
import { LinkButton } from "~/ui/button";
import { Alert } from "~/ui/status";

/** After a record with a worry: whom to call, before anything else. */
export function HelpAlert({ school }: { school: { phone: string; contactName: string } }) {
  const { t } = useTranslation("ownMatches");
  return (
    <Alert
      tone="bad"
      role="alert"
      title={t("help.title")}
      actions={
        <>
          <LinkButton tone="danger" small icon="phone" href="tel:110">
            {t("form.call110")}
          </LinkButton>
          <LinkButton small icon="phone" href="tel:12355">
            {t("form.call12355")}
          </LinkButton>
          <LinkButton small icon="phone" href={`tel:${school.phone.replaceAll(/[^\d+]/g, "")}`}>
            {t("page.call", { name: school.contactName })}
          </LinkButton>
        </>
      }
    >
      {t("help.body")}
    </Alert>
  );
}
