import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { changesSince } from "~/data/audit/trail";
import { ledgerChoices } from "~/data/ledger/live";
import { lastQuarterEnd } from "~/domain/ledger/quarter";
import { addDays, dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { consoleLoader } from "~/http/area.server";
import { trailNumber, wishedDay } from "~/http/fields";
import { paths } from "~/http/paths";
import { OlderAndNewest, TrailTable } from "~/routes/console+/_components/trail-table";
import { Button } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { DateField, SelectField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { FilterForm, LiveList } from "~/ui/live-list";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { usePlaceOptions } from "./_components/ledger-filters";

const number = z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined);
const Search = z.object({ since: wishedDay, place: number, school: number, before: trailNumber });

export const meta = pageTitle("ledgerChanges");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => {
  const quarterStart = addDays(lastQuarterEnd(dayIn(work.now, DISTRICT_ZONE)), 1);
  const filter = { ...search, since: search.since || quarterStart.toISOString().slice(0, 10) };
  return { ...(await changesSince(work, filter)), choices: await ledgerChoices(work), filter };
});

export default function LedgerChanges() {
  const { t } = useTranslation("ledger");
  const nameOf = useNameOf();
  const { rows, older, choices, filter } = useLoaderData<typeof loader>();
  const { before, ...asked } = filter;
  return (
    <>
      <PageHead
        title={t("since.title")}
        lead={t("since.lead")}
        trail={[{ href: paths.ledger(), label: t("title") }, { label: t("since.title") }]}
      />
      <FilterForm action={paths.ledgerChanges()}>
        <DateField name="since" label={t("since.day")} defaultValue={filter.since} required />
        {choices.places.length > 1 && (
          <SelectField
            name="place"
            label={t("filter.place")}
            empty={t("filter.any")}
            defaultValue={filter.place}
            options={usePlaceOptions(choices.places)}
          />
        )}
        {choices.schools.length > 1 && (
          <SelectField
            name="school"
            label={t("filter.school")}
            empty={t("filter.any")}
            defaultValue={filter.school}
            options={choices.schools.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
          />
        )}
        <Button>{t("since.show")}</Button>
      </FilterForm>
      <LiveList>
        {rows.length === 0 ? (
          <Card>
            <Empty art="lamp" title={t("since.none")}>
              {t("since.noneLead")}
            </Empty>
          </Card>
        ) : (
          <Card flush>
            <TrailTable rows={rows} caption={t("since.caption")} several />
          </Card>
        )}
        <OlderAndNewest here={paths.ledgerChanges(asked)} older={older} paged={before !== ""} />
      </LiveList>
    </>
  );
}
