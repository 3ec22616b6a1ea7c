import { useTranslation } from "react-i18next";
import type { MatchSupport } from "~/data/support/match";
import { asksToLook, editionOf, QUESTIONS_IN_WORDS, QUESTIONS_TO_CHOOSE } from "~/domain/match/questions";
import { paths } from "~/http/paths";
import { formatDay, formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { type Fact, Facts } from "~/ui/facts";
import { Empty } from "~/ui/feedback";
import { Card, Stack } from "~/ui/layout";
import { Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { stageLooks } from "../../_components/support-looks";

type Props = { match: MatchSupport };
type Said = MatchSupport["supportContacts"][number];

/** Whom to talk to next, with the way to write it down. */
export function NextSupportCard({ match }: Props) {
  const { t } = useTranslation("support");
  const locale = useLocale();
  const { dues, strengthDues } = match;
  if (dues.length === 0)
    return (
      <Card id="next" title={t("match.next")}>
        <Empty art="lamp" title={t("match.nothing")}>
          {t("match.nothingLead")}
        </Empty>
      </Card>
    );
  const day = (on: Date) => formatDay(on, locale, "UTC");
  return (
    <Card id="next" title={t("match.next")}>
      <Stack>
        <ul className="due-rows">
          {dues.map(({ party, stage, dueOn, lastOn, tries }) => (
            <li key={party}>
              <div>
                <Chip {...stageLooks[stage]}>{t(`what.${party}`)}</Chip>{" "}
                <span className="s soft">
                  {[
                    t(`stage.${stage}`, { date: day(dueOn) }),
                    lastOn ? t("match.last", { date: day(lastOn) }) : t("match.never"),
                    tries > 0 && t("tries", { count: tries }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
                <Numbers match={match} party={party} />
              </div>
              <LinkButton href={paths.askSupport(match.id, party)} small={stage === "AHEAD"} icon="pencil">
                {t("match.ask")}
              </LinkButton>
            </li>
          ))}
          {strengthDues.map(({ side, stage, dueOn }) => (
            <li key={side}>
              <div>
                <Chip {...stageLooks[stage]}>{t(`what.${side}_STRENGTH`)}</Chip>{" "}
                <span className="s soft">
                  {t(`stage.${stage}`, { date: day(dueOn) })}
                  {side === "MENTOR" && <> · {t("match.mentorFills")}</>}
                </span>
              </div>
              {side === "CHILD" && (
                <LinkButton href={paths.childStrength(match.id)} small={stage === "AHEAD"} icon="note">
                  {t("match.fillChild")}
                </LinkButton>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

/** Whom to call; nobody who must not be told anything is among them. */
function Numbers({ match, party }: Props & { party: Said["party"] }) {
  const words = useWords("common");
  if (party === "CHILD") return null;
  const people =
    party === "MENTOR"
      ? [{ id: "mentor", name: match.volunteer.name, phone: match.volunteer.phone }]
      : match.child.family.map(({ relation, ...one }) => ({
          ...one,
          name: `${words(`relation.${relation}`)} ${one.name}`,
        }));
  return (
    <ul className="due-list s">
      {people.map(({ id, name, phone }) => (
        <li key={id}>
          {name} {phone && <a href={`tel:${phone}`}>{phone}</a>}
        </li>
      ))}
    </ul>
  );
}

/** What was said, the newest first; each under the questions as they were asked then. */
export function SaidCard({ match: { supportContacts } }: Props) {
  const { t } = useTranslation("support");
  const locale = useLocale();
  return (
    <Card id="said" title={t("match.said")}>
      {supportContacts.length === 0 ? (
        <Empty art="seedling" title={t("match.saidNone")}>
          {t("match.saidNoneLead")}
        </Empty>
      ) : (
        supportContacts.map((said) => (
          <Disclosure
            key={said.id}
            summary={
              <span>
                {formatPlainDate(said.askedOn, locale, "UTC")} · {t(`party.${said.party}`)}
                {said.missedWhy && <> · {t("match.missed", { why: t(`miss.${said.missedWhy}`) })}</>}{" "}
                {asksToLook(said) && (
                  <Chip tone="care" icon="eye">
                    {t("match.look")}
                  </Chip>
                )}
              </span>
            }
          >
            <SaidFacts said={said} />
          </Disclosure>
        ))
      )}
    </Card>
  );
}

function SaidFacts({ said }: { said: Said }) {
  const { t } = useTranslation("support");
  const edition = editionOf(said.questions);
  const facts: Fact[] = [];
  if (edition) {
    for (const name of QUESTIONS_IN_WORDS)
      facts.push({
        id: name,
        label: t(`question.E${edition}.${said.party}.${name}`),
        value: said[name] || <span className="soft">{t("match.nothingSaid")}</span>,
      });
    for (const name of QUESTIONS_TO_CHOOSE) {
      const answer = said[name];
      if (answer)
        facts.push({
          id: name,
          label: t(`question.E${edition}.${said.party}.${name}`),
          value: t(`answer.${answer}`),
        });
    }
  }
  if (said.more) facts.push({ id: "more", label: t("match.more"), value: said.more });
  return (
    <Stack>
      <Facts facts={facts} />
      <p className="s soft">{t("match.by", { who: said.recordedBy.name, way: t(`way.${said.way}`) })}</p>
    </Stack>
  );
}
