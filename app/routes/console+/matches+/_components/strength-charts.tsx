import { useTranslation } from "react-i18next";
import type { MatchSupport } from "~/data/support/match";
import { LOW_SCORE, STRENGTH_SIDES, type StrengthSide } from "~/domain/match/strength";
import { formatMonth, formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { ChartCard } from "~/ui/charts";
import { Empty } from "~/ui/feedback";
import { TextArea } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { LevelChart } from "~/ui/level-chart";
import { PostForm } from "~/ui/post-form";
import { useStatements, useSteps } from "~/ui/strength";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

type Props = { match: MatchSupport };
type Answer = MatchSupport["strengthAnswers"][number];

const LEVELS = 4;
/** A score as a height among the levels: 0 at the foot of the lowest, 100 at the top of the highest. */
const heightOf = (score: number) => (score / 100) * LEVELS + 0.5;

/** Both sides over time, each as a picture with its table. */
export function StrengthCharts({ match }: Props) {
  const { t } = useTranslation("strength");
  if (match.strengthAnswers.length === 0)
    return (
      <Card id="strength">
        <Empty art="bridge" title={t("chart.none")}>
          {t("chart.noneLead")}
        </Empty>
      </Card>
    );
  return (
    <div className="charts">
      {STRENGTH_SIDES.map((side) => (
        <SideChart key={side} side={side} match={match} />
      ))}
    </div>
  );
}

function SideChart({ match, side }: Props & { side: StrengthSide }) {
  const { t } = useTranslation("strength");
  const locale = useLocale();
  const answers = match.strengthAnswers.filter((one) => one.side === side && one.score !== null);
  const last = answers.at(-1);
  if (!last)
    return (
      <Card id={`strength-${side}`} title={t(`chart.${side}`)}>
        <p className="soft">{t("chart.none")}</p>
      </Card>
    );
  const lead = t("chart.lead", { count: answers.length, score: last.score });
  const [from, until] = [match.metOn.getTime(), match.today.getTime()];
  const at = (on: Date) => (on.getTime() - from) / Math.max(1, until - from);
  return (
    <ChartCard
      id={`strength-${side}`}
      title={t(`chart.${side}`)}
      lead={lead}
      note={<p className="s soft">{t("chart.hint")}</p>}
      table={<AnswerTable side={side} answers={answers} />}
    >
      <LevelChart
        title={`${t(`chart.${side}`)}: ${lead}`}
        levels={([1, 2, 3, 4] as const).map((level) => t(`chart.levels.L${level}`))}
        dots={answers.map(({ id, answeredOn, score }) => ({
          id,
          at: at(answeredOn),
          level: heightOf(score ?? 0),
        }))}
        marks={answers.map(({ answeredOn }) => ({
          at: at(answeredOn),
          label: formatMonth(answeredOn, locale, "UTC"),
        }))}
        careUpTo={heightOf(LOW_SCORE - 1)}
      />
    </ChartCard>
  );
}

/** Each questionnaire with its score, and what was answered to every statement. */
function AnswerTable({ side, answers }: { side: StrengthSide; answers: readonly Answer[] }) {
  const { t } = useTranslation("strength");
  const locale = useLocale();
  const statements = useStatements(side);
  const steps = useSteps(side);
  const answered = (mark: number | undefined) => (mark ? (steps[mark - 1] ?? "") : t("chart.skipped"));
  return (
    <DataTable
      caption={t(`chart.${side}`)}
      rows={answers}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "day",
          head: t("chart.day"),
          rowHead: true,
          cell: ({ answeredOn }) => formatPlainDate(answeredOn, locale, "UTC"),
        },
        {
          id: "score",
          head: t("chart.score"),
          cell: ({ score }) => t("chart.points", { score }),
        },
        {
          id: "answers",
          head: t("chart.answers"),
          cell: ({ marks }) => (
            <ul className="due-list s">
              {statements.map(({ code, words }, index) => (
                <li key={code}>
                  {words} <b>{answered(marks[index])}</b>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** A low score that nobody has looked at, with the form that says what was found; and what was found before. */
export function LookCard({ match: { strengthAnswers }, reply }: Props & { reply: unknown }) {
  const { t } = useTranslation("strength");
  const locale = useLocale();
  const low = strengthAnswers.filter(({ score }) => score !== null && score < LOW_SCORE);
  const open = low.filter(
    (one) =>
      one.lookedAt === null &&
      !strengthAnswers.some(({ side, answeredOn }) => side === one.side && answeredOn > one.answeredOn),
  );
  const looked = low.filter(({ lookedAt }) => lookedAt !== null);
  if (open.length + looked.length === 0) return null;
  const what = ({ side, answeredOn, score }: Answer) =>
    t("look.body", { side: t(`side.${side}`), date: formatPlainDate(answeredOn, locale, "UTC"), score });
  return (
    <Card id="look" title={t("look.title")}>
      <Stack>
        {open.map((answer) => (
          <PostForm
            key={answer.id}
            intent="look"
            id={`look-${answer.id}`}
            about={{ answerId: answer.id }}
            reply={reply}
            labels={{ found: t("look.found") }}
          >
            {(field) => (
              <>
                <p>{what(answer)}</p>
                <TextArea {...field.text("found")} help={t("look.help")} maxLength={500} required />
                <Button tone="primary">{t("look.submit")}</Button>
              </>
            )}
          </PostForm>
        ))}
        {looked.map((answer) => (
          <div key={answer.id}>
            <p className="s soft">{what(answer)}</p>
            <p>{t("look.looked", { who: answer.lookedBy?.name ?? "", found: answer.found })}</p>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
