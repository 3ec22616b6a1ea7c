import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { formatList } from "~/i18n/format";
import { type Fact, Facts } from "~/ui/facts";
import { FreeTimes } from "~/ui/free-times";
import { Section } from "~/ui/layout";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { distanceWords } from "../../_components/answer-fields";
import type { StepData } from "../$step";

interface Props {
  step: 1 | 2 | 3 | 4;
  file: StepData["file"];
  /** With the way back into the step. */
  editable?: boolean;
}

export function AnswersOfStep({ step, file, editable }: Props) {
  const { t } = useTranslation("apply");
  const facts = useFacts(file)[step].map(
    ([id, label, value]): Fact => ({
      id,
      label,
      value: value === "" || value === null ? <span className="faint">{t("review.empty")}</span> : value,
    }),
  );
  return (
    <Section
      id={`step-${step}`}
      title={t(`step.${step}.name`)}
      end={editable && <a href={paths.applyStep(step)}>{t("review.edit")}</a>}
    >
      <Facts facts={facts} />
    </Section>
  );
}

type Line = [id: string, label: string, value: ReactNode];

function useFacts(file: StepData["file"]): Record<Props["step"], Line[]> {
  const { t } = useTranslation("apply");
  const words = useWords("common");
  const locale = useLocale();
  const nameOf = useNameOf();
  const named = (group: string, codes: readonly string[]) =>
    formatList(
      codes.map((code) => words(`${group}.${code}`)),
      locale,
    );
  const { application } = file;
  const referee = (position: number) => {
    const one = application.referees.find((row) => row.position === position);
    return one ? [one.name, one.relation, one.phone].filter(Boolean).join(" · ") : "";
  };
  return {
    1: [
      ["role", t("field.role"), file.role && words(`mentorRole.${file.role}`)],
      ["birthYear", t("field.birthYear"), file.birthYear],
      ["occupation", t("field.occupation"), file.occupation],
      ["phone", t("field.phone"), file.phone],
      ["placeId", t("field.placeId"), file.place && nameOf(file.place)],
      ["schoolId", t("field.schoolId"), `${nameOf(file.school.place)} · ${nameOf(file.school)}`],
      ["about", t("field.about"), file.about],
    ],
    2: [
      [
        "availability",
        t("field.availability"),
        file.availability === 0 ? "" : <FreeTimes key="free" mask={file.availability} />,
      ],
      ["capacity", t("field.capacity"), t("field.capacityUnit", { count: file.capacity })],
      ["contactModes", t("field.contactModes"), named("mode", file.contactModes)],
      ["travel", t("field.travel"), distanceWords(t, file.travelMetres)],
    ],
    3: [
      ["interests", t("field.interests"), named("interest", file.interests)],
      ["dislikes", t("field.dislikes"), named("interest", file.dislikes)],
      ["dialects", t("field.dialects"), named("dialect", file.dialects)],
    ],
    4: [
      ["motivation", t("field.motivation"), application.motivation],
      ["experience", t("field.experience"), application.experience],
      ["first", t("field.first"), referee(1)],
      ["second", t("field.second"), referee(2)],
    ],
  };
}
