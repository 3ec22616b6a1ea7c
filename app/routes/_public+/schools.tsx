import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { programme } from "~/data/landing/programme";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { PageHead, Section } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { SchoolsByTown } from "./_components/landing-schools";

export const meta = pageTitle("recruitingSchools");

export const loader = publicLoader({}, async ({ work }) => {
  const { schools } = await programme(work);
  return { schools };
});

/** Totals of each school, with nobody's name. */
export default function RecruitingSchools() {
  const { t } = useTranslation(["site", "landing"]);
  const { schools } = useLoaderData<typeof loader>();
  const waiting = schools.reduce((sum, school) => sum + school.waiting, 0);
  return (
    <PublicFrame>
      <PageHead
        title={t("schools.title")}
        lead={schools.length > 0 ? t("schools.lead") : t("schools.none")}
      />
      {schools.length > 0 && (
        <Section
          id="towns"
          title={t("schools.all")}
          lead={t("schools.total", { count: schools.length, waiting })}
        >
          <SchoolsByTown schools={schools} />
        </Section>
      )}
      <ButtonRow>
        <LinkButton href={paths.howItWorks}>{t("ways.howItWorks")}</LinkButton>
        <LinkButton href={paths.refer}>{t("ways.refer")}</LinkButton>
      </ButtonRow>
    </PublicFrame>
  );
}
