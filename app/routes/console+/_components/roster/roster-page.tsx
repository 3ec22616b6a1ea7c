import { useTranslation } from "react-i18next";
import type { RosterPage as Roster } from "~/data/roster/pages";
import type { RosterKind } from "~/domain/roster/kinds";
import type { RowVerdict } from "~/domain/roster/outcome";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { FormActions } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { RunningCard } from "~/ui/running-card";
import { Alert, Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { MappingForm } from "./mapping-form";
import { LIST_OF } from "./roster-list-page";
import { RosterRows } from "./roster-rows";

interface Props {
  kind: RosterKind;
  page: { roster: Roster; show?: RowVerdict };
  reply: unknown;
}

/** One import from its columns to what became of it. */
export function RosterPage({ kind, page: { roster, show }, reply }: Props) {
  const { t } = useTranslation("rosters");
  const to = paths.rosters[kind];
  const locale = useLocale();
  const { state, counts, fileName, rowCount, progress, version: at } = roster;
  const until = formatPlainDate(roster.until, locale, roster.zone);
  const all = { NEW: 0, CHANGED: 0, UNCHANGED: 0, DUPLICATE: 0, DOUBTFUL: 0, WRONG: 0, ...counts };
  const written = all.NEW + all.CHANGED;
  return (
    <>
      <PageHead
        title={t("page.lead", { file: fileName, rows: rowCount })}
        trail={[{ href: to.list, label: t(`${kind}.title`) }, { label: fileName }]}
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
            href={to.one(roster.id)}
            version={at}
            reply={reply}
          />
        )}
        {state === "DONE" && (
          <Card title={t("done.title")} id="done">
            <p>{t(`${kind}.doneLead`, all)}</p>
            {kind !== "CHILDREN" && <p>{t(`${kind}.note`)}</p>}
            <p className="s soft">{t("done.undoLead", { until })}</p>
            <PostForm intent="undo" reply={reply} labels={{}} version={at} className="stack">
              {() => (
                <FormActions>
                  <LinkButton href={LIST_OF[kind]}>{t(`${kind}.see`)}</LinkButton>
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
            <p className="s soft">{t(`${kind}.note`)}</p>
            <p className="s soft">{t("page.keptUntil", { until })}</p>
            <PostForm intent="apply" reply={reply} labels={{}} version={at} className="stack">
              {() => (
                <FormActions>
                  {written > 0 ? (
                    <Button tone="primary">{t("page.apply", { count: written })}</Button>
                  ) : (
                    <span>{t("page.nothing")}</span>
                  )}
                  <LinkButton href={to.file(roster.id)} icon="download">
                    {t("page.annotated")}
                  </LinkButton>
                </FormActions>
              )}
            </PostForm>
          </Card>
        )}
        {(state === "READY" || state === "DONE") && <RosterRows kind={kind} roster={roster} show={show} />}
        {(state === "MAPPING" || state === "READY") && (
          <Card title={t(state === "READY" ? "map.again" : "map.title")} id="map" lead={t("map.lead")}>
            <MappingForm kind={kind} roster={roster} reply={reply} />
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
