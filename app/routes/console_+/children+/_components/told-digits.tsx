import { useTranslation } from "react-i18next";
import type { CardFacts } from "~/data/children/card";
import { useWords } from "~/ui/words";

type Props = { cards: readonly { card: CardFacts; told: string | null }[] };

/** Whom to tell which six digits; they are not printed with the cards. */
export function ToldDigits({ cards }: Props) {
  const { t } = useTranslation("classCards");
  const words = useWords("common");
  const told = cards.filter((one) => one.told !== null);
  if (told.length === 0) return <p>{t("sheet.allByPhone")}</p>;
  return (
    <>
      <h2>{t("sheet.told", { count: told.length })}</h2>
      <p className="s soft">{t("sheet.toldLead")}</p>
      <ul className="plain-list">
        {told.map(({ card, told }) => (
          <li key={card.id}>
            {card.child.called} · {words(`relation.${card.member.relation}`)} {card.member.name} <b>{told}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
