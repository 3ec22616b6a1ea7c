import { useTranslation } from "react-i18next";
import type { OwnTraining } from "~/data/training/own";
import { POLICY_VERSIONS, policyStanding, RISK_POLICIES } from "~/domain/volunteer/risk-policies";
import {
  contentOf,
  questionsOf,
  sectionsAbout,
  slugOf,
  TRAINING_MODULES,
  TRAINING_TOPICS,
  type TrainingModule,
  textOf,
} from "~/domain/volunteer/training/modules";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { Checklist, type ChecklistEntry } from "~/ui/list";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

const current = (module: TrainingModule) => textOf(module, contentOf(module).version);

export function Modules({ own }: { own: OwnTraining }) {
  const { t } = useTranslation("training");
  const texts = useWords("trainingTexts");
  const locale = useLocale();
  // The refresher is asked for when the year comes to its end.
  const shown = TRAINING_MODULES.filter((module) => module !== "REFRESHER" || own.passedOn !== null);
  const entries = shown.map((module): ChecklistEntry => {
    const { minutes, version } = contentOf(module);
    const passed = own.credits.find((credit) => credit.module === module);
    const due = module === "REFRESHER" && own.refresher?.state !== "CURRENT";
    const about = t("module.about", { minutes, questions: questionsOf(module).length });
    const date = passed && formatPlainDate(passed.doneOn, locale, "UTC");
    return {
      id: module,
      // Whoever was trained by the school may read it all the same.
      kind: passed && !due ? "done" : own.passedOn && !due ? "waiting" : "todo",
      title: texts(`${current(module)}.title`),
      detail: [
        about,
        date && t("module.passedOn", { date }),
        passed && passed.version !== version && t("module.again"),
      ]
        .filter(Boolean)
        .join(" · "),
      end: (
        <LinkButton small href={paths.trainingModule(slugOf(module))}>
          {t("module.read")}
        </LinkButton>
      ),
    };
  });
  return <Checklist id="modules" title={t("modules")} entries={entries} />;
}

export function Rules({ own }: { own: OwnTraining }) {
  const { t } = useTranslation("training");
  const texts = useWords("riskPolicies");
  const locale = useLocale();
  const entries = RISK_POLICIES.map((policy): ChecklistEntry => {
    const version = POLICY_VERSIONS[policy];
    const standing = policyStanding(policy, own.acknowledged);
    const last = own.acknowledged.find((one) => one.policy === policy);
    const date = last ? formatPlainDate(last.acknowledgedOn, locale, "UTC") : "";
    const paper = standing === "ACKNOWLEDGED" && last?.how === "PAPER" && t("rules.paper");
    return {
      id: policy,
      kind: standing === "ACKNOWLEDGED" ? "done" : "todo",
      title: texts(`${policy}_${version}.title`),
      detail: [t("rules.version", { version }), t(`rules.standing.${standing}`, { date }), paper]
        .filter(Boolean)
        .join(" · "),
      end: (
        <LinkButton small href={paths.rule(slugOf(policy))}>
          {t("rules.read")}
        </LinkButton>
      ),
    };
  });
  return <Checklist id="rules" title={t("rules.title")} entries={entries} />;
}

/** The checklist of topics, and where each is spoken of. */
export function Topics() {
  const { t } = useTranslation("training");
  const texts = useWords("trainingTexts");
  return (
    <Card id="topics" title={t("module.topics")} lead={t("module.topicsLead")}>
      <Facts
        facts={TRAINING_TOPICS.map((topic) => ({
          id: topic,
          label: t(`module.topic.${topic}`),
          value: (
            <ul>
              {sectionsAbout(topic).map(({ module, section }) => (
                <li key={section}>
                  <a href={`${paths.trainingModule(slugOf(module))}#${section}`}>
                    {texts(`${current(module)}.section.${section}.title`)}
                  </a>
                </li>
              ))}
            </ul>
          ),
        }))}
      />
    </Card>
  );
}
