import { useTranslation } from "react-i18next";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Questions as Folded } from "~/ui/landing/bands";
import { LANDING_QUESTIONS, MORE_QUESTIONS } from "~/ui/landing/questions";
import { PageHead, Section } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";

export const meta = pageTitle("questions");

export const loader = publicLoader({}, async () => null);

export default function Questions() {
  const { t } = useTranslation(["programme", "landing", "site"]);
  const asked = LANDING_QUESTIONS.map((id) => ({
    id,
    question: t(`landing:faq.${id}.q`),
    answer: t(`landing:faq.${id}.a`),
  }));
  const more = MORE_QUESTIONS.map((id) => ({
    id,
    question: t(`questions.more.${id}.q`),
    answer: t(`questions.more.${id}.a`),
  }));
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("questions.title")} lead={t("questions.lead")} />
      <Section id="people" title={t("questions.people")}>
        <Folded questions={asked} />
      </Section>
      <Section id="practice" title={t("questions.practice")}>
        <Folded questions={more} />
      </Section>
      <ButtonRow>
        <LinkButton href={paths.contact}>{t("site:ways.contact")}</LinkButton>
        <LinkButton href={paths.howItWorks}>{t("site:ways.howItWorks")}</LinkButton>
      </ButtonRow>
    </PublicFrame>
  );
}
