import { useTranslation } from "react-i18next";
import type { DropoutCase } from "~/data/dropout/case";
import { PARTIES } from "~/domain/dropout/record";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { formatPlainDate, formatShortDateTime } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { useHinders } from "~/routes/console+/dropouts+/_components/dropout-words";
import { useStepLines } from "~/routes/console+/dropouts+/_components/steps-card";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Props {
  one: DropoutCase;
  days: number;
  by: string;
  now: Date;
}

type Line = [id: string, label: string, text: string];

/** The case on A4: the child, the absence, what was done when and by whom, the outcome, and room to sign. */
export function CaseSheet({ one, days, by, now }: Props) {
  const { t } = useTranslation("dropout");
  const locale = useLocale();
  const nameOf = useNameOf();
  const words = useWords("common");
  const grades = useWords("children");
  const hinders = useHinders();
  const stepLines = useStepLines();
  const { child } = one;
  const day = (value: Date | null) => (value ? formatPlainDate(value, locale, "UTC") : t("sheet.notYet"));
  const moment = (value: Date | null) =>
    value ? formatShortDateTime(value, locale, DISTRICT_ZONE) : t("sheet.notYet");
  const places = [child.place.parent && nameOf(child.place.parent), nameOf(child.place), child.address];
  const home = places.filter(Boolean).join(isLatin(locale) ? ", " : "");
  const parts: { id: string; title: string; lines: Line[] }[] = [
    {
      id: "child",
      title: t("sheet.child"),
      lines: [
        ["name", t("sheet.name"), child.name],
        ["gender", t("sheet.gender"), words(`gender.${child.gender}`)],
        ["birth", t("sheet.birth"), day(child.birthDate)],
        [
          "class",
          t("sheet.class"),
          [nameOf(child.school), grades(`grade.${child.grade}`), child.className].filter(Boolean).join(" · "),
        ],
        ["home", t("sheet.home"), home],
        ...child.family.map(
          (member): Line => [
            member.id,
            words(`relation.${member.relation}`),
            `${member.name} ${member.phone}`.trim(),
          ],
        ),
      ],
    },
    {
      id: "absence",
      title: t("sheet.absence"),
      lines: [
        ["since", t("sheet.since"), moment(one.absentFrom)],
        ["days", t("sheet.days"), t("days", { count: days })],
        ["hinders", t("sheet.hinders"), hinders(one.hinders)],
        ["contact", t("duty.CONTACT"), moment(one.contactedAt)],
        ["visit", t("duty.VISIT"), day(one.visitedOn)],
        ["town", t("duty.TOWN_REPORT"), day(one.townToldOn)],
        ["bureau", t("duty.BUREAU_REPORT"), day(one.bureauToldOn)],
      ],
    },
    {
      id: "steps",
      title: t("sheet.steps"),
      lines: one.steps
        .filter(({ kind }) => kind !== "CORRECTION")
        .map((step) => [
          step.id,
          `${moment(step.doneAt)} ${t(`kind.${step.kind}`)}`,
          stepLines(step)
            .map((line) => line.replace(/[。.]$/, ""))
            .join(isLatin(locale) ? ". " : "；"),
        ]),
    },
    {
      id: "outcome",
      title: t("sheet.outcome"),
      lines: [
        [
          "outcome",
          one.outcomeOn ? day(one.outcomeOn) : t("sheet.state"),
          one.outcome
            ? [t(`outcome.${one.outcome}`), one.outcomeWhere, one.outcomeNote].filter(Boolean).join(" ")
            : t("sheet.open"),
        ],
      ],
    },
    {
      id: "sign",
      title: t("sheet.sign"),
      lines: PARTIES.map((party): Line => [party, t(`party.${party}`), t("sheet.signHere")]),
    },
  ];
  return (
    <article className="file-sheet" aria-label={t("sheet.title")}>
      <h2>{t("sheet.title")}</h2>
      {parts.map((part) => (
        <table key={part.id}>
          <caption>{part.title}</caption>
          <tbody>
            {part.lines.map(([id, label, text]) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className="s">
        {t("sheet.printed", { name: by, date: formatPlainDate(now, locale, DISTRICT_ZONE) })}
      </p>
    </article>
  );
}
