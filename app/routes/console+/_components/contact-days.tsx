import { useTranslation } from "react-i18next";
import type { ContactDay, NextContact } from "~/data/console/next-contacts";
import { paths } from "~/http/paths";
import { formatShortDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { StateChip } from "~/ui/status";
import { Nb, When } from "~/ui/text";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** Who is in contact with whom today and tomorrow. */
export function ContactDays({ days }: { days: ContactDay[] }) {
  const { t } = useTranslation("console");
  const locale = useLocale();
  const titles = [t("home.today"), t("home.tomorrow")];
  return (
    <div className="stack">
      {days.map((entry, index) => (
        <Card
          key={entry.day.getTime()}
          id={index === 0 ? "today" : "tomorrow"}
          title={titles[index]}
          lead={formatShortDate(entry.day, locale, "UTC")}
          flush
          className="day"
          under={
            entry.total > entry.contacts.length || index === days.length - 1 ? (
              <LinkButton href={paths.schedule} tone="quiet" small iconAfter="right">
                {t("home.schedule")}
                {entry.total > entry.contacts.length && (
                  <Nb> · {t("home.more", { count: entry.total - entry.contacts.length })}</Nb>
                )}
              </LinkButton>
            ) : undefined
          }
        >
          {entry.contacts.length === 0 ? (
            <p className="body s soft">{t("home.noContacts")}</p>
          ) : (
            <List>
              {entry.contacts.map((contact) => (
                <ContactLine key={contact.id} contact={contact} />
              ))}
            </List>
          )}
        </Card>
      ))}
    </div>
  );
}

function ContactLine({ contact }: { contact: NextContact }) {
  const { t } = useTranslation("console");
  const words = useWords("common");
  const { now } = useFrame();
  const what = contact.kind === "FIRST_MEETING" ? t("home.firstMeeting") : words(`mode.${contact.mode}`);
  return (
    <ListItem
      href={paths.match(contact.matchId)}
      lead={<When value={contact.startsAt} zone={contact.timeZone} as="time" />}
      title={contact.child}
      detail={`${contact.volunteer} · ${what}`}
      end={<StateChip of="contact" state={contact.state} />}
      past={contact.endsAt < now}
    />
  );
}
