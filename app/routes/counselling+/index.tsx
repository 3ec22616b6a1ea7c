import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type AppointmentLine, listAppointments } from "~/data/counselling/appointments";
import { APPOINTMENT_TABS } from "~/data/counselling/tabs";
import { counsellorLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import { Card, PageHead } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { StateChip } from "~/ui/status";
import { Seal, When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

const Search = z.object({ tab: z.enum(APPOINTMENT_TABS).catch("BOOKED"), page: pageNumber });

export const meta = pageTitle("counselling");

export const loader = counsellorLoader({ search: Search }, async ({ work, search }) => ({
  ...(await listAppointments(work, search)),
  tab: search.tab,
}));

export default function Counselling() {
  const { t } = useTranslation("counselling");
  const { rows, counts, total, page, pages, tab } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Tabs
        label={t("tabs")}
        items={APPOINTMENT_TABS.map((one) => ({
          href: withQuery(paths.counselling, { tab: one }),
          label: t(`tab.${one}`),
          count: counts[one],
          current: one === tab,
        }))}
      />
      {rows.length === 0 ? (
        <Card>
          <Empty art="lamp" title={t(`empty.${tab}`)} />
        </Card>
      ) : (
        <Card flush>
          <List label={t(`tab.${tab}`)}>
            {rows.map((row) => (
              <AppointmentItem key={row.id} row={row} />
            ))}
          </List>
        </Card>
      )}
      <Pagination
        page={page}
        pages={pages}
        total={total}
        hrefOf={(number) => withQuery(paths.counselling, { tab, page: number })}
      />
    </>
  );
}

function AppointmentItem({ row }: { row: AppointmentLine }) {
  const { t } = useTranslation("counselling");
  const grades = useWords("children");
  const nameOf = useNameOf();
  const school = nameOf({ nameZh: row.schoolZh, nameEn: row.schoolEn });
  return (
    <ListItem
      href={paths.appointment(row.id)}
      lead={<Seal name={row.name} />}
      title={row.name}
      detail={
        <>
          {t("childOf", { school, grade: grades(`grade.${row.grade}`) })}
          {row.startsAt && (
            <>
              {" · "}
              <When value={row.startsAt} zone={row.zone} as="shortDateTime" />
            </>
          )}
        </>
      }
      end={<StateChip of="appointment" state={row.state} />}
    />
  );
}
