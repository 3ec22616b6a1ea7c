import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { PageHead, Stack } from "~/ui/layout";
import { useFrame } from "~/ui/use-frame";

/** The form came back because nobody was signed in: it waits here, in this browser alone, until somebody is. */
export function SignedOutMidForm({ typed }: { typed: readonly (readonly [string, string])[] }) {
  const { t } = useTranslation(["checkInForm", "failure"]);
  const { path } = useFrame();
  return (
    <>
      <PageHead title={t("failure:signedOut.title")} lead={t("checkInForm:signedOut.lead")} />
      <Stack wide>
        <section className="prose">
          <h2>{t("checkInForm:signedOut.first")}</h2>
          <p>{t("checkInForm:signedOut.firstLead")}</p>
          <LinkButton href={paths.signInTo(paths.volunteer)} target="_blank" rel="noopener">
            {t("checkInForm:signedOut.open")}
          </LinkButton>
        </section>
        <section className="prose">
          <h2>{t("checkInForm:signedOut.second")}</h2>
          <p>{t("checkInForm:signedOut.secondLead")}</p>
          <Form method="post" action={path} reloadDocument data-signed-out>
            {typed.map(([name, value]) => (
              <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
            ))}
            <Button tone="primary">{t("checkInForm:signedOut.send")}</Button>
          </Form>
        </section>
      </Stack>
    </>
  );
}
