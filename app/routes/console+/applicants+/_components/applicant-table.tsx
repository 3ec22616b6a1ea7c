import { useTranslation } from "react-i18next";
import type { ApplicantLine } from "~/data/applicants/queue";
import type { ApplicantTab } from "~/domain/volunteer/applicant-list";
import { paths } from "~/http/paths";
import { calendarDaysBetween, formatDay, formatList, formatPlainDate } from "~/i18n/format";
import { Meter } from "~/ui/bars";
import { StateChip } from "~/ui/status";
import { DataTable, type TableColumn } from "~/ui/table";
import { Nb } from "~/ui/text";
import { useFrame, useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface ApplicantTableProps {
  lines: ApplicantLine[];
  /** The viewer has several schools, so each line names its own. */
  schools: boolean;
  tab: ApplicantTab;
}

/** More missing checks than this are counted rather than named. */
const SHOWN = 3;

export function ApplicantTable({ lines, schools, tab }: ApplicantTableProps) {
  const { t } = useTranslation("applicants");
  const nameOf = useNameOf();
  const columns: TableColumn<ApplicantLine>[] = [
    { id: "name", head: t("column.name"), rowHead: true, cell: (line) => <Name line={line} /> },
    {
      id: "state",
      head: t("column.state"),
      cell: ({ state }) => <StateChip of="application" state={state} />,
    },
    { id: "checks", head: t("column.checks"), cell: (line) => <Checks line={line} /> },
    { id: "missing", head: t("column.missing"), cell: (line) => <Missing line={line} /> },
    { id: "waiting", head: t("column.waiting"), cell: (line) => <Waiting line={line} /> },
  ];
  if (schools) columns.push({ id: "school", head: t("column.school"), cell: ({ school }) => nameOf(school) });
  return (
    <DataTable
      caption={t(`tab.${tab}`)}
      columns={columns}
      rows={lines}
      keyOf={({ id }) => id}
      fold
      className="applicants"
    />
  );
}

function Name({ line }: { line: ApplicantLine }) {
  const words = useWords("common");
  const nameOf = useNameOf();
  const more = [line.role && words(`mentorRole.${line.role}`), line.place && nameOf(line.place)];
  return (
    <span>
      <a href={paths.applicant(line.id)}>{line.name}</a>{" "}
      <span className="s soft">{more.filter(Boolean).join(" · ")}</span>
    </span>
  );
}

function Checks({ line }: { line: ApplicantLine }) {
  const { t } = useTranslation("applicants");
  const passed = line.standings.filter(({ standing }) => standing === "PASSED").length;
  if (line.state === "DRAFT") return <span className="soft">{t("step", { step: line.step })}</span>;
  return (
    <span className="check-count">
      <Nb>{t("passed", { passed })}</Nb>
      <Meter value={passed} max={7} label={t("passedLabel", { passed })} care={passed < 7} />
    </span>
  );
}

/** What stands in the way now: failed and expired checks first, then the open ones. */
function Missing({ line }: { line: ApplicantLine }) {
  const { t } = useTranslation("applicants");
  const words = useWords("common");
  const locale = useLocale();
  if (line.state === "DRAFT") return null;
  if (line.standings.every(({ standing }) => standing === "OPEN")) return <span>{t("missing.all")}</span>;
  const named = (standing: string) =>
    line.standings.filter((item) => item.standing === standing).map(({ kind }) => words(`screening.${kind}`));
  const parts = [
    ...named("FAILED").map((kind) => t("missing.failed", { kind })),
    ...named("EXPIRED").map((kind) => t("missing.expired", { kind })),
    ...named("OPEN"),
  ];
  if (parts.length > SHOWN) {
    const named = formatList(parts.slice(0, SHOWN - 1), locale);
    return <span>{t("missing.more", { named, count: parts.length })}</span>;
  }
  if (parts.length > 0) return <span>{formatList(parts, locale)}</span>;
  if (line.state === "SCREENING" && line.approvals > 0) return <span>{t("approvedByOne")}</span>;
  if (line.checkEnds) {
    return <span>{t("expires", { date: formatPlainDate(line.checkEnds, locale, "UTC") })}</span>;
  }
  return <span className="soft">{t("missing.none")}</span>;
}

function Waiting({ line }: { line: ApplicantLine }) {
  const { t } = useTranslation("applicants");
  const { now } = useFrame();
  const locale = useLocale();
  const zone = line.school.timeZone;
  if (!line.submittedAt) {
    return <span className="soft">{t("started", { date: formatDay(line.createdAt, locale, zone) })}</span>;
  }
  if (line.state !== "SUBMITTED" && line.state !== "SCREENING") {
    return (
      <span className="soft">{t("since", { date: formatPlainDate(line.submittedAt, locale, zone) })}</span>
    );
  }
  const days = calendarDaysBetween(line.submittedAt, now, zone);
  return <Nb>{days > 0 ? t("waitedDays", { count: days }) : t("waitedToday")}</Nb>;
}
