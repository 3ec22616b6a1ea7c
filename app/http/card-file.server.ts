import { createInstance } from "i18next";
import { cardPdf } from "~/adapters/card-pdf.server";
import type { CardFacts } from "~/data/children/card";
import type { CardCode } from "~/domain/child/card-text";
import { cardText } from "~/i18n/card-text";
import type { Locale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

interface Cards {
  paper: "A6" | "A4";
  cards: readonly { card: CardFacts; code: CardCode }[];
  madeAt: Date;
}

/** Cards as a file to be kept or sent to a copy shop; 503 where too many are being drawn. */
export async function cardFileResponse({ paper, cards, madeAt }: Cards, locale: Locale): Promise<Response> {
  const say = i18n.getFixedT(locale) as unknown as Parameters<typeof cardText>[0];
  const printed = cards.map(({ card, code }) => ({ text: cardText(say, locale, card), code }));
  const title = say("childFile:card.title");
  const bytes = await cardPdf({ paper, cards: printed, title, lang: locale, madeAt });
  if (!bytes)
    return new Response(say("childFile:card.busy"), { status: 503, headers: { "Retry-After": "20" } });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${paper === "A4" ? "cards" : "card"}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
}
