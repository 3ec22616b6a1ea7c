import { useTranslation } from "react-i18next";
import type { FormReply } from "~/http/form-reply";
import { withQuery } from "~/http/paths";
import { formatShortDate } from "~/i18n/format";
import { weekdays } from "~/ui/choice-fields";
import { useLocale } from "~/ui/use-frame";

type Values = Record<string, string>;

interface InsteadProps {
  /** The page that previews such a form by its address. */
  to: string;
  intent: string;
  reply: unknown;
}

/** Other times under which a refused form would be possible, each a link that fills it in and shows the preview. */
export function Instead({ to, intent, reply }: InsteadProps) {
  const refused = reply as Partial<FormReply> | undefined;
  if (refused?.intent !== intent || !refused.instead?.length) return null;
  const {
    intent: _,
    receipt: __,
    version: ___,
    ...typed
  } = Object.fromEntries(Object.entries(refused.values ?? {}).map(([name, [text = ""]]) => [name, text]));
  return <OtherTimes to={to} typed={typed} instead={refused.instead} />;
}

/** The same beside a preview. */
export function OtherTimes({
  to,
  typed,
  instead,
}: {
  to: string;
  typed: Values;
  instead: readonly Values[];
}) {
  const { t } = useTranslation("matches");
  const say = useTimeWords();
  if (instead.length === 0) return null;
  return (
    <nav aria-label={t("planPage.instead")}>
      <p className="soft">{t("planPage.instead")}</p>
      <ul className="row">
        {instead.map((values) => (
          <li key={say(values)}>
            <a className="btn small" href={withQuery(to, { ...typed, ...values })}>
              {say(values)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** 周三 16:45, or with a day 11月25日 周三 16:45. */
function useTimeWords(): (values: Values) => string {
  const { t } = useTranslation("common");
  const locale = useLocale();
  return ({ on, weekday, startTime = "" }) => {
    const day = weekdays[Number(weekday)];
    const when = on
      ? formatShortDate(new Date(`${on}T00:00:00Z`), locale, "UTC")
      : weekday !== undefined && day
        ? t(`weekday.${day}`)
        : "";
    return `${when} ${startTime}`.trim();
  };
}
