import { useTranslation } from "react-i18next";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Way } from "~/ui/landing/bands";
import { Card, PageHead, Section, Stack } from "~/ui/layout";
import { NotebookCard } from "~/ui/notebook";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { STEPS } from "./_components/landing-bands";
import { Reading } from "./_components/reading";

const HARDSHIPS = ["silence", "time", "limits", "heavy", "checks", "end"] as const;
const JOYS = ["waits", "first", "grows", "together"] as const;
const TIMES = ["before", "month", "quarter", "year", "whole"] as const;
const NOT_YET = ["moving", "filling", "adopting", "filming", "reward"] as const;

export const meta = pageTitle("howItWorks");

export const loader = publicLoader({}, async () => null);

/** What is asked, as honestly as what is given: the hard page of the two stands first. */
export default function HowItWorks() {
  const { t } = useTranslation(["programme", "landing"]);
  return (
    <PublicFrame>
      <PageHead title={t("how.title")} lead={t("how.lead")} />
      <Section id="honest" title={t("how.dealTitle")}>
        <NotebookCard
          pages={[
            {
              id: "hard",
              title: t("how.hard"),
              lines: HARDSHIPS.map((id) => ({
                id,
                lead: t(`how.hardship.${id}.lead`),
                text: t(`how.hardship.${id}.text`),
              })),
            },
            {
              id: "joys",
              title: t("how.joys"),
              lines: JOYS.map((id) => ({ id, lead: t(`how.joy.${id}.lead`), text: t(`how.joy.${id}.text`) })),
            },
          ]}
        />
      </Section>
      <Stack wide>
        <Card id="time" title={t("how.timeTitle")} lead={t("how.timeLead")}>
          <Facts
            facts={TIMES.map((id) => ({
              id,
              label: t(`how.time.${id}.what`),
              value: t(`how.time.${id}.much`),
            }))}
          />
        </Card>
      </Stack>
      <Section id="way" title={t("how.stepsTitle")}>
        <Way
          steps={STEPS.map((id) => ({
            id,
            title: t(`landing:way.${id}.title`),
            text: t(`landing:way.${id}.text`),
          }))}
        />
      </Section>
      <Reading
        parts={[
          {
            id: "not-yet",
            title: t("how.notYetTitle"),
            lead: t("how.notYetLead"),
            points: NOT_YET.map((id) => ({ id, text: t(`how.notYet.${id}`) })),
          },
        ]}
      />
      <ButtonRow>
        <LinkButton tone="primary" href={paths.signUp}>
          {t("how.apply")}
        </LinkButton>
        <LinkButton href={paths.quiz}>{t("how.quiz")}</LinkButton>
      </ButtonRow>
    </PublicFrame>
  );
}
