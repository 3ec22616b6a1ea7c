import { useTranslation } from "react-i18next";
import type { OwnApplication } from "~/data/volunteer/own-application";
import { type ChecklistLine, daysOfCheckLeft, RENEWAL_DAYS } from "~/domain/volunteer/checklist";
import type { ScreeningKind } from "~/domain/volunteer/screening-items";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { Meter } from "~/ui/bars";
import { LinkButton } from "~/ui/button";
import type { ChecklistEntry } from "~/ui/list";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";

interface Given {
  file: OwnApplication;
  policy: { cadenceDays: number; minimumMonths: number; trainingMinutes: number };
  lines: readonly ChecklistLine[];
  today: Date;
}

/** The seven checks in the applicant's words, sorted by whose turn it is. */
export function useChecklistEntries(given: Given) {
  const { t } = useTranslation(["volunteer", "common"]);
  const words = useItemWords(given);
  const entries = given.lines.map((line): ChecklistEntry => {
    const { kind, turn } = line;
    const item = given.file.application.items.find((one) => one.kind === kind);
    const training = kind === "TRAINING" && turn !== "DONE";
    const needed = given.policy.trainingMinutes;
    const minutes = training ? Math.min(minutesOf(item), needed) : 0;
    return {
      id: kind,
      kind: ({ APPLICANT: "todo", SCHOOL: "waiting", LATER: "locked", DONE: "done" } as const)[turn],
      title: t(`common:screening.${kind}`),
      detail: words(line),
      meter: minutes > 0 && (
        <div className="meter">
          <Meter value={minutes} max={needed} label={t("application.meter", { minutes, needed })} />
        </div>
      ),
      end:
        kind === "OFFENCE_CHECK" ? (
          <CheckChip {...given} />
        ) : (
          training && (
            <LinkButton small href={paths.training}>
              {t("application.train")}
            </LinkButton>
          )
        ),
    };
  });
  return {
    todo: entries.filter(({ kind }) => kind === "todo"),
    waiting: entries.filter(({ kind }) => kind === "waiting" || kind === "locked"),
    done: entries.filter(({ kind }) => kind === "done"),
  };
}

/** After the seven checks comes the approval, which has no line of its own in the database. */
export function usePendingApproval(approvals: number): ChecklistEntry {
  const { t } = useTranslation("volunteer");
  return {
    id: "APPROVAL",
    kind: "locked",
    title: t("application.approval"),
    detail: approvals > 1 ? t("application.approvalTwo") : t("application.approvalOne"),
  };
}

function useItemWords({ file, policy, today }: Given) {
  const { t } = useTranslation("volunteer");
  const locale = useLocale();
  const { application, school } = file;
  return ({ kind, standing, turn }: ChecklistLine) => {
    const item = application.items.find((one) => one.kind === kind);
    const date = item?.checkedOn
      ? formatPlainDate(item.checkedOn, locale, "UTC")
      : item?.recordedAt
        ? formatPlainDate(item.recordedAt, locale, school.timeZone)
        : "";
    if (standing === "FAILED") return t("item.failed");
    if (kind === "REFERENCE_1" || kind === "REFERENCE_2") {
      const name = application.referees.find(({ position }) => position === refereeOf(kind))?.name ?? "";
      return turn === "DONE" ? t("item.REFERENCE.done", { date }) : t("item.REFERENCE.todo", { name });
    }
    if (kind === "AGREEMENT" && turn === "LATER") return t("item.AGREEMENT.later");
    if (kind === "OFFENCE_CHECK" && standing === "EXPIRED") return t("item.OFFENCE_CHECK.expired");
    if (turn !== "DONE") {
      const { minimumMonths: months, cadenceDays: days } = policy;
      return t(`item.${kind}.todo`, { months, days });
    }
    const done = t(`item.${kind}.done`, { date, minutes: minutesOf(item) });
    const left = kind === "OFFENCE_CHECK" ? daysOfCheckLeft(application.items, today) : null;
    return left !== null && left <= RENEWAL_DAYS ? `${done} ${t("item.OFFENCE_CHECK.soon")}` : done;
  };
}

/** With the school and on the site. */
function minutesOf(item: { minutes: number | null; siteMinutes: number } | undefined): number {
  return (item?.minutes ?? 0) + (item?.siteMinutes ?? 0);
}

function refereeOf(kind: Extract<ScreeningKind, "REFERENCE_1" | "REFERENCE_2">): number {
  return kind === "REFERENCE_1" ? 1 : 2;
}

/** Until when the offence-record check holds; it warns before the end. */
function CheckChip({ file, today }: Given) {
  const { t } = useTranslation("volunteer");
  const locale = useLocale();
  const { items } = file.application;
  const left = daysOfCheckLeft(items, today);
  const last = items.find(({ kind }) => kind === "OFFENCE_CHECK")?.expiresOn;
  if (left === null || !last) return null;
  const date = formatPlainDate(last, locale, "UTC");
  if (left < 0) return <Chip tone="bad">{t("application.expired", { date })}</Chip>;
  return <Chip tone={left <= RENEWAL_DAYS ? "soon" : "ok"}>{t("application.validUntil", { date })}</Chip>;
}
