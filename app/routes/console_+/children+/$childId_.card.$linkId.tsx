import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { contactCard } from "~/data/children/card";
import { consoleLoader } from "~/http/area.server";
import { cardCode } from "~/http/card-cookie.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { LinkButton } from "~/ui/button";
import { PrintDesk } from "~/ui/contact-card";
import { Empty } from "~/ui/feedback";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { FamilyCard } from "./_components/family-card";

const Params = z.object({ childId: id, linkId: id });

export { PrintFailure as ErrorBoundary } from "~/ui/print-failure";

export const meta = pageTitle("contactCard");

export const handle: AreaHandle = { body: "print" };

/** The secret comes in a cookie that only this page is sent, for some minutes after the link was made. */
export const loader = consoleLoader(
  { params: Params, confirmed: true },
  async ({ work, params, request, context }) => {
    const { card, ...link } = found(await contactCard(work, params.childId, params.linkId));
    await opened(work, {
      subject: "child",
      subjectId: card.child.id,
      schoolId: card.child.schoolId,
      details: { page: "card", linkId: card.id },
    });
    return { card, made: await cardCode(request, context, link) };
  },
);

export default function CardPage() {
  const { t } = useTranslation("childFile");
  const { card, made } = useLoaderData<typeof loader>();
  const back = (
    <LinkButton href={paths.child(card.child.id)} icon="left">
      {t("card.back")}
    </LinkButton>
  );
  if (!made) {
    return (
      <PrintDesk title={t("card.title")} action={back}>
        <Empty title={t("card.gone")}>{t("card.goneLead")}</Empty>
      </PrintDesk>
    );
  }
  return (
    <PrintDesk
      title={t("card.printTitle")}
      lead={t("card.printLead")}
      action={
        <>
          <LinkButton href={paths.contactCardFile(card.child.id, card.id)} icon="download">
            {t("card.file")}
          </LinkButton>
          {back}
        </>
      }
      aside={<Digits told={made.told} name={card.member.name} />}
    >
      <FamilyCard card={card} code={made.code} />
    </PrintDesk>
  );
}

/** What opens the card: said or written apart from it, so it is not printed. */
function Digits({ told, name }: { told: string | null; name: string }) {
  const { t } = useTranslation("childFile");
  if (told === null) return <p>{t("card.byPhone", { name })}</p>;
  return (
    <>
      <p>
        {t("card.told", { name })} <b>{told}</b>
      </p>
      <p className="s soft">{t("card.toldLead")}</p>
    </>
  );
}
