import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { classCards } from "~/data/children/card";
import { consoleLoader } from "~/http/area.server";
import { sheetCodes } from "~/http/card-cookie.server";
import { ClassOf } from "~/http/class-of";
import { paths } from "~/http/paths";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { CardSheets, PrintDesk } from "~/ui/contact-card";
import { Empty } from "~/ui/feedback";
import { pageTitle } from "~/ui/page-title";
import { cardsPrinted } from "~/usecases/record/cards-printed";
import { useCardText } from "./_components/family-card";
import { ToldDigits } from "./_components/told-digits";

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("classCardSheet");

export const handle: AreaHandle = { body: "print" };

/** The cards that were made with the sheet whose secret the browser holds; after some minutes, none. */
export const loader = consoleLoader(
  { search: ClassOf.partial(), confirmed: true },
  async ({ work, search, request, context }) => {
    const { data: of } = ClassOf.safeParse(search);
    if (!of) return { of: {}, cards: [] };
    const cards = await sheetCodes(request, context, await classCards(work, of));
    await cardsPrinted(
      work,
      of.school,
      cards.map(({ card }) => card),
    );
    return { of, cards };
  },
);

export default function ClassCardSheet() {
  const { t } = useTranslation("classCards");
  const { of, cards } = useLoaderData<typeof loader>();
  const text = useCardText();
  const back = (
    <LinkButton href={paths.classCards(of)} icon="left">
      {t("sheet.back")}
    </LinkButton>
  );
  if (cards.length === 0) {
    return (
      <PrintDesk title={t("title")} action={back}>
        <Empty title={t("sheet.gone")}>{t("sheet.goneLead")}</Empty>
      </PrintDesk>
    );
  }
  return (
    <PrintDesk
      title={t("sheet.title", { count: cards.length })}
      lead={t("sheet.lead")}
      action={
        <>
          <LinkButton href={paths.classCardsFile(of)} icon="download" tone="primary">
            {t("sheet.file")}
          </LinkButton>
          {back}
        </>
      }
      aside={<ToldDigits cards={cards} />}
    >
      <CardSheets cards={cards.map(({ card, code }) => ({ text: text(card), code }))} />
    </PrintDesk>
  );
}
