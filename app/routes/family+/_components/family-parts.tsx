import { useTranslation } from "react-i18next";
import type { familyPage } from "~/data/family/page";
import { paths } from "~/http/paths";
import {
  formatDuration,
  formatList,
  formatRelativeDay,
  formatShortDate,
  formatShortDateTime,
  formatSpokenTime,
} from "~/i18n/format";
import { AddToCalendar } from "~/ui/add-to-calendar";
import { LinkButton } from "~/ui/button";
import { ContactLines, NextContact } from "~/ui/family";
import { modeIcons } from "~/ui/states";
import { Nb, Seal, When } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Page = NonNullable<Awaited<ReturnType<typeof familyPage>>>;
type Contact = Page["contacts"][number];
type Named = Pick<Contact, "name" | "role">;

/** The mentor's name, or the role of one who is not named yet. */
function useNamed() {
  const { t } = useTranslation("family");
  const words = useWords("common");
  return ({ name, role }: Named) => name ?? t("unnamed", { role: words(`mentorRole.${role ?? "ANY"}`) });
}

type AheadProps = Pick<Page, "contacts" | "school" | "participates" | "withdrawn"> & { now: Date };

/** The next contact in large print, and those after it. */
export function ContactsAhead({ contacts, school, participates, withdrawn, now }: AheadProps) {
  const { t } = useTranslation("family");
  const words = useWords("common");
  const ways = useWords("family");
  const locale = useLocale();
  const named = useNamed();
  const zone = school.timeZone;
  const [next, ...later] = contacts;
  if (!next) {
    const kind = participates ? "nothing" : withdrawn ? "stopped" : "notYet";
    return (
      <section className="next-contact">
        <p>
          <b>{t(kind)}</b>
        </p>
        <p>{t(`${kind}Lead`)}</p>
      </section>
    );
  }
  const place = (contact: Contact) => {
    const mode = ways(`noPlace.${contact.mode}`);
    return contact.place ? t("how", { mode, place: contact.place }) : mode;
  };
  return (
    <>
      <NextContact
        label={t("next")}
        day={t("day", {
          relative: formatRelativeDay(next.startsAt, now, locale, zone),
          date: formatShortDate(next.startsAt, locale, zone),
        })}
        time={<When value={next.startsAt} zone={zone} as="time" />}
        gloss={formatSpokenTime(next.startsAt, locale, zone)}
        person={{ name: named(next), role: words(`mentorRole.${next.role ?? "ANY"}`) }}
        icon={modeIcons[next.mode]}
        how={
          <>
            {place(next)}
            <br />
            {t(next.state === "CONFIRMED" ? "confirmed" : "planned")}
            <br />
            <AddToCalendar
              href={paths.familyContactFile(next.id)}
              when={formatShortDateTime(next.startsAt, locale, zone)}
            />
          </>
        }
        actions={<MoveLine contact={next} large />}
      />
      {later.length > 0 && (
        <>
          <h2>{t("later")}</h2>
          <ContactLines
            lines={later.map((contact) => ({
              id: contact.id,
              when: <Nb>{formatShortDateTime(contact.startsAt, locale, zone)}</Nb>,
              what: t(contact.place ? "laterLinePlace" : "laterLine", {
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

/** The way to ask for another time, or how that request stands. */
function MoveLine({ contact, large }: { contact: Contact; large?: boolean }) {
  const { t } = useTranslation("moves");
  const { request, kind } = contact;
  if (kind !== "REGULAR") return null;
  const href = paths.familyMove(contact.id);
  const label = t(request?.state === "OPEN" ? "ask.withdraw" : "ask.family");
  return (
    <>
      {request && (
        <p>
          {t(request.state === "OPEN" ? "ask.waiting" : "ask.refused")}{" "}
          {request.answer && t("ask.refusedWhy", { answer: request.answer })}
        </p>
      )}
      {large ? (
        <LinkButton href={href}>{label}</LinkButton>
      ) : (
        <a className="family-tap" href={href}>
          {label}
        </a>
      )}
    </>
  );
}

/** When the child speaks with a parent who works away: apart from the mentors, and nothing to move here. */
export function ParentCalls({ calls, school }: Pick<Page, "calls" | "school">) {
  const { t } = useTranslation("family");
  const words = useWords("common");
  const ways = useWords("family");
  const locale = useLocale();
  const nameOf = useNameOf();
  if (calls.length === 0) return null;
  return (
    <>
      <h2>{t("parentCalls")}</h2>
      <ContactLines
        lines={calls.map(({ id, startsAt, mode, relation, roomZh: nameZh, roomEn: nameEn }) => ({
          id,
          when: <Nb>{formatShortDateTime(startsAt, locale, school.timeZone)}</Nb>,
          what: t("parentCallLine", {
            relation: words(`relation.${relation}`),
            mode: ways(`noPlace.${mode}`),
            room: nameOf({ nameZh, nameEn }),
          }),
        }))}
      />
    </>
  );
}

export function LastContact({ last }: { last: NonNullable<Page["last"]> }) {
  const { t } = useTranslation("family");
  const ways = useWords("family");
  const locale = useLocale();
  const name = useNamed()(last);
  const mode = ways(`noPlace.${last.mode}`);
  const what =
    last.minutes > 0
      ? t("lastLineTime", { name, mode, time: formatDuration(last.minutes, locale) })
      : t("lastLine", { name, mode });
  return (
    <>
      <h2>{t("last")}</h2>
      <ContactLines
        lines={[
          {
            id: last.id,
            when: <Nb>{formatShortDate(last.happenedOn, locale, "UTC")}</Nb>,
            what,
            past: true,
          },
        ]}
      />
    </>
  );
}

/** Who the proxy parents are, as far as the family may know at this stage. */
export function Mentors({ mentors }: Pick<Page, "mentors">) {
  const { t } = useTranslation("family");
  const words = useWords("common");
  const locale = useLocale();
  const named = useNamed();
  if (mentors.length === 0) {
    return (
      <>
        <h2>{t("mentors")}</h2>
        <p>
          <b>{t("noMentor")}</b>
        </p>
        <p>{t("noMentorLead")}</p>
      </>
    );
  }
  return (
    <>
      <h2>{t("mentors")}</h2>
      <ul className="family-mentors">
        {mentors.map((mentor) => (
          <li key={mentor.id}>
            <Seal name={mentor.name ?? "?"} tone={mentor.name ? undefined : "open"} />
            <div>
              <b>{named(mentor)}</b>
              {mentor.name && <p>{words(`mentorRole.${mentor.role ?? "ANY"}`)}</p>}
              {mentor.about && <p>{mentor.about}</p>}
              {mentor.interests.length > 0 && (
                <p>
                  {t("likes", {
                    list: formatList(
                      mentor.interests.map((code) => words(`interest.${code}`)),
                      locale,
                    ),
                  })}
                </p>
              )}
              {mentor.paused && <p>{t("paused")}</p>}
              {mentor.state === "ACCEPTED" && <p>{t("unnamedLead")}</p>}
              {mentor.state === "PERMITTED" && <p>{t("soon")}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
