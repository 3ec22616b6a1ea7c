import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { listQuarters } from "~/data/ledger/quarters";
import { lastQuarterEnd } from "~/domain/ledger/quarter";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { districtAction, districtLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { useLedgerWords } from "~/routes/console+/ledger+/_components/ledger-words";
import { QuarterList } from "~/routes/console+/ledger+/_components/quarter-list";
import { Button } from "~/ui/button";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { takeQuarter } from "~/usecases/ledger/take";

export const meta = pageTitle("ledgerQuarters");

export const loader = districtLoader({ search: z.object({ page: pageNumber }) }, async ({ work, search }) => {
  const list = await listQuarters(work, search.page);
  const due = lastQuarterEnd(dayIn(work.now, DISTRICT_ZONE));
  const newest = search.page === 1 ? list.rows[0]?.quarterEnd : due;
  return { list, due: newest && newest >= due ? null : due };
});

export const action = districtAction({ confirmed: ["take"] }, (on) => ({
  take: on(
    z.object({}),
    ({ work }) => takeQuarter(work),
    (_, id) => ({ to: paths.ledgerQuarter(id), done: "ledger.notice.taken" }),
  ),
}));

export default function Quarters() {
  const { t } = useTranslation("ledger");
  const { list, due } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useLedgerWords();
  return (
    <>
      <PageHead
        title={t("quarters.title")}
        lead={t("quarters.lead")}
        trail={[{ href: paths.districtLedger(), label: t("title") }, { label: t("quarters.title") }]}
      />
      <Stack wide>
        {due && (
          <Card
            title={t("quarters.take", { quarter: words.quarter(due) })}
            id="take"
            lead={t("quarters.takeLead")}
          >
            <PostForm intent="take" reply={reply} labels={{}}>
              {() => <Button tone="primary">{t("quarters.take", { quarter: words.quarter(due) })}</Button>}
            </PostForm>
          </Card>
        )}
        <QuarterList
          {...list}
          hrefOf={(id) => paths.ledgerQuarter(id)}
          pageHref={(page) => paths.ledgerQuarters({ page })}
          empty={{ title: t("quarters.none"), lead: t("quarters.noneLead") }}
        />
      </Stack>
    </>
  );
}
