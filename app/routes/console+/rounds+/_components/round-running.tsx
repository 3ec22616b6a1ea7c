import { useTranslation } from "react-i18next";
import type { RoundPage } from "~/data/rounds/round-page";
import { paths } from "~/http/paths";
import { formatDateTime } from "~/i18n/format";
import { Meter } from "~/ui/bars";
import { Button, LinkButton } from "~/ui/button";
import { Card, PageHead } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { StateChip } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { DISTRICT_ZONE } from "./zone";

/** A round whose first plan is still being made: how far it is, and the way to give it up. The page looks again by itself. */
export function RoundRunning({ round, reply }: { round: RoundPage; reply: unknown }) {
  const { t } = useTranslation("rounds");
  const locale = useLocale();
  const nameOf = useNameOf();
  const { plan, progress, createdAt } = round;
  const scope = plan.scope ? nameOf(plan.scope) : round.scopeName;
  const at = formatDateTime(createdAt, locale, plan.scope?.timeZone ?? DISTRICT_ZONE);
  return (
    <>
      <PageHead
        title={t("head.title", { scope })}
        lead={t("running.lead", { at })}
        trail={[{ href: paths.rounds, label: t("title") }, { label: scope }]}
      >
        <StateChip of="round" state={round.state} />
      </PageHead>
      <Card>
        <div className="stack" role="status">
          <p>
            <b>{t("running.percent", { percent: progress })}</b>
          </p>
          <Meter value={progress} max={100} label={t("running.percent", { percent: progress })} />
          <p className="soft">{t("running.wait")}</p>
          <div className="row">
            <LinkButton href={paths.round(round.id)}>{t("running.look")}</LinkButton>
            <PostForm intent="discard" reply={reply} labels={{}} version={round.version}>
              {() => <Button tone="danger">{t("running.cancel")}</Button>}
            </PostForm>
          </div>
        </div>
      </Card>
    </>
  );
}
