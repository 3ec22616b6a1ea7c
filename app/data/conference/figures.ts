import type { StaffViewer } from "~/domain/access/viewer";
import { toldNumbers } from "~/domain/conference/small-numbers";
import { choiceFor } from "~/domain/reports/choice";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { pressingByTown } from "../care/missing";
import { sumsOf } from "../reports/read";
import type { Work } from "../work.server";

/** Reports whose sums are laid before a meeting. */
const FIGURE_REPORTS = ["care", "matches", "visits", "harm"] as const;

/** The figures for a meeting: what the reports come to, and care alerts by town without numbers that would tell of one child. Two statements. */
export async function meetingFigures(work: Work<StaffViewer>) {
  const today = dayIn(work.now, DISTRICT_ZONE);
  const sums = await sumsOf(
    work,
    FIGURE_REPORTS.map((id) => ({ id, choice: choiceFor(id, {}, today), english: false })),
  );
  const towns = await pressingByTown(work);
  const told = toldNumbers(towns.map(({ alerts }) => alerts));
  return {
    sums,
    towns: towns.map((town, at) => ({ ...town, alerts: told[at] ?? null })),
    alerts: towns.reduce((sum, { alerts }) => sum + alerts, 0),
  };
}

export type MeetingFigures = Awaited<ReturnType<typeof meetingFigures>>;
