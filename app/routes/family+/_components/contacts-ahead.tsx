import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import {
  formatOnBothClocks,
  formatRelativeDay,
  formatShortDate,
  formatShortDateTime,
  formatSpokenTime,
  isoDay,
} from "~/i18n/format";
import { AddToCalendar } from "~/ui/add-to-calendar";
import { Button, LinkButton } from "~/ui/button";
import { ContactLines, NextContact } from "~/ui/family";
import { PostForm } from "~/ui/post-form";
import { modeIcons } from "~/ui/states";
import { Chip } from "~/ui/status";
import { Nb, When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { type Contact, type HomeProps, useNamed } from "./home";

/** The next contact in large print, and those of the four weeks after it. */
export function ContactsAhead(props: HomeProps) {
  const { t } = useTranslation(["family", "familyOwn"]);
  const ways = useWords("family");
  const locale = useLocale();
  const named = useNamed();
  const { contacts, school, own, participates, withdrawn, now } = props;
  const [next, ...later] = contacts;
  if (!next) {
    const kind = participates ? "nothing" : withdrawn ? "stopped" : "notYet";
    return (
      <section className="next-contact">
        <p>
          <b>{t(`family:${kind}`)}</b>
        </p>
        <p>{t(`family:${kind}Lead`)}</p>
      </section>
    );
  }
  const here = own.timeZone ?? school.timeZone;
  return (
    <>
      <Next {...props} next={next} />
      {later.length > 0 && (
        <>
          <h2>{t("family:later")}</h2>
          <ContactLines
            lines={later.map((contact) => ({
              id: contact.id,
              when: (
                <>
                  <Nb>{formatOnBothClocks(contact.startsAt, locale, school.timeZone, own.timeZone)}</Nb>{" "}
                  {isoDay(contact.startsAt, here) === isoDay(now, here) && <Today />}
                </>
              ),
              what: t(contact.place ? "family:laterLinePlace" : "family:laterLine", {
                name: named(contact),
                mode: ways(`noPlace.${contact.mode}`),
                place: contact.place,
              }),
              more: <MoveLine contact={contact} />,
            }))}
          />
        </>
      )}
    </>
  );
}

function Today() {
  const { t } = useTranslation("familyOwn");
  return (
    <Chip tone="ok" icon="clock">
      {t("today")}
    </Chip>
  );
}

function Next({ next, school, own, now, reply }: HomeProps & { next: Contact }) {
  const { t } = useTranslation(["family", "familyOwn"]);
  const words = useWords("common");
  const ways = useWords("family");
  const locale = useLocale();
  const named = useNamed();
  const zone = own.timeZone ?? school.timeZone;
  const mode = ways(`noPlace.${next.mode}`);
  const elsewhere = formatShortDateTime(next.startsAt, locale, school.timeZone);
  return (
    <NextContact
      label={t("family:next")}
      day={t("family:day", {
        relative: formatRelativeDay(next.startsAt, now, locale, zone),
        date: formatShortDate(next.startsAt, locale, zone),
      })}
      time={<When value={next.startsAt} zone={zone} as="time" />}
      gloss={formatSpokenTime(next.startsAt, locale, zone)}
      person={{ name: named(next), role: words(`mentorRole.${next.role ?? "ANY"}`) }}
      icon={modeIcons[next.mode]}
      how={
        <>
          {elsewhere !== formatShortDateTime(next.startsAt, locale, zone) && (
            <>
              {t("familyOwn:zone", { when: elsewhere })}
              <br />
            </>
          )}
          {next.place ? t("family:how", { mode, place: next.place }) : mode}
          <br />
          {t(next.state === "CONFIRMED" ? "family:confirmed" : "family:planned")}
          <br />
          <AddToCalendar
            href={paths.familyContactFile(next.id)}
            when={formatShortDateTime(next.startsAt, locale, zone)}
          />
        </>
      }
      actions={
        <>
          <Expect contact={next} now={now} reply={reply} />
          <MoveLine contact={next} large />
        </>
      }
    />
  );
}

/** "We know of it", once for each time that it is moved to. */
function Expect({ contact, now, reply }: { contact: Contact; now: Date; reply: unknown }) {
  const { t } = useTranslation("familyOwn");
  if (contact.known) return <p>{t("expect.done")}</p>;
  if (contact.startsAt <= now) return null;
  return (
    <PostForm intent="expect" reply={reply} labels={{}}>
      {() => (
        <>
          <input type="hidden" name="contactId" value={contact.id} />
          <Button tone="primary" icon="check" block>
            {t("expect.submit")}
          </Button>
        </>
      )}
    </PostForm>
  );
}

/** The way to ask for another time, or how that request stands. */
function MoveLine({ contact, large }: { contact: Contact; large?: boolean }) {
  const { t } = useTranslation(["moves", "familyOwn"]);
  const { request, kind, mentorAsked } = contact;
  if (kind !== "REGULAR") return large ? <p>{t("familyOwn:expect.first")}</p> : null;
  const open = request?.state === "OPEN";
  const href = paths.familyMove(contact.id);
  const label = t(open ? "moves:ask.withdraw" : "moves:ask.family");
  return (
    <>
      {mentorAsked && <p>{t("familyOwn:expect.mentorAsked")}</p>}
      {request && (
        <p>
          {t(open ? "moves:ask.waiting" : "moves:ask.refused")}{" "}
          {request.answer && t("moves:ask.refusedWhy", { answer: request.answer })}
        </p>
      )}
      {!mentorAsked &&
        (large ? (
          <LinkButton href={href}>{label}</LinkButton>
        ) : (
          <a className="family-tap" href={href}>
            {label}
          </a>
        ))}
    </>
  );
}
