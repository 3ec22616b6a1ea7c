import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ACTION_TABS, conferenceActions } from "~/data/conference/actions";
import { conferenceDepartments } from "~/data/conference/departments";
import { actionStage } from "~/domain/conference/meeting";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { districtLoader } from "~/http/area.server";
import { pageNumber } from "~/http/fields";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { SelectField } from "~/ui/fields";
import { Card, PageHead } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { FilterForm, LiveList } from "~/ui/live-list";
import { Pagination, Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { Chip } from "~/ui/status";
import { Dotted } from "~/ui/text";
import { useConferenceWords } from "./_components/words";

const Search = z.object({
  tab: z.enum(ACTION_TABS).catch("OPEN"),
  department: z.uuid().optional().catch(undefined),
  page: pageNumber,
});

export const meta = pageTitle("conferenceActions");

export const loader = districtLoader({ search: Search }, async ({ work, search }) => {
  const today = dayIn(work.now, DISTRICT_ZONE);
  return {
    list: await conferenceActions(work, search, today),
    departments: await conferenceDepartments(work, today),
    ...{ filter: search, today },
  };
});

export default function Actions() {
  const { t } = useTranslation("conference");
  const { list, departments, filter, today } = useLoaderData<typeof loader>();
  const words = useConferenceWords();
  const { tab, department } = filter;
  const href = (query: Record<string, string | number>) =>
    paths.conferenceActions({ tab, department, ...query });
  return (
    <>
      <PageHead
        title={t("actions.title")}
        lead={t("actions.lead")}
        trail={[{ href: paths.conference(), label: t("title") }, { label: t("actions.title") }]}
      />
      <FilterForm action={paths.conferenceActions()}>
        <input type="hidden" name="tab" value={tab} />
        <SelectField
          name="department"
          label={t("actions.filter")}
          defaultValue={department ?? ""}
          empty={t("actions.everyone")}
          options={departments.map((one) => ({ value: one.id, label: words.department(one) }))}
        />
        <Button>{t("actions.show")}</Button>
      </FilterForm>
      <LiveList>
        <Tabs
          label={t("actions.tabs")}
          items={ACTION_TABS.map((code) => ({
            href: href({ tab: code }),
            label: t(`actions.tab.${code}`),
            count: list.counts[code],
            current: code === tab,
          }))}
        />
        {list.rows.length === 0 ? (
          <Empty art="seedling" title={t("actions.none")}>
            {t("actions.noneLead")}
          </Empty>
        ) : (
          <>
            <Card flush>
              <List label={t(`actions.tab.${tab}`)}>
                {list.rows.map((one) => {
                  const stage = actionStage(one, today);
                  return (
                    <ListItem
                      key={one.id}
                      href={paths.conferenceAction(one.id)}
                      title={one.what}
                      detail={
                        <Dotted
                          facts={[
                            words.department(one.department),
                            one.person,
                            t("actions.due", { day: words.day(one.dueOn) }),
                          ]}
                        />
                      }
                      end={
                        <Chip tone={stage === "OVERDUE" ? "bad" : stage === "DONE" ? "ok" : undefined}>
                          {t(`actions.stage.${stage}`)}
                        </Chip>
                      }
                    />
                  );
                })}
              </List>
            </Card>
            <Pagination
              page={list.page}
              pages={list.pages}
              total={list.total}
              hrefOf={(page) => href({ page })}
            />
          </>
        )}
      </LiveList>
    </>
  );
}
