import { useTranslation } from "react-i18next";
import type {
  QuizOutcome as Outcome,
  QuizAnswers,
  QuizPoint,
  QuizStanding,
} from "~/domain/volunteer/eligibility-quiz";
import { MINIMUM_AGE } from "~/domain/volunteer/requirements";
import { paths, withQuery } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { PageHead, Section } from "~/ui/layout";
import { List, ListItem, NextStep } from "~/ui/list";
import { Chip, type ChipProps } from "~/ui/status";
import { useWords } from "~/ui/words";

const LOOKS: Record<QuizStanding, Pick<ChipProps, "tone" | "icon">> = {
  MET: { tone: "ok", icon: "check" },
  UNSURE: { tone: "soon", icon: "clock" },
  NOT_MET: { tone: "care", icon: "minus" },
};

/** Where each outcome leads; the first is the primary button. */
const WAYS_ON: Record<Outcome, readonly ("apply" | "safety" | "refer" | "schools")[]> = {
  READY: ["apply", "schools"],
  TALK: ["apply", "safety"],
  NOT_YET: ["refer", "safety"],
  NO: ["refer"],
};

const HREFS = {
  apply: paths.signUp,
  safety: paths.safety,
  refer: paths.refer,
  schools: `${paths.home}#schools`,
};

interface Props {
  answers: QuizAnswers;
  outcome: Outcome;
  points: readonly QuizPoint[];
}

/** What the answers mean: where to go next, then every point with its reason; what is open comes first. */
export function QuizOutcome({ answers, outcome, points }: Props) {
  const { t } = useTranslation("join");
  const words = useWords("join");
  const order: QuizStanding[] = ["NOT_MET", "UNSURE", "MET"];
  const sorted = order.flatMap((standing) => points.filter((point) => point.standing === standing));
  return (
    <>
      <PageHead title={t("quiz.title")} />
      <NextStep
        id="outcome"
        icon={outcome === "READY" ? "check" : "note"}
        kicker={t("quiz.result")}
        title={t(`quiz.outcome.${outcome}.title`)}
        action={
          <ButtonRow>
            {WAYS_ON[outcome].map((way, index) => (
              <LinkButton key={way} tone={index === 0 ? "primary" : undefined} href={HREFS[way]}>
                {t(`quiz.${way}`)}
              </LinkButton>
            ))}
          </ButtonRow>
        }
      >
        <p>{t(`quiz.outcome.${outcome}.text`)}</p>
      </NextStep>
      <Section
        id="points"
        title={t("quiz.points")}
        end={<a href={withQuery(paths.quiz, answers)}>{t("quiz.again")}</a>}
      >
        <List className="card points">
          {sorted.map(({ question, standing }) => (
            <ListItem
              key={question}
              title={t(`quiz.question.${question}.q`, { age: MINIMUM_AGE })}
              detail={words(`quiz.explain.${question}.${standing}`, { age: MINIMUM_AGE })}
              end={<Chip {...LOOKS[standing]}>{t(`quiz.standing.${standing}`)}</Chip>}
            />
          ))}
        </List>
      </Section>
    </>
  );
}
