import { useTranslation } from "react-i18next";
import { squaresOf } from "~/domain/shared/week";
import { formatList } from "~/i18n/format";
import { dayParts, weekdays } from "./choice-fields";
import { useLocale } from "./use-frame";

export type FreeTimesProps = { mask: number };

/** The free parts of each day in one line; days without any are left out. */
export function FreeTimes({ mask }: FreeTimesProps) {
  const { t } = useTranslation("common");
  const locale = useLocale();
  const squares = squaresOf(mask);
  return (
    <ul>
      {weekdays.map((day, row) => {
        const parts = dayParts.filter((_, column) => squares.includes(row * dayParts.length + column));
        if (parts.length === 0) return null;
        const words = formatList(
          parts.map((part) => t(`dayPart.${part}`)),
          locale,
        );
        return (
          <li key={day}>
            {t(`weekday.${day}`)} {words}
          </li>
        );
      })}
    </ul>
  );
}
