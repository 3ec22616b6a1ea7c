import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { letter } from "~/data/letters/mailbox";
import { mailboxLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { Alert } from "~/ui/status";
import { readerOf } from "./_components/reader-of";

export const meta = pageTitle("message");

export const loader = mailboxLoader({ params: z.object({ messageId: id }) }, async ({ work, params }) =>
  found(await letter(work, params.messageId)),
);

export default function Message() {
  const { t } = useTranslation("mail");
  const message = useLoaderData<typeof loader>();
  return (
    <PublicFrame>
      <PageHead
        title={message.subject || t(`mailbox.${message.state}`)}
        lead={readerOf(message)}
        trail={[{ href: paths.mailbox, label: t("mailbox.title") }, { label: t("mailbox.letter") }]}
      />
      {message.html ? (
        <iframe
          className="letter"
          title={t("mailbox.letter")}
          src={paths.letter(message.id)}
          sandbox="allow-top-navigation-by-user-activation"
        />
      ) : (
        <Alert>
          {message.subject || t(message.state === "WAITING" ? "mailbox.notYet" : "mailbox.unsent")}
        </Alert>
      )}
    </PublicFrame>
  );
}
