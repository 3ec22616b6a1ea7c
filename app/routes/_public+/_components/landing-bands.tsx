import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import type { IconName } from "~/ui/icons";
import { Band, EntryCards, Questions as Folded, SafetyList, Way } from "~/ui/landing/bands";
import { LANDING_QUESTIONS } from "~/ui/landing/questions";
import { NotebookCard } from "~/ui/notebook";

const GETS = ["trust", "support", "record", "fit", "no"] as const;
const GIVES = ["year", "month", "check", "training", "farewell"] as const;

/** What a proxy parent gets, and what is asked. */
export function Deal() {
  const { t } = useTranslation("landing");
  return (
    <Band id="deal" title={[t("deal.first"), t("deal.second")]} lead={t("deal.lead")} sunk>
      <NotebookCard
        pages={[
          {
            id: "gets",
            title: t("deal.gets"),
            lines: GETS.map((id) => ({ id, lead: t(`deal.get.${id}.lead`), text: t(`deal.get.${id}.text`) })),
          },
          {
            id: "gives",
            title: t("deal.gives"),
            lines: GIVES.map((id) => ({
              id,
              lead: t(`deal.give.${id}.lead`),
              text: t(`deal.give.${id}.text`),
            })),
          },
        ]}
      />
    </Band>
  );
}

export const STEPS = ["apply", "screening", "training", "match", "meeting"] as const;

export function WayToFirstMeeting() {
  const { t } = useTranslation("landing");
  return (
    <Band id="way" title={[t("way.first"), t("way.second")]}>
      <Way steps={STEPS.map((id) => ({ id, title: t(`way.${id}.title`), text: t(`way.${id}.text`) }))} />
      <p className="band-more">
        <a href={paths.howItWorks}>{t("way.more")}</a>
      </p>
    </Band>
  );
}

const SAFEGUARDS = [
  ["check", "shield"],
  ["approval", "people"],
  ["meeting", "meet"],
  ["stages", "eye"],
  ["family", "lock"],
  ["report", "alert"],
] as const satisfies readonly (readonly [string, IconName])[];

export function Safety() {
  const { t } = useTranslation("landing");
  return (
    <Band id="safe" title={[t("safe.title")]} lead={t("safe.lead")} sunk>
      <SafetyList
        items={SAFEGUARDS.map(([id, icon]) => ({
          id,
          icon,
          title: t(`safe.${id}.title`),
          text: t(`safe.${id}.text`),
        }))}
      />
      <p className="band-more">
        <a href={paths.safety}>{t("safe.more")}</a>
      </p>
    </Band>
  );
}

export function WaysToHelp() {
  const { t } = useTranslation("landing");
  const cards = [
    { id: "quiz", art: "seedling", href: paths.quiz },
    { id: "refer", art: "bridge", href: paths.refer },
    { id: "family", art: "phones", href: paths.forFamilies },
  ] as const;
  return (
    <Band id="help" title={[t("entries.first"), t("entries.second")]} lead={t("entries.lead")} sunk>
      <EntryCards
        cards={cards.map((card) => ({
          ...card,
          title: t(`entries.${card.id}.title`),
          text: t(`entries.${card.id}.text`),
          action: t(`entries.${card.id}.action`),
        }))}
      />
    </Band>
  );
}

export function Questions() {
  const { t } = useTranslation("landing");
  return (
    <Band id="questions" title={[t("faq.title")]}>
      <Folded
        questions={LANDING_QUESTIONS.map((id) => ({
          id,
          question: t(`faq.${id}.q`),
          answer: t(`faq.${id}.a`),
        }))}
      />
      <p className="band-more">
        <a href={paths.questions}>{t("faq.more")}</a>
      </p>
    </Band>
  );
}
