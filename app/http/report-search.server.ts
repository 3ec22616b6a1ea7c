import { z } from "zod";
import { type Choice, choiceFor, RATINGS, RISKS } from "~/domain/reports/choice";
import { REPORT_IDS, type ReportArea, type ReportId, reportOf } from "~/domain/reports/registry";
import { DEEDS } from "~/domain/reports/year";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { pageNumber } from "./fields";
import { found } from "./responses.server";

const listed = z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined);
const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);
const date = z.iso.date().optional().catch(undefined);

export const ReportParams = z.object({ reportId: z.enum(REPORT_IDS) });

/** What an address asks of a report; what is wrong in it is left out. */
export const ReportSearch = z.object({
  ...{ school: listed, town: listed, place: listed, from: month, until: month, since: date, by: date },
  rating: z.enum(RATINGS).optional().catch(undefined),
  risk: z.enum(RISKS).optional().catch(undefined),
  did: z.enum(DEEDS).optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  page: pageNumber,
});

export type ReportSearch = z.output<typeof ReportSearch>;

export const ReportFileSearch = ReportSearch.extend({ form: z.enum(["xlsx", "csv"]).catch("xlsx") });

/** The day on which a report is made. */
export const reportDay = (now: Date) => dayIn(now, DISTRICT_ZONE);

interface Asked {
  area: ReportArea;
  id: ReportId;
  search: ReportSearch;
  now: Date;
  locale: string;
}

/** What is asked, as the report knows it; a report of another area is not there. */
export function reportAsked({ area, id, search, now, locale }: Asked) {
  found(reportOf(id).areas.includes(area) || null);
  const { page: _, ...wished } = search;
  const known = Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== undefined));
  return { id, choice: choiceFor(id, known as Choice, reportDay(now)), english: locale === "en" };
}
