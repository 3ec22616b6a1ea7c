import { matchInQuestion } from "~/data/matches/decision";
import type { SeriesChange } from "~/data/matches/series-edit";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { changeOne, type Occasion, restoreOne } from "~/usecases/contacts/edit-one";
import { changeSeries, endSeries } from "~/usecases/contacts/edit-series";
import { commandOn } from "../../support/command";
import type { TestDatabase } from "../../support/databases";
import { aProposal, PLAN, stepsOf, untilActive } from "../../support/match-scene";
import { NOW, type Scene, staffOf } from "../../support/scene";

export interface ContactRow {
  id: string;
  plan_id: string | null;
  state: string;
  local_start: string;
  original_start: string;
  sequence: number;
  apart: boolean;
  version: number;
  starts_at: Date;
}

/** A running match of school `school` and what the school does with its contacts. */
export async function aSeries(given: TestDatabase, school: number) {
  const ids = await given.superuser(async (sql) => {
    const scene = await aProposal(sql, school);
    await sql.exec("UPDATE policies SET cadence_days = 30, meeting_days = 92");
    return scene;
  });
  const steps = stepsOf(given, ids);
  await untilActive(steps);
  return { ids, steps, ...editsOf(given, ids) };
}

export function editsOf(given: TestDatabase, ids: Scene) {
  const rows = <T>(text: string, ...values: unknown[]) =>
    given.superuser((sql) => sql.query<T>(text, values));
  const contacts = () =>
    rows<ContactRow>("SELECT * FROM contacts WHERE match_id = $1 ORDER BY starts_at, id", ids.match);
  const ahead = async (now = NOW) =>
    (await contacts()).filter(
      ({ state, starts_at }) => (state === "PLANNED" || state === "CONFIRMED") && starts_at > now,
    );
  const asStaff = <T>(now: Date, body: (work: Work<StaffViewer>, match: Match) => Promise<Verdict<T>>) =>
    commandOn(given, staffOf(ids), now, async (work) => {
      const match = await matchInQuestion(work, ids.match);
      if (!match) throw new Error("no such match");
      return body(work, match);
    });
  const at = ({ id: contactId, version }: ContactRow) => ({ contactId, version });
  return {
    rows,
    contacts,
    ahead,
    asStaff,
    starts: async (now = NOW) => (await ahead(now)).map(({ local_start }) => local_start.slice(5)),
    one: (row: ContactRow, occasion: Partial<Occasion> & { on: Date }, now = NOW) =>
      asStaff(now, (work, match) => changeOne(work, match, { ...PLAN, ...occasion, ...at(row) })),
    restore: (row: ContactRow, now = NOW) => asStaff(now, (work, match) => restoreOne(work, match, at(row))),
    series: (
      row: ContactRow,
      scope: SeriesChange["scope"],
      plan: Partial<SeriesChange["plan"]>,
      { leaveOut = false, apartWay = "KEEP" as SeriesChange["apartWay"], now = NOW } = {},
    ) =>
      asStaff(now, (work, match) =>
        changeSeries(work, match, { ...at(row), scope, plan: { ...PLAN, ...plan }, apartWay, leaveOut }),
      ),
    end: (row: ContactRow, scope: SeriesChange["scope"], now = NOW) =>
      asStaff(now, (work, match) => endSeries(work, match, { ...at(row), scope })),
  };
}

type Match = NonNullable<Awaited<ReturnType<typeof matchInQuestion>>>;

export function nth(rows: readonly ContactRow[], index: number): ContactRow {
  const row = rows[index];
  if (!row) throw new Error("no such contact");
  return row;
}
