import { useTranslation } from "react-i18next";
import type { DropoutStep } from "~/data/dropout/case";
import { PARTIES } from "~/domain/dropout/record";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { formatList, formatShortDateTime } from "~/i18n/format";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { useLocale } from "~/ui/use-frame";
import type { CaseProps } from "./case-facts";
import { useHinders } from "./dropout-words";

const REACHING = ["CONTACT", "VISIT", "TALK"];

/** What an entry says, a line for each part. */
export function useStepLines() {
  const { t } = useTranslation("dropout");
  const locale = useLocale();
  const hinders = useHinders();
  const time = (moment: Date) => formatShortDateTime(moment, locale, DISTRICT_ZONE);
  return (step: DropoutStep): string[] =>
    [
      step.withWhom,
      REACHING.includes(step.kind) && !step.reached && t("steps.notReached"),
      step.parties.length > 0 &&
        t("steps.tookPart", {
          who: formatList(
            PARTIES.filter((one) => step.parties.includes(one)).map((one) => t(`party.${one}`)),
            locale,
          ),
        }),
      step.hinders.length > 0 && t("steps.hindered", { what: hinders(step.hinders) }),
      step.said,
      step.promised && t("steps.promised", { text: step.promised }),
      step.correction && t("steps.wrong", { text: step.correction.said }),
      t("steps.by", { name: step.recordedBy.name, time: time(step.recordedAt) }),
    ].filter((line): line is string => Boolean(line));
}

/** Every entry, oldest first; a correction stands with the entry that it is about. */
export function StepsCard({ one }: CaseProps) {
  const { t } = useTranslation("dropout");
  const locale = useLocale();
  const lines = useStepLines();
  return (
    <Card title={t("steps.title")} id="steps" flush>
      <List ordered>
        {one.steps
          .filter(({ kind }) => kind !== "CORRECTION")
          .map((step) => (
            <ListItem
              key={step.id}
              past={step.correction !== null}
              title={`${formatShortDateTime(step.doneAt, locale, DISTRICT_ZONE)} · ${t(`kind.${step.kind}`)}`}
              detail={lines(step).map((line) => (
                <span key={line} className="line">
                  {line}
                  <br />
                </span>
              ))}
              ways={
                step.correction ? undefined : (
                  <a
                    href={`${paths.dropout(one.id, { wrong: step.id })}#correct-card`}
                    aria-label={`${t("steps.correct")}: ${t(`kind.${step.kind}`)}`}
                  >
                    {t("steps.correct")}
                  </a>
                )
              }
            />
          ))}
      </List>
    </Card>
  );
}
