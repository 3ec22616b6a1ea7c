import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ownLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { codesOf } from "~/http/recovery-codes-cookie.server";
import { LinkButton } from "~/ui/button";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { Alert } from "~/ui/status";

export const meta = pageTitle("recoveryCodes");

// Only the browser that asked for the codes has them, and for ten minutes: the database could not tell them again.
export const loader = ownLoader({}, async ({ request }) => ({ codes: await codesOf(request) }));

export default function RecoveryCodes() {
  const { t } = useTranslation(["secondStep", "ownAccount"]);
  const { codes } = useLoaderData<typeof loader>();
  const known = codes.length > 0;
  return (
    <PublicFrame wrapped="narrow">
      <PageHead
        title={t("secondStep:codes.title")}
        lead={t(known ? "secondStep:codes.lead" : "secondStep:codes.gone")}
        trail={[
          { href: paths.account, label: t("ownAccount:title") },
          { href: paths.secondStep, label: t("secondStep:title") },
          { label: t("secondStep:codes.title") },
        ]}
      />
      <Stack>
        {known && (
          <>
            <Card>
              <ol className="recovery-codes num">
                {codes.map((code) => (
                  <li key={code}>{code}</li>
                ))}
              </ol>
            </Card>
            <Alert tone="care">{t("secondStep:codes.keep")}</Alert>
          </>
        )}
        <LinkButton
          href={known ? paths.account : paths.secondStep}
          block
          tone={known ? "primary" : undefined}
        >
          {t(known ? "secondStep:codes.done" : "secondStep:codes.back")}
        </LinkButton>
      </Stack>
    </PublicFrame>
  );
}
