import { useTranslation } from "react-i18next";
import { type FamilySlip, SLIP_DAYS } from "~/data/children/slip";
import { givenName } from "~/domain/child/given-name";
import { addDays } from "~/domain/shared/calendar-day";
import { formatPlainDate, formatShortDate, formatTime } from "~/i18n/format";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface SlipProps {
  slip: FamilySlip;
  now: Date;
}

/** A sheet to take home, cut off below: first name, days and times in large print, who to call. Nothing else of the child. */
export function Slip({ slip, now }: SlipProps) {
  const { t } = useTranslation("childFile");
  const locale = useLocale();
  const nameOf = useNameOf();
  const { school } = slip;
  const lines = useSlipLines(slip);
  const day = (value: Date) => formatPlainDate(value, locale, school.timeZone);
  return (
    <section className="slip" aria-label={t("slip.title", { name: givenName(slip.name) })}>
      <h2>{t("slip.title", { name: givenName(slip.name) })}</h2>
      <p className="slip-span">{t("slip.span", { from: day(now), until: day(addDays(now, SLIP_DAYS)) })}</p>
      {lines.length === 0 ? (
        <p className="slip-none">{t("slip.none")}</p>
      ) : (
        <table>
          <caption className="sr">{t("slip.title", { name: givenName(slip.name) })}</caption>
          <thead className="sr">
            <tr>
              <th scope="col">{t("slip.day")}</th>
              <th scope="col">{t("slip.time")}</th>
              <th scope="col">{t("slip.who")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id, startsAt, who }) => (
              <tr key={id}>
                <th scope="row">{formatShortDate(startsAt, locale, school.timeZone)}</th>
                <td className="slip-time">{formatTime(startsAt, school.timeZone)}</td>
                <td>{who}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="slip-foot">
        {t("slip.teacher", { school: nameOf(school), name: school.contactName, phone: school.phone })}
      </p>
      <p className="slip-foot">{t("slip.printed", { date: day(now) })}</p>
      <p className="slip-cut" aria-hidden="true">
        {t("slip.cut")}
      </p>
    </section>
  );
}

/** Mentors' contacts and parents' calls in the order of time. */
function useSlipLines({ contacts, calls }: FamilySlip) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const nameOf = useNameOf();
  const ways = useWords("family");
  return [
    ...contacts.map(({ id, startsAt, mode, place, mentor }) => ({
      id,
      startsAt,
      who: t(place ? "slip.linePlace" : "slip.line", {
        name: mentor.name ?? words(`mentorRole.${mentor.role ?? "ANY"}`),
        mode: ways(`noPlace.${mode}`),
        place,
      }),
    })),
    ...calls.map(({ id, startsAt, mode, member, room }) => ({
      id,
      startsAt,
      who: t("slip.linePlace", {
        name: words(`relation.${member.relation}`),
        mode: ways(`noPlace.${mode}`),
        place: nameOf(room),
      }),
    })),
  ].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
