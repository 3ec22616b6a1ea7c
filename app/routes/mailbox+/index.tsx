import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { mailbox } from "~/data/letters/mailbox";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { mailboxLoader } from "~/http/area.server";
import { pageNumber, query } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Button } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { TextField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { Chip } from "~/ui/status";
import { When } from "~/ui/text";
import { readerOf } from "./_components/reader-of";

export const meta = pageTitle("mailbox");

export const loader = mailboxLoader(
  { search: z.object({ q: query, page: pageNumber }) },
  async ({ work, search }) => ({
    ...(await mailbox(work, search)),
    ...search,
  }),
);

export default function Mailbox() {
  const { t } = useTranslation(["mail", "common"]);
  const { letters, total, pages, page, q } = useLoaderData<typeof loader>();
  return (
    <PublicFrame>
      <PageHead title={t("mail:mailbox.title")} lead={t("mail:mailbox.lead")} />
      <Form method="get" className="row">
        <TextField name="q" label={t("mail:mailbox.search")} defaultValue={q} type="search" wide required />
        <Button icon="search">{t("common:action.search")}</Button>
      </Form>
      <Card flush>
        {letters.length === 0 && (
          <Empty title={t(q ? "mail:mailbox.notFound" : "mail:mailbox.empty")}>
            {t("mail:mailbox.emptyLead")}
          </Empty>
        )}
        <ul className="list">
          {letters.map((letter) => (
            <li key={letter.id}>
              <a className="item letter-line" href={paths.message(letter.id)}>
                <Chip tone={letter.state === "SENT" ? "ok" : letter.state === "FAILED" ? "bad" : undefined}>
                  {t(`mail:mailbox.${letter.state}`)}
                </Chip>
                <div>
                  <strong>{letter.subject || "…"}</strong>
                  <p className="s soft">{readerOf(letter)}</p>
                </div>
                <When
                  value={letter.sentAt ?? letter.createdAt}
                  zone={DISTRICT_ZONE}
                  as="shortDateTime"
                  className="s faint"
                />
              </a>
            </li>
          ))}
        </ul>
      </Card>
      {total > 0 && (
        <Pagination
          page={page}
          pages={pages}
          total={total}
          hrefOf={(number) => withQuery(paths.mailbox, { q, page: number })}
        />
      )}
    </PublicFrame>
  );
}
