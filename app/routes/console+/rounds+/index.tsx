import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { listRounds } from "~/data/rounds/list";
import { scopeSchools, scopesOf } from "~/data/rounds/scopes";
import { mayEnterDistrict } from "~/domain/access/viewer";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { line, pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { goOn } from "~/http/unit.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card, Columns, PageHead, Section } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { giveUp, runRound } from "~/usecases/round/run-round";
import { reachOf, startRound } from "~/usecases/round/start-round";
import { RoundTable } from "./_components/round-table";
import { StartForm } from "./_components/start-form";

export const meta = pageTitle("rounds");

export const loader = consoleLoader(
  { search: z.object({ page: pageNumber }) },
  async ({ work, viewer, search }) => {
    const schools = await scopeSchools(work);
    return {
      scopes: scopesOf(schools, reachOf(viewer)),
      schools: schools.length,
      administers: mayEnterDistrict(viewer),
      ...(await listRounds(work, search.page)),
    };
  },
);

export const action = consoleAction({}, (on) => ({
  start: on(
    z.object({ scope: line(30) }),
    ({ work, form }) => startRound(work, form),
    (_, { id, running }) => ({
      to: paths.round(id),
      done: running ? undefined : "rounds.notice.started",
    }),
    async ({ context, viewer }, { id, running }) => {
      if (!running) return {};
      goOn(
        context,
        viewer,
        (open) => runRound(open, id),
        (open) => giveUp(open, id),
      );
      return {};
    },
  ),
}));

export default function Rounds() {
  const { t } = useTranslation("rounds");
  const { scopes, schools, administers, rows, total, page, pages } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")}>
        {(schools > 0 || administers) && (
          <LinkButton href={paths.weights} icon="gear">
            {t("toWeights")}
          </LinkButton>
        )}
      </PageHead>
      <Columns kind="side">
        <Section id="rounds" title={t("list.title")}>
          {rows.length === 0 ? (
            <Empty art="bridge" title={t("list.empty")}>
              {t("list.emptyLead")}
            </Empty>
          ) : (
            <Card flush>
              <RoundTable rounds={rows} />
            </Card>
          )}
          <Pagination
            page={page}
            pages={pages}
            total={total > rows.length ? total : undefined}
            hrefOf={(number) => withQuery(paths.rounds, { page: number })}
          />
        </Section>
        <Section id="start" title={t("start.title")} lead={t("start.lead")}>
          <Card>
            {scopes.length === 0 ? <p>{t("start.nothing")}</p> : <StartForm scopes={scopes} reply={reply} />}
          </Card>
        </Section>
      </Columns>
    </>
  );
}
