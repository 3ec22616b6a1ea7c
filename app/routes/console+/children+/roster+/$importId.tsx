import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { rosterPage } from "~/data/roster/pages";
import { ROW_VERDICTS } from "~/domain/roster/judge";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, oneOf, pageNumber, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { goOn } from "~/http/unit.server";
import { formatPlainDate } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { FormActions } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { RunningCard } from "~/ui/running-card";
import { Alert, Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { applyRoster, backToReady, giveBackStalled, runApply } from "~/usecases/roster/apply-roster";
import { checkRoster } from "~/usecases/roster/check-roster";
import { discardRoster } from "~/usecases/roster/discard-roster";
import { mapRoster } from "~/usecases/roster/map-roster";
import { undoRoster } from "~/usecases/roster/undo-roster";
import { MappingForm, MappingShape, mappingOf } from "./_components/mapping-form";
import { RosterRows } from "./_components/roster-rows";

const Params = z.object({ importId: id });
const View = z.object({ show: oneOf(ROW_VERDICTS).optional().catch(undefined), page: pageNumber });
const Versioned = z.object({ version });

export const meta = pageTitle("roster");

export const loader = consoleLoader(
  { params: Params, search: View },
  async ({ work, params, search, context }) => {
    const { vault } = context.site;
    const roster = found(await rosterPage(work, vault, params.importId, search));
    const stalled = await giveBackStalled(work, roster.id, roster.state, roster.heardAt);
    const shown = stalled ? found(await rosterPage(work, vault, params.importId, search)) : roster;
    return { roster: shown, show: search.show, ...(shown.refresh !== null && { refresh: shown.refresh }) };
  },
);

export const action = consoleAction(
  { params: Params, confirmed: ["apply", "undo"], long: ["undo"] },
  (on) => ({
    map: on(
      MappingShape,
      ({ work, context, form, params }) =>
        mapRoster(work, context.site.vault, { ...params, version: form.version, mapping: mappingOf(form) }),
      ({ params }, running) => ({
        to: paths.roster(params.importId),
        done: running ? undefined : "rosters.notice.mapped",
      }),
      async ({ context, viewer, params: { importId } }, running) => {
        if (running)
          goOn(
            context,
            viewer,
            (open) => checkRoster(open, context.site.vault, importId),
            (open) => open((work) => backToReady(work, importId)),
          );
        return {};
      },
    ),
    apply: on(
      Versioned,
      ({ work, context, form, params }) => applyRoster(work, context.site.vault, { ...form, ...params }),
      ({ params }, running) => ({
        to: paths.roster(params.importId),
        done: running ? undefined : "rosters.notice.applied",
      }),
      async ({ context, viewer, params: { importId } }, running) => {
        if (running)
          goOn(
            context,
            viewer,
            (open) => runApply(open, context.site.vault, importId),
            (open) => open((work) => backToReady(work, importId)),
          );
        return {};
      },
    ),
    undo: on(
      Versioned,
      ({ work, context, form, params }) => undoRoster(work, context.site.vault, { ...form, ...params }),
      ({ params }) => ({ to: paths.roster(params.importId), done: "rosters.notice.undone" }),
    ),
    discard: on(
      Versioned,
      ({ work, form, params }) => discardRoster(work, { ...form, ...params }),
      ({ params }) => ({ to: paths.roster(params.importId), done: "rosters.notice.discarded" }),
    ),
  }),
);

export default function Roster() {
  const { t } = useTranslation("rosters");
  const { roster, show } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const { state, counts, fileName, rowCount, progress, version: at } = roster;
  const until = formatPlainDate(roster.until, locale, roster.school.timeZone);
  const all = { NEW: 0, CHANGED: 0, UNCHANGED: 0, DUPLICATE: 0, DOUBTFUL: 0, WRONG: 0, ...counts };
  const written = all.NEW + all.CHANGED;
  return (
    <>
      <PageHead
        title={t("page.lead", { file: fileName, rows: rowCount })}
        trail={[{ href: paths.rosters, label: t("title") }, { label: fileName }]}
      >
        <Chip>{t(`state.${state}`)}</Chip>
      </PageHead>
      <Stack wide>
        {(state === "CHECKING" || state === "WRITING") && (
          <RunningCard
            progress={progress}
            words={{
              percent: t(state === "CHECKING" ? "running.checking" : "running.writing", {
                percent: progress,
              }),
              wait: t("running.wait"),
              look: t("running.look"),
              cancel: t("running.cancel"),
            }}
            href={paths.roster(roster.id)}
            version={at}
            reply={reply}
          />
        )}
        {state === "DONE" && (
          <Card title={t("done.title")} id="done">
            <p>{t("done.lead", all)}</p>
            <p className="s soft">{t("done.undoLead", { until })}</p>
            <PostForm intent="undo" reply={reply} labels={{}} version={at} className="stack">
              {() => (
                <FormActions>
                  <LinkButton href={paths.children}>{t("done.children")}</LinkButton>
                  <Button tone="danger">{t("done.undo")}</Button>
                </FormActions>
              )}
            </PostForm>
          </Card>
        )}
        {state === "UNDONE" && <Alert tone="info">{t("done.undone")}</Alert>}
        {state === "DISCARDED" && <Alert tone="info">{t("done.discarded")}</Alert>}
        {state === "READY" && (
          <Card title={t("page.summary")} id="summary">
            <p>{t("page.counts", all)}</p>
            <p className="s soft">{t("page.leftOut")}</p>
            <p className="s soft">{t("page.number")}</p>
            <p className="s soft">{t("page.keptUntil", { until })}</p>
            <PostForm intent="apply" reply={reply} labels={{}} version={at} className="stack">
              {() => (
                <FormActions>
                  {written > 0 ? (
                    <Button tone="primary">{t("page.apply", { count: written })}</Button>
                  ) : (
                    <span>{t("page.nothing")}</span>
                  )}
                  <LinkButton href={paths.rosterFile(roster.id)} icon="download">
                    {t("page.annotated")}
                  </LinkButton>
                </FormActions>
              )}
            </PostForm>
          </Card>
        )}
        {(state === "READY" || state === "DONE") && <RosterRows roster={roster} show={show} />}
        {(state === "MAPPING" || state === "READY") && (
          <Card title={t(state === "READY" ? "map.again" : "map.title")} id="map" lead={t("map.lead")}>
            <MappingForm roster={roster} reply={reply} />
          </Card>
        )}
        {(state === "MAPPING" || state === "READY") && (
          <PostForm intent="discard" reply={reply} labels={{}} version={at}>
            {() => <Button tone="danger">{t("page.discard")}</Button>}
          </PostForm>
        )}
      </Stack>
    </>
  );
}
