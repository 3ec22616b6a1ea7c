import { useTranslation } from "react-i18next";
import type { OwnTraining } from "~/data/training/own";
import { slugOf } from "~/domain/volunteer/training/modules";
import type { Refresher } from "~/domain/volunteer/training/refresher";
import { trainedMinutes } from "~/domain/volunteer/training/standing";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { Meter } from "~/ui/bars";
import { LinkButton } from "~/ui/button";
import { Card } from "~/ui/layout";
import { Alert, Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";

/** Until when the training is current, and what an end of it means. */
export function RefresherAlert({ refresher }: { refresher: Refresher }) {
  const { t } = useTranslation("training");
  const locale = useLocale();
  const { state, until, blocks } = refresher;
  const date = formatPlainDate(until, locale, "UTC");
  if (state === "CURRENT") return <Alert tone="ok" title={t("refresher.CURRENT", { date })} />;
  const over = state !== "DUE";
  return (
    <Alert
      tone={over ? "bad" : "care"}
      title={t(`refresher.${state}`, { date })}
      actions={
        <LinkButton href={paths.trainingModule(slugOf("REFRESHER"))} icon="book">
          {t("module.read")}
        </LinkButton>
      }
    >
      {t("refresher.dueText")}
      {over && ` ${t(blocks ? "refresher.blockedText" : "refresher.overdueText")}`}
    </Alert>
  );
}

export function BeforeMatch({ own }: { own: OwnTraining }) {
  const { t } = useTranslation("training");
  const locale = useLocale();
  const minutes = trainedMinutes(own);
  const needed = own.policy.trainingMinutes;
  const date = own.passedOn && formatPlainDate(own.passedOn, locale, "UTC");
  return (
    <Card
      id="before"
      title={t("before.title")}
      lead={t("before.lead", { needed })}
      end={
        <Chip tone={date ? "ok" : "soon"}>
          {date ? t("before.met", { date }) : t("sum", { minutes, needed })}
        </Chip>
      }
    >
      <Meter value={Math.min(minutes, needed)} max={needed} label={t("sum", { minutes, needed })} />
      {own.liveMinutes > 0 && <p className="s soft">{t("before.live", { count: own.liveMinutes })}</p>}
    </Card>
  );
}
