import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { StatePage } from "~/ui/feedback";
import { OtherWays } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { useFrame } from "~/ui/use-frame";

export const meta = pageTitle("confirmSent");

export default function Sent() {
  const { t } = useTranslation("account");
  const { demoMailbox } = useFrame();
  return (
    <PublicFrame wrapped="narrow">
      <StatePage
        art="phones"
        title={t("sent.title")}
        action={demoMailbox && <LinkButton href={paths.mailbox}>{t("sent.mailbox")}</LinkButton>}
      >
        <p>{t("sent.lead")}</p>
        <p>{t("sent.help")}</p>
      </StatePage>
      <OtherWays
        ways={[
          { href: paths.signUp, label: t("sent.again") },
          { href: paths.signIn, label: t("sent.signIn") },
        ]}
      />
    </PublicFrame>
  );
}
