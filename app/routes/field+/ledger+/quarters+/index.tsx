import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { listQuarters } from "~/data/ledger/quarters";
import { fieldLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { QuarterList } from "~/routes/console+/ledger+/_components/quarter-list";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";

export const meta = pageTitle("fieldLedgerQuarters");

export const loader = fieldLoader({ search: z.object({ page: pageNumber }) }, ({ work, search }) =>
  listQuarters(work, search.page),
);

export default function Quarters() {
  const { t } = useTranslation("ledger");
  const list = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={t("quarters.title")}
        lead={t("quarters.lead")}
        trail={[{ href: paths.fieldLedger(), label: t("title") }, { label: t("quarters.title") }]}
      />
      <QuarterList
        {...list}
        hrefOf={(id) => paths.fieldLedgerQuarter(id)}
        pageHref={(page) => paths.fieldLedgerQuarters({ page })}
        empty={{ title: t("quarters.fieldNone"), lead: t("quarters.fieldNoneLead") }}
      />
    </>
  );
}
