import { useTranslation } from "react-i18next";
import type { Neighbours } from "~/data/checkins/queue";
import { paths } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";

export function QueueNav({ queue, matchId }: { queue: Neighbours; matchId: string }) {
  const { t } = useTranslation("checkIns");
  return (
    <nav aria-label={t("title")}>
      <p className="s soft">{t("page.left", { count: queue.left })}</p>
      <ButtonRow>
        {queue.previous && (
          <LinkButton icon="left" href={paths.reviewCheckIn(queue.previous)} rel="prev">
            {t("page.previous")}
          </LinkButton>
        )}
        {queue.next && (
          <LinkButton iconAfter="right" href={paths.reviewCheckIn(queue.next)} rel="next">
            {t("page.next")}
          </LinkButton>
        )}
        <LinkButton tone="quiet" href={paths.match(matchId)}>
          {t("page.openMatch")}
        </LinkButton>
      </ButtonRow>
    </nav>
  );
}
