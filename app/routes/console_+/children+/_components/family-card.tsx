import { useTranslation } from "react-i18next";
import type { CardFacts } from "~/data/children/card";
import type { CardCode, CardText } from "~/domain/child/card-text";
import { cardText } from "~/i18n/card-text";
import { ContactCard } from "~/ui/contact-card";
import { useLocale } from "~/ui/use-frame";

/** The words of cards in the language of whoever prints them. */
export function useCardText(): (card: CardFacts) => CardText {
  const { i18n } = useTranslation();
  const locale = useLocale();
  const say = i18n.getFixedT(i18n.language) as unknown as Parameters<typeof cardText>[0];
  return (card) => cardText(say, locale, card);
}

type Props = { card: CardFacts; code: CardCode };

/** Two sides of A6 for one member of the family: no surname, no number, no address of the child. */
export function FamilyCard({ card, code }: Props) {
  const text = useCardText();
  return <ContactCard text={text(card)} code={code} />;
}
