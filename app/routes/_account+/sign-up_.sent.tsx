import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { useFrame } from "~/ui/use-frame";

export const meta = pageTitle("confirmSent");

export default function Sent() {
  const { t } = useTranslation("account");
  const { demoMailbox } = useFrame();
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("sent.title")} lead={t("sent.lead")} />
      <p>{t("sent.help")}</p>
      {demoMailbox && (
        <p>
          <a href={paths.mailbox}>{t("sent.mailbox")}</a>
        </p>
      )}
    </PublicFrame>
  );
}
