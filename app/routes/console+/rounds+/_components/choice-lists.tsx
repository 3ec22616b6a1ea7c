import { useTranslation } from "react-i18next";
import type { ChoicesPage } from "~/data/rounds/choices-page";
import type { ChoiceOutcome } from "~/domain/matching/choices";
import { formatDistance, formatList } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import type { IconName } from "~/ui/icons";
import { Card, Section } from "~/ui/layout";
import { List } from "~/ui/list";
import { CostList } from "~/ui/round";
import { Dotted } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { useOutcomeWords } from "./cost-words";
import { OverrideForm } from "./override-form";

interface Props {
  choices: ChoicesPage;
  reply: unknown;
}

type Cost = { id: string; icon: IconName; title: string; outcome: ChoiceOutcome };

/** Who has the child in this plan, and what it costs to rule that out. */
export function MentorList({ choices, reply }: Props) {
  const { t } = useTranslation("rounds");
  const { mentors, child, version } = choices;
  return (
    <Section id="now" title={t("choice.now")}>
      <Card flush>
        {mentors.length === 0 && <p className="body">{t("choice.nobodyNow")}</p>}
        <List>
          {mentors.map(({ volunteerId, score, kept, pinned, forbid, unpin }) => (
            <li key={volunteerId} className="choice">
              <Who
                choices={choices}
                volunteerId={volunteerId}
                facts={[score > 0 && t("choice.score", { score })]}
              />
              {kept ? (
                <p className="soft">{t("choice.kept")}</p>
              ) : (
                <>
                  <Costs
                    choices={choices}
                    costs={[
                      ...(unpin
                        ? [{ id: "UNPIN", icon: "undo" as const, title: t("override.unpin"), outcome: unpin }]
                        : []),
                      ...(forbid
                        ? [
                            {
                              id: "FORBID",
                              icon: "ban" as const,
                              title: t("override.forbid"),
                              outcome: forbid,
                            },
                          ]
                        : []),
                    ]}
                  />
                  <OverrideForm
                    childId={child.id}
                    volunteerId={volunteerId}
                    version={version}
                    reply={reply}
                    kinds={[
                      pinned
                        ? { kind: "UNPIN", label: t("override.unpin"), icon: "undo" }
                        : { kind: "PIN", label: t("override.pin"), icon: "pin" },
                      { kind: "FORBID", label: t("override.forbid"), icon: "ban" },
                    ]}
                  />
                </>
              )}
            </li>
          ))}
        </List>
      </Card>
    </Section>
  );
}

/** Who else could come, the cheapest choice first. */
export function CandidateList({ choices, reply }: Props) {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const words = useWords("rounds");
  const locale = useLocale();
  const { candidates, child, version } = choices;
  return (
    <Section id="candidates" title={t("choice.candidates")} lead={t("choice.candidatesLead")}>
      <Card flush>
        {candidates.length === 0 && <p className="body">{t("choice.none")}</p>}
        <List>
          {candidates.map(({ volunteerId, kind, score, metres, bars, ...outcome }) => {
            const label = t(kind === "SWAP" ? "choice.swap" : "choice.pin");
            const icon = kind === "SWAP" ? ("swap" as const) : ("pin" as const);
            return (
              <li key={volunteerId} className="choice">
                <Who
                  choices={choices}
                  volunteerId={volunteerId}
                  facts={[
                    formatDistance(metres, locale),
                    bars.length > 0
                      ? t("choice.outside", {
                          bars: bars.map((bar) => words(`bar.${bar}`)).join(common("list.comma")),
                        })
                      : t("choice.score", { score }),
                  ]}
                />
                <Costs choices={choices} costs={[{ id: kind, icon, title: label, outcome }]} />
                <OverrideForm
                  childId={child.id}
                  volunteerId={volunteerId}
                  version={version}
                  reply={reply}
                  kinds={[{ kind, label, icon }]}
                />
              </li>
            );
          })}
        </List>
      </Card>
    </Section>
  );
}

type WhoProps = { choices: ChoicesPage; volunteerId: string; facts: (string | false)[] };

function Who({ choices, volunteerId, facts }: WhoProps) {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const volunteer = choices.volunteers[volunteerId];
  const role = volunteer?.role && common(`mentorRole.${volunteer.role}`);
  const load = volunteer && t("load.now", { now: volunteer.load, capacity: volunteer.capacity });
  return (
    <div>
      <h3>{volunteer?.name ?? ""}</h3>
      <p className="s soft">
        <Dotted facts={[role, load, ...facts]} />
      </p>
    </div>
  );
}

function Costs({ choices, costs }: { choices: ChoicesPage; costs: readonly Cost[] }) {
  const { t } = useTranslation("rounds");
  const outcomeWords = useOutcomeWords();
  const locale = useLocale();
  const gap = isLatin(locale) ? " " : "";
  const thenWords = ({ mentors }: ChoiceOutcome) => {
    const names = mentors.map((id) => choices.volunteers[id]?.name ?? "");
    return names.length === 0
      ? t("choice.thenNobody")
      : t("choice.afterwards", { names: formatList(names, locale) });
  };
  return (
    <CostList
      title={t("choice.before")}
      costs={costs.map(({ outcome, ...cost }) => ({
        ...cost,
        detail: `${outcomeWords(outcome)}${gap}${thenWords(outcome)}`,
      }))}
    />
  );
}
