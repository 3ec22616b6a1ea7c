import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type Verified, verified } from "~/data/training/certificates";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { hoursOf, readCode } from "~/domain/volunteer/certificate";
import { verifyLoader } from "~/http/area.server";
import { query } from "~/http/fields";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { Button } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { FormActions, TextField } from "~/ui/fields";
import { PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { Alert } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";

export const meta = pageTitle("verify");

/** Whether a certificate is genuine; it says nothing that is not on the paper, and nothing about a child. */
export const loader = verifyLoader(
  { search: z.object({ code: query.default("") }) },
  async ({ work, search: { code: typed } }) => {
    const code = typed === "" ? null : readCode(typed);
    return {
      typed,
      mistyped: typed !== "" && code === null,
      asked: code !== null,
      paper: code && (await verified(work, code)),
    };
  },
);

export default function Verify() {
  const { t } = useTranslation("certificates");
  const { typed, mistyped, asked, paper } = useLoaderData<typeof loader>();
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("verify.title")} lead={t("verify.lead")} />
      <Stack wide>
        {paper && <Genuine paper={paper} />}
        {asked && !paper && (
          <Alert tone="bad" title={t("verify.unknown")}>
            {t("verify.unknownLead")}
          </Alert>
        )}
        <form method="get" action={paths.verify()} className="stack">
          <TextField
            name="code"
            label={t("verify.code")}
            help={t("verify.codeHelp")}
            defaultValue={typed}
            error={mistyped ? t("verify.typo") : undefined}
            autoComplete="off"
            maxLength={40}
            required
          />
          <FormActions>
            <Button tone="primary">{t("verify.submit")}</Button>
          </FormActions>
        </form>
      </Stack>
    </PublicFrame>
  );
}

function Genuine({ paper }: { paper: Verified }) {
  const { t } = useTranslation("certificates");
  const locale = useLocale();
  const date = (day: Date, zone = "UTC") => formatPlainDate(day, locale, zone);
  const hours = hoursOf(paper.minutes);
  return (
    <>
      <Alert tone="ok" title={t("verify.genuine")}>
        {t("verify.genuineLead")}
      </Alert>
      <Facts
        facts={[
          { id: "name", label: t("verify.name"), value: paper.masked || t("verify.erased") },
          {
            id: "period",
            label: t("verify.period"),
            value: t("period", { from: date(paper.fromOn), until: date(paper.untilOn) }),
          },
          { id: "hours", label: t("verify.hours"), value: t("hours", { hours }) },
          {
            id: "school",
            label: t("verify.school"),
            value: isLatin(locale) ? paper.schoolEn : paper.schoolZh,
          },
          { id: "issued", label: t("verify.issued"), value: date(paper.issuedAt, DISTRICT_ZONE) },
        ]}
      />
    </>
  );
}
