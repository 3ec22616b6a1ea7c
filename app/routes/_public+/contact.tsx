import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { recruitingSchools } from "~/data/places/schools";
import { publicLoader } from "~/http/area.server";
import { Facts } from "~/ui/facts";
import { Card, PageHead, Section, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { Alert } from "~/ui/status";
import { useNameOf } from "~/ui/use-frame";

const MATTERS = ["worry", "family", "join", "volunteer", "data", "site"] as const;

export const meta = pageTitle("contact");

export const loader = publicLoader({}, async ({ work }) => ({ schools: await recruitingSchools(work) }));

/** First what it is about, then whom to ask; offices, never people. */
export default function Contact() {
  const { t } = useTranslation("site");
  const nameOf = useNameOf();
  const { schools } = useLoaderData<typeof loader>();
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("contact.title")} lead={t("contact.lead")} />
      <Alert tone="bad">{t("contact.danger")}</Alert>
      <Stack wide>
        <Card id="who" title={t("contact.who")}>
          <Facts
            facts={MATTERS.map((id) => ({
              id,
              label: t(`contact.${id}.title`),
              value: t(`contact.${id}.text`),
            }))}
          />
        </Card>
      </Stack>
      <Section
        id="phones"
        title={t("contact.phones")}
        lead={schools.length > 0 ? t("contact.phonesLead") : t("contact.none")}
      >
        <Facts
          facts={schools.map((school) => ({
            id: String(school.id),
            label: nameOf(school),
            value: <a href={`tel:${school.phone.replaceAll(/[^\d+]/g, "")}`}>{school.phone}</a>,
            more: nameOf(school.place),
          }))}
        />
      </Section>
    </PublicFrame>
  );
}
