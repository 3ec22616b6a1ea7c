import { useTranslation } from "react-i18next";
import type { OwnMatches } from "~/data/matches/own";
import { isRunning } from "~/domain/match/lifecycle";
import { paths } from "~/http/paths";
import { formatDateTime, formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Icon } from "~/ui/icons";
import { Section } from "~/ui/layout";
import { List, ListItem, NextStep } from "~/ui/list";
import { modeIcons } from "~/ui/states";
import { StateChip } from "~/ui/status";
import { Seal } from "~/ui/text";
import { useLocale, useNameOf, useSchoolTime } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** What waits for the volunteer and what comes next: offers, records, questions, contacts, own matches. */
export function MatchSections({ matches }: { matches: OwnMatches }) {
  const { offers, due, questions, next, current } = matches;
  return (
    <>
      {offers.map((offer) => (
        <Offer key={offer.id} offer={offer} />
      ))}
      {due.length > 0 && <Due due={due} first={offers.length === 0} />}
      {questions.length > 0 && <Questions questions={questions} />}
      {next.length > 0 && <Next next={next} />}
      {current.length > 0 && <Current current={current} />}
    </>
  );
}

function Offer({ offer }: { offer: OwnMatches["offers"][number] }) {
  const { t } = useTranslation("ownMatches");
  const at = useSchoolTime(formatDateTime);
  const nameOf = useNameOf();
  const { child, answerBy, school } = offer;
  const band = child?.ageBand ? t(`ageBand.${child.ageBand}`) : "";
  return (
    <NextStep
      id={`offer-${offer.id}`}
      kicker={t("sections.offers")}
      title={t("offered", { grade: child?.grade ?? "" })}
      icon="bridge"
      action={
        <LinkButton tone="primary" href={paths.ownMatch(offer.id)}>
          {t("look")}
        </LinkButton>
      }
    >
      <p>
        {child?.town && t("offeredBand", { band, town: nameOf(child.town) })}
        <br />
        {answerBy && t("answerBy", { date: at(answerBy, school.timeZone) })}
      </p>
    </NextStep>
  );
}

/** The oldest record that is missing is the next thing to do, unless an offer waits. */
function Due({ due, first }: Pick<OwnMatches, "due"> & { first: boolean }) {
  const { t } = useTranslation("ownMatches");
  const words = useWords("common");
  const at = useSchoolTime();
  return (
    <Section id="due" title={t("sections.due")} lead={t("sections.dueLead")}>
      <List className="card">
        {due.map((contact, index) => (
          <ListItem
            key={contact.id}
            lead={<Icon name={modeIcons[contact.mode]} />}
            title={contact.firstName ?? t("nameless")}
            detail={`${at(contact.startsAt, contact.timeZone)} · ${words(`mode.${contact.mode}`)}`}
            end={
              <LinkButton
                small
                tone={first && index === 0 ? "primary" : undefined}
                href={paths.checkIn(contact.matchId, contact.id)}
              >
                {t("record")}
              </LinkButton>
            }
          />
        ))}
      </List>
    </Section>
  );
}

function Questions({ questions }: Pick<OwnMatches, "questions">) {
  const { t } = useTranslation("ownMatches");
  return (
    <Section id="questions" title={t("sections.questions")}>
      <List className="card">
        {questions.map((question) => (
          <ListItem
            key={question.id}
            lead={<Icon name="note" />}
            title={question.question}
            detail={question.firstName}
            end={
              <LinkButton small href={`${paths.ownMatch(question.matchId)}#history`}>
                {t("answerNow")}
              </LinkButton>
            }
          />
        ))}
      </List>
    </Section>
  );
}

function Next({ next }: Pick<OwnMatches, "next">) {
  const { t } = useTranslation("ownMatches");
  const words = useWords("common");
  const at = useSchoolTime();
  return (
    <Section id="next" title={t("sections.next")}>
      <List className="card">
        {next.map((contact) => (
          <ListItem
            key={contact.id}
            href={paths.ownMatch(contact.matchId)}
            lead={<Icon name={modeIcons[contact.mode]} />}
            title={at(contact.startsAt, contact.timeZone)}
            detail={[contact.firstName, words(`mode.${contact.mode}`), contact.place]
              .filter(Boolean)
              .join(" · ")}
            end={<StateChip of="contact" state={contact.state} />}
          />
        ))}
      </List>
    </Section>
  );
}

function Current({ current }: Pick<OwnMatches, "current">) {
  const { t } = useTranslation("ownMatches");
  const locale = useLocale();
  const nameOf = useNameOf();
  return (
    <Section id="current" title={t("sections.current")}>
      <List className="card">
        {current.map(({ id, state, child, activeAt, school }) => (
          <ListItem
            key={id}
            href={paths.ownMatch(id)}
            lead={<Seal name={child?.firstName ?? "?"} tone={child?.firstName ? "k" : "open"} />}
            title={child?.firstName ?? t("offered", { grade: child?.grade ?? "" })}
            detail={
              isRunning(state) && activeAt
                ? `${nameOf(school)} · ${t("since", { date: formatPlainDate(activeAt, locale, school.timeZone) })}`
                : t(`stage.${state}`)
            }
            end={<StateChip of="match" state={state} />}
          />
        ))}
      </List>
    </Section>
  );
}

/** Below everything else: what is over asks for nothing. */
export function EndedMatches({ matches: { ended } }: { matches: OwnMatches }) {
  const { t } = useTranslation("ownMatches");
  const locale = useLocale();
  if (ended.length === 0) return null;
  return (
    <Section id="ended" title={t("sections.ended")}>
      <List className="card">
        {ended.map(({ id, closedAt, school }) => (
          <ListItem
            key={id}
            href={paths.ownMatch(id)}
            past
            title={t("thanks")}
            detail={closedAt && t("endedOn", { date: formatPlainDate(closedAt, locale, school.timeZone) })}
          />
        ))}
      </List>
    </Section>
  );
}
