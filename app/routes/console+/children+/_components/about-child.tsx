import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { formatList, formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { availabilityBit, dayParts, weekdays } from "~/ui/choice-fields";
import { Facts } from "~/ui/facts";
import { Icon } from "~/ui/icons";
import { Card } from "~/ui/layout";
import { Said } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import type { FileProps } from "./file-head";

/** Profile, needs, and the week in which the child can be reached. */
export function AboutChild({ child, summary }: FileProps) {
  const { t } = useTranslation("childFile");
  const { t: heard } = useTranslation("heard");
  const { t: care } = useTranslation("care");
  const { t: visits } = useTranslation("visits");
  const { t: counselling } = useTranslation("counselling");
  const { t: wishes } = useTranslation("smallWishes");
  const words = useWords("common");
  const own = useWords("children");
  const file = useWords("childFile");
  const locale = useLocale();
  const nameOf = useNameOf();
  const list = (codes: readonly string[], say: (code: string) => string) =>
    codes.length === 0 ? null : formatList(codes.map(say), locale);
  const { place } = child;
  const facts = [
    ["needs", child.needs],
    ["wishes", child.wishes],
    ["interests", list(child.interests, (code) => words(`interest.${code}`))],
    ["dislikes", list(child.dislikes, (code) => words(`interest.${code}`))],
    ["dialects", list(child.dialects, (code) => words(`dialect.${code}`))],
    ["birthDate", formatPlainDate(child.birthDate, locale, "UTC")],
    ["home", place.parent ? `${nameOf(place.parent)} ${nameOf(place)}` : nameOf(place)],
    ["address", child.address],
    ["aid", list(child.aid, (code) => own(`aid.${code}`))],
    ["since", formatPlainDate(child.createdAt, locale, child.school.timeZone)],
  ] as const;
  return (
    <Card
      title={t("about")}
      id="about"
      end={
        <LinkButton href={paths.editChild(child.id)} small icon="pencil">
          {t("edit")}
        </LinkButton>
      }
    >
      <Facts
        facts={[
          ...facts.flatMap(([id, value]) => (value ? [{ id, label: t(`row.${id}`), value }] : [])),
          {
            id: "leftBehind",
            label: t("leftBehind.label"),
            value: file(`leftBehind.${summary.leftBehind.because}`),
          },
        ]}
      />
      <p>
        <LinkButton href={paths.childCare(child.id)} small icon="shield">
          {care("open")}
        </LinkButton>{" "}
        <LinkButton href={paths.childRecords(child.id)} small icon="note">
          {care("openRecords")}
        </LinkButton>{" "}
        <LinkButton href={paths.childHeard(child.id)} small icon="child">
          {heard("open")}
        </LinkButton>{" "}
        <LinkButton href={paths.childVisits(child.id)} small icon="house">
          {visits("ofChild.open")}
        </LinkButton>{" "}
        <LinkButton href={paths.childCounselling(child.id)} small icon="heart">
          {counselling("ofChild.open")}
        </LinkButton>{" "}
        <LinkButton href={paths.childWishes(child.id)} small icon="heart">
          {wishes("ofChild")}
        </LinkButton>
      </p>
      <h3 className="week-title">{t("week")}</h3>
      <p>
        <LinkButton href={paths.childHours(child.id)} small icon="clock">
          {t("hours")}
        </LinkButton>
      </p>
      {child.availability === 0 ? (
        <p className="soft">{t("weekEmpty")}</p>
      ) : (
        <Week mask={child.availability} />
      )}
    </Card>
  );
}

function Week({ mask }: { mask: number }) {
  const { t } = useTranslation("common");
  const { t: file } = useTranslation("childFile");
  return (
    <table className="table tight week-view">
      <caption className="sr">{file("week")}</caption>
      <thead>
        <tr>
          <td />
          {dayParts.map((part) => (
            <th scope="col" key={part}>
              {t(`dayPart.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weekdays.map((day, row) => (
          <tr key={day}>
            <th scope="row">{t(`weekday.${day}`)}</th>
            {dayParts.map((part, column) => (
              <td key={part}>
                {Math.floor(mask / 2 ** availabilityBit(row, column)) % 2 === 1 && (
                  <>
                    <Icon name="check" />
                    <Said>{file("yes")}</Said>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
