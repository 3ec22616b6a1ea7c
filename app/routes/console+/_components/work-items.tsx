import { useTranslation } from "react-i18next";
import type { WorkCounts } from "~/data/console/work-counts";
import type { MatchTab } from "~/data/matches/tabs";
import type { ApplicantTab } from "~/domain/volunteer/applicant-list";
import { paths, withQuery } from "~/http/paths";
import { formatDay } from "~/i18n/format";
import type { WorkItem } from "~/ui/list";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";

/** What needs the viewer today, the most pressing first; each opens its list already filtered. */
export function useWorkItems(
  applicants: Record<ApplicantTab, number>,
  matches: Record<MatchTab, number>,
  counts: WorkCounts,
): WorkItem[] {
  const { t } = useTranslation([
    "console",
    "reports",
    "support",
    "smallWishes",
    "training",
    "care",
    "agreements",
    "dropout",
    "transfers",
    "ledger",
  ]);
  const locale = useLocale();
  const applicantsUnder = (tab: ApplicantTab) => withQuery(paths.applicants, { tab });
  const matchesIn = (state: MatchTab) => withQuery(paths.matches, { state, only: "me" });
  const items: WorkItem[] = [
    {
      id: "overdueReports",
      count: counts.overdueReports,
      title: t("reports:home.title"),
      detail: t("reports:home.overdue"),
      href: withQuery(paths.reports, { tab: "overdue" }),
      tone: "hot",
    },
    {
      id: "freshReports",
      count: counts.freshReports,
      title: t("reports:home.title"),
      detail: t("reports:home.waiting"),
      href: withQuery(paths.reports, { tab: "new" }),
      tone: "hot",
    },
    {
      id: "signals",
      count: counts.signals,
      title: t("home.signals"),
      detail: t("home.signalsDetail"),
      chip: counts.talks > 0 && (
        <Chip tone="care" icon="hand">
          {t("home.signalsChip", { n: counts.talks })}
        </Chip>
      ),
      href: paths.heard,
      tone: "care",
    },
    {
      id: "dropouts",
      count: counts.dropouts,
      title: t("dropout:home"),
      detail: t("dropout:homeDetail"),
      chip: counts.lateDropouts > 0 && (
        <Chip tone="soon" icon="clock">
          {t("dropout:homeLate", { n: counts.lateDropouts })}
        </Chip>
      ),
      href: paths.dropouts({ tab: counts.lateDropouts > 0 ? "OVERDUE" : "DUE" }),
      tone: "care",
    },
    {
      id: "arrivals",
      count: counts.arrivals,
      title: t("transfers:home"),
      detail: t("transfers:homeDetail"),
      href: paths.transfers(),
    },
    {
      id: "care",
      count: counts.care,
      title: t("care:missing.home"),
      detail: t("care:missing.homeDetail"),
      href: paths.missing(),
      tone: "care",
    },
    {
      id: "quarters",
      count: counts.quarters,
      title: t("ledger:home"),
      detail: t("ledger:homeDetail"),
      href: paths.ledgerQuarters(),
    },
    {
      id: "concerns",
      count: counts.concerns,
      title: t("home.concerns"),
      detail: t("home.concernsDetail"),
      href: withQuery(paths.checkIns, { state: "SUBMITTED", concern: "any" }),
      tone: "care",
    },
    {
      id: "gaps",
      count: counts.gaps,
      title: t("home.gaps"),
      detail: t("home.gapsDetail", { days: counts.longestGap }),
      chip: (
        <Chip tone="soon" icon="clock">
          {t("home.gapsChip", { days: counts.longestGap })}
        </Chip>
      ),
      href: withQuery(paths.gaps, { state: "LATE" }),
      tone: "care",
    },
    {
      id: "moves",
      count: counts.moves,
      title: t("home.moves"),
      detail:
        counts.firstMove && t("home.movesDetail", { date: formatDay(counts.firstMove, locale, counts.zone) }),
      href: paths.moves,
      tone: "care",
    },
    {
      id: "lowScores",
      count: counts.lowScores,
      title: t("support:home.low"),
      detail: t("support:home.lowDetail"),
      href: withQuery(paths.support, { tab: "LOW" }),
      tone: "care",
    },
    {
      id: "support",
      count: counts.support,
      title: t("support:home.title"),
      detail: t("support:home.detail"),
      href: paths.support,
    },
    {
      id: "agreements",
      count: counts.agreements,
      title: t("agreements:list.home"),
      detail: t("agreements:list.homeDetail"),
      href: paths.agreements,
    },
    {
      id: "tasks",
      count: counts.tasks,
      title: t("home.tasks"),
      detail: t("home.tasksDetail"),
      href: paths.tasks,
    },
    {
      id: "wishes",
      count: counts.wishes,
      title: t("smallWishes:home"),
      detail: t("smallWishes:homeDetail"),
      href: paths.wishes,
    },
    {
      id: "reviews",
      count: counts.reviews,
      title: t("home.reviews"),
      detail: t("home.reviewsDetail"),
      href: withQuery(paths.checkIns, { state: "SUBMITTED" }),
    },
    {
      id: "approval",
      count: applicants.approval,
      title: t("home.approval"),
      detail: t("home.approvalDetail"),
      href: applicantsUnder("approval"),
    },
    {
      id: "submitted",
      count: applicants.submitted,
      title: t("home.submitted"),
      detail:
        counts.longestWait > 0
          ? t("home.submittedDetail", { days: counts.longestWait })
          : t("home.submittedToday"),
      href: applicantsUnder("submitted"),
    },
    {
      id: "accepted",
      count: matches.ACCEPTED,
      title: t("home.accepted"),
      detail: t("home.acceptedDetail"),
      href: matchesIn("ACCEPTED"),
    },
    {
      id: "permitted",
      count: matches.PERMITTED,
      title: t("home.permitted"),
      detail: t("home.permittedDetail"),
      href: matchesIn("PERMITTED"),
    },
    {
      id: "introduced",
      count: matches.INTRODUCED,
      title: t("home.introduced"),
      detail: t("home.introducedDetail"),
      href: matchesIn("INTRODUCED"),
    },
    {
      id: "proposed",
      count: matches.PROPOSED,
      title: t("home.proposed"),
      detail: t("home.proposedDetail"),
      href: matchesIn("PROPOSED"),
    },
    {
      id: "expiring",
      count: applicants.expiring,
      title: t("home.expiring"),
      detail: t("home.expiringDetail"),
      chip: counts.firstExpiry && (
        <Chip tone="soon" icon="clock">
          {t("home.expiringFirst", { date: formatDay(counts.firstExpiry, locale, "UTC") })}
        </Chip>
      ),
      href: applicantsUnder("expiring"),
    },
    {
      id: "training",
      count: counts.training,
      title: t("training:home.title"),
      detail: t("training:home.detail"),
      href: withQuery(paths.volunteersTraining, { tab: "OVER" }),
    },
    {
      id: "requests",
      count: counts.requests,
      title: t("home.requests"),
      detail:
        counts.requestDays < 0
          ? t("home.requestsOverdue")
          : t("home.requestsDetail", { days: counts.requestDays }),
      href: paths.requests,
      tone: counts.requestDays < 0 ? "care" : undefined,
    },
    {
      id: "permissions",
      count: counts.permissions,
      title: t("home.permissions"),
      detail: t("home.permissionsDetail"),
      href: paths.permissionsAgain,
    },
    {
      id: "nominations",
      count: counts.nominations,
      title: t("home.nominations"),
      detail: t("home.nominationsDetail"),
      href: paths.nominations,
    },
  ];
  return items.filter(({ count }) => count > 0);
}
