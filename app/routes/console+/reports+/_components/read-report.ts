import { schoolsInReach } from "~/data/children/list";
import { reportPage, wholeReport } from "~/data/reports/read";
import { homePlaces } from "~/data/visits/due-list";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { monthsUntil, yearsUntil } from "~/domain/reports/choice";
import { namesPeople, type ReportArea, type ReportId, reportOf } from "~/domain/reports/registry";
import { type ReportSearch, reportAsked, reportDay } from "~/http/report-search.server";
import type { Locale } from "~/i18n/locale";
import { audit } from "~/usecases/record/audit";

interface Reading {
  work: Work<StaffViewer>;
  params: { reportId: ReportId };
  search: ReportSearch;
  locale: Locale;
}

const askedIn = (area: ReportArea, { work, params, search, locale }: Reading) =>
  reportAsked({ area, id: params.reportId, search, now: work.now, locale });

/** One page of a report, with what its filters offer. At most four statements. */
export async function reportOnScreen(area: ReportArea, reading: Reading) {
  const { work, search } = reading;
  const asked = askedIn(area, reading);
  const { params } = reportOf(asked.id);
  const today = reportDay(work.now);
  return {
    ...{ area, asked, today },
    ...(await reportPage(work, asked, search.page)),
    schools: params.includes("school") ? await schoolsInReach(work) : [],
    places: params.includes("place") ? await homePlaces(work) : [],
    months: params.includes("until") ? monthsUntil(today) : [],
    years: params.includes("year") ? yearsUntil(today) : [],
  };
}

export type ReportOnScreen = Awaited<ReturnType<typeof reportOnScreen>>;

/** All of a report, and in the record that it left the site. */
export async function reportLeaving(area: ReportArea, how: "exported" | "printed", reading: Reading) {
  const { work } = reading;
  const asked = askedIn(area, reading);
  const whole = await wholeReport(work, asked);
  await audit(work, {
    ...{ action: `table.${how}`, subject: "table", subjectId: asked.id },
    details: { rows: whole.total, names: namesPeople(asked.id), ...asked.choice },
  });
  return { area, asked, whole, today: reportDay(work.now) };
}

export type ReportOnPaper = Awaited<ReturnType<typeof reportLeaving>>;
