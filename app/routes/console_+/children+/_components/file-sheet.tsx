import { useTranslation } from "react-i18next";
import type { WholeFile } from "~/data/children/whole-file";
import { sheetParts } from "~/http/child-sheet";
import { formatPlainDate } from "~/i18n/format";
import { useTongue } from "~/routes/console+/children+/_components/use-event-words";
import { useFrame } from "~/ui/use-frame";

/** Everything of a file in its parts, one line each, with room to sign. */
export function FileSheet({ whole, now }: { whole: WholeFile; now: Date }) {
  const { t } = useTranslation("childFile");
  const { person } = useFrame();
  const tongue = useTongue(whole.child.family);
  const { child } = whole;
  const parts = sheetParts(whole, tongue)
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, title, rows }) => ({ id, title, rows: rows.map(numbered) }));
  return (
    <article className="file-sheet" aria-label={t("paper.title", { name: child.name })}>
      <h2>{t("paper.title", { name: child.name })}</h2>
      {parts.map(({ id, title, rows }) => (
        <table key={id} className={id}>
          <caption>{title}</caption>
          <tbody>
            {rows.map(({ id: line, label, text }) => (
              <tr key={line}>
                <th scope="row">{label}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p>{t("paper.sign")}</p>
      <p className="s">
        {t("paper.printed", {
          date: formatPlainDate(now, tongue.locale, child.school.timeZone),
          name: person?.name ?? "",
        })}
      </p>
    </article>
  );
}

/** Two events of one day may say the same. */
const numbered = ([label, text]: [string, string], at: number) => ({ id: `line-${at}`, label, text });
