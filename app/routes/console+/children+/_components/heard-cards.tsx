import { useTranslation } from "react-i18next";
import type { ChildHeard } from "~/data/children/heard";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Icon } from "~/ui/icons";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Chip } from "~/ui/status";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { SaidWishes } from "../../_components/said-wishes";

interface Props {
  child: ChildHeard;
}

/** What of it asked the school to look, and what was found. */
export function SignalsRaised({ child }: Props) {
  const { t } = useTranslation("heard");
  const locale = useLocale();
  const zone = child.school.timeZone;
  const on = (when: Date) => formatPlainDate(when, locale, zone);
  if (child.signals.length === 0) return null;
  return (
    <Card id="signals" title={t("signal.card")} flush>
      <List>
        {child.signals.map(({ id, reason, raisedAt, closedAt, closedBy, found }) => (
          <ListItem
            key={id}
            past={closedAt !== null}
            lead={<Icon name="bell" />}
            title={t(`signal.${reason}`)}
            detail={
              <>
                <When value={raisedAt} zone={zone} as="day" /> {found}{" "}
                {closedAt && t("signal.closed", { who: closedBy?.name, when: on(closedAt) })}
              </>
            }
            end={
              closedAt === null && (
                <Chip tone="care" icon="alert">
                  <a href={paths.heard}>{t("signal.open")}</a>
                </Chip>
              )
            }
          />
        ))}
      </List>
    </Card>
  );
}

/** Whom the child wishes for, the newest first: that one counts. */
export function WishesSaid({ child }: Props) {
  const { t } = useTranslation("heard");
  const locale = useLocale();
  return (
    <Card id="wishes" title={t("wishes.beside")}>
      {child.saidWishes.length === 0 && (
        <Empty art="lamp" title={t("wishes.none")}>
          {t("wishes.noneLead")}
        </Empty>
      )}
      {child.saidWishes.map((said) => (
        <section key={said.id} className="stack">
          <SaidWishes said={said} titled={false} />
          <p className="s soft">
            {t("wishes.by", {
              who: said.recordedBy.name,
              when: formatPlainDate(said.recordedAt, locale, child.school.timeZone),
            })}
          </p>
        </section>
      ))}
    </Card>
  );
}

/** Yes, no or not sure to each mentor, and who still has to be asked about. */
export function AnswersSaid({ child }: Props) {
  const { t } = useTranslation("heard");
  const locale = useLocale();
  const open = child.matches.filter(({ answers }) => answers.length === 0);
  return (
    <Card id="answers" title={t("answer.title")} flush={child.answers.length > 0}>
      {open.map(({ id, volunteer }) => (
        <p key={id}>
          <LinkButton href={`${paths.match(id)}#child-answer`} icon="pencil">
            {t("answer.ask", volunteer)}
          </LinkButton>
        </p>
      ))}
      {child.answers.length === 0 && open.length === 0 && (
        <Empty art="bridge" title={t("answer.none")}>
          {t("answer.noneLead")}
        </Empty>
      )}
      {child.answers.length > 0 && (
        <List>
          {child.answers.map(({ id, matchId, answer, words, saidOn, match: { volunteer } }) => (
            <ListItem
              key={id}
              href={paths.match(matchId)}
              lead={<Icon name="child" />}
              title={t("answer.toMentor", { name: volunteer.name, answer: t(`answer.${answer}`) })}
              detail={[formatPlainDate(saidOn, locale, "UTC"), words].filter(Boolean).join(" · ")}
            />
          ))}
        </List>
      )}
    </Card>
  );
}
