import { useTranslation } from "react-i18next";
import type { RoundPage } from "~/data/rounds/round-page";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { formatDateTime } from "~/i18n/format";
import { PageHead } from "~/ui/layout";
import { RunningCard } from "~/ui/running-card";
import { StateChip } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";

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
      <RunningCard
        progress={progress}
        words={{
          percent: t("running.percent", { percent: progress }),
          wait: t("running.wait"),
          look: t("running.look"),
          cancel: t("running.cancel"),
        }}
        href={paths.round(round.id)}
        version={round.version}
        reply={reply}
      />
    </>
  );
}
