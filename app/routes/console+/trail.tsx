import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { TRAIL_KINDS } from "~/data/audit/kinds";
import { endOfTrail, trail } from "~/data/audit/trail";
import { consoleLoader } from "~/http/area.server";
import { oneOf, query, trailNumber, wishedDay } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { formatNumber } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { DateField, SelectField, TextField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { FilterForm, LiveList } from "~/ui/live-list";
import { pageTitle } from "~/ui/page-title";
import { useLocale } from "~/ui/use-frame";
import { OlderAndNewest, TrailTable } from "./_components/trail-table";

const Search = z.object({
  who: query.default(""),
  child: query.default(""),
  day: wishedDay,
  kind: oneOf(TRAIL_KINDS).catch("ALL"),
  before: trailNumber,
});

export const meta = pageTitle("trail");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  ...(await trail(work, search)),
  end: await endOfTrail(work),
  search,
}));

export default function Trail() {
  const { t } = useTranslation(["trail", "common"]);
  const { rows, older, end, search } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const { before, ...filter } = search;
  const here = withQuery(paths.trail, { ...filter, kind: filter.kind === "ALL" ? "" : filter.kind });
  return (
    <>
      <PageHead title={t("trail:title")} lead={t("trail:lead")} />
      <FilterForm action={paths.trail}>
        <TextField
          name="who"
          label={t("trail:filter.who")}
          defaultValue={filter.who}
          type="search"
          required
        />
        <TextField
          name="child"
          label={t("trail:filter.child")}
          defaultValue={filter.child}
          type="search"
          required
        />
        <DateField name="day" label={t("trail:filter.day")} defaultValue={filter.day} required />
        <SelectField
          name="kind"
          label={t("trail:filter.kind")}
          defaultValue={filter.kind}
          options={TRAIL_KINDS.map((kind) => ({ value: kind, label: t(`trail:kind.${kind}`) }))}
          required
        />
        <Button icon="search">{t("common:action.search")}</Button>
      </FilterForm>
      <LiveList>
        {rows.length === 0 ? (
          <Empty
            title={t("trail:empty")}
            action={<LinkButton href={paths.trail}>{t("trail:all")}</LinkButton>}
          />
        ) : (
          <Card flush>
            <TrailTable rows={rows} caption={t("trail:title")} several />
          </Card>
        )}
        <OlderAndNewest here={here} older={older} paged={before !== ""} />
      </LiveList>
      {end && (
        <p className="no-print">
          <a href={paths.openingAlerts}>{t("trail:alerts.all")}</a>
        </p>
      )}
      {end && (
        <p className="s faint">
          {t("trail:end", { entries: formatNumber(end.entries, locale), hash: end.hash })}
        </p>
      )}
    </>
  );
}
