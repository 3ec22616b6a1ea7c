import { useTranslation } from "react-i18next";
import { Section } from "~/ui/layout";
import { useWords } from "~/ui/words";

interface PartProps {
  id: "approval" | "check" | "meeting" | "contact" | "family" | "concern" | "closure" | "data";
  points: readonly string[];
}

/** One part of the policy: a sentence, then its points. */
export function Part({ id, points }: PartProps) {
  const { t } = useTranslation("safety");
  const words = useWords("safety");
  return (
    <Section id={id} title={t(`${id}.title`)} lead={t(`${id}.lead`)} className="policy">
      <ul>
        {points.map((point) => (
          <li key={point}>{words(`${id}.items.${point}`)}</li>
        ))}
      </ul>
    </Section>
  );
}

const STAGES = ["before", "after", "ended"] as const;
const NEVER = ["id", "address", "family", "notes"] as const;

export function WhatIsSeen() {
  const { t } = useTranslation("safety");
  return (
    <Section id="see" title={t("see.title")} lead={t("see.lead")} className="policy">
      <ul>
        {STAGES.map((stage) => (
          <li key={stage}>{t(`see.stages.${stage}`)}</li>
        ))}
      </ul>
      <h3>{t("see.neverTitle")}</h3>
      <ul>
        {NEVER.map((what) => (
          <li key={what}>{t(`see.never.${what}`)}</li>
        ))}
      </ul>
      <p>{t("see.log")}</p>
    </Section>
  );
}

/** The mandatory-report situations in the order and with the codes of the 2020 rules. */
const SITUATIONS = ["MR1", "MR2", "MR3", "MR4", "MR5", "MR6", "MR7", "MR8", "MR9"] as const;

export function MustReport() {
  const { t } = useTranslation("safety");
  return (
    <Section id="report" title={t("report.title")} lead={t("report.lead")} className="policy">
      <ol>
        {SITUATIONS.map((situation) => (
          <li key={situation}>{t(`report.items.${situation}`)}</li>
        ))}
      </ol>
      <p>{t("report.after")}</p>
    </Section>
  );
}
