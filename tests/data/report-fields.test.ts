import { beforeAll, expect, test } from "vitest";
import { REPORT_FIELDS, REPORT_READERS, type ReportReader } from "~/domain/access/report-fields";
import type { Viewer } from "~/domain/access/viewer";
import { aMatch, anOfficer, NOW } from "../factories";
import { attemptsOn } from "../support/attempts";
import { onEachDatabase } from "../support/databases";
import { setting } from "../usecases/round/given";
import { aSchoolWithOfficers, type Given, raising, reportOf } from "../usecases/safeguarding/given";

interface Cell {
  viewer: Viewer;
  report: string;
}

onEachDatabase("the table of who reads which field of a report", (given) => {
  const { rows } = attemptsOn(given);
  let cells: Record<ReportReader, Cell>;

  /** A report that has been acted on, so that no table is empty. */
  const aReport = async (here: Given, worry: Parameters<typeof raising>[2] = {}) => {
    await raising(given, here.mentor, { childId: here.child.child.id, ...worry });
    const { id } = await reportOf(given, here);
    await setting(given, (tx) =>
      tx.safeguardingStep.createMany({
        data: [{ reportId: id, kind: "NOTE", at: NOW, byId: here.far.person.id, note: "x" }],
      }),
    );
    return id;
  };
  const asOfficer = ({ id, name }: { id: string; name: string }): Viewer => ({
    kind: "officer",
    personId: id,
    name,
  });

  beforeAll(async () => {
    const here = await aSchoolWithOfficers(given);
    const report = await aReport(here);
    const other = await setting(given, async (tx) => {
      const match = await aMatch(tx, { school: here.school });
      const { school } = await aMatch(tx);
      return { match, officer: await anOfficer(tx, { school }) };
    });
    const escalated = await aSchoolWithOfficers(given);
    const late = await aReport(escalated);
    await setting(given, (tx) =>
      tx.safeguardingStep.createMany({ data: [{ reportId: late, kind: "ESCALATED", level: 2, at: NOW }] }),
    );
    const bare = await aSchoolWithOfficers(given);
    await setting(given, (tx) =>
      tx.grant.updateMany({
        where: { role: "SAFEGUARDING_OFFICER", personId: { in: [bare.near.person.id, bare.far.person.id] } },
        data: { revokedAt: NOW },
      }),
    );
    const unseen = await aReport(bare);
    const accused = await aSchoolWithOfficers(given);
    const against = await aReport(accused, { about: "STAFF", aboutPersonId: accused.far.person.id });
    const { person } = other.match.volunteer;
    cells = {
      OFFICER: { viewer: here.near.viewer, report },
      DISTRICT_OFFICER: { viewer: here.far.viewer, report },
      STAND_IN: { viewer: asOfficer(bare.admin.person), report: unseen },
      ESCALATED: { viewer: asOfficer(escalated.admin.person), report: late },
      ACCUSED: { viewer: accused.far.viewer, report: against },
      ADMINISTRATOR: { viewer: asOfficer(here.admin.person), report },
      OTHER_OFFICER: { viewer: other.officer.viewer, report },
      COORDINATOR: { viewer: here.coordinator.viewer, report },
      REPORTER: { viewer: here.mentor, report },
      MENTOR: {
        viewer: {
          kind: "volunteer",
          personId: person.id,
          name: "x",
          volunteerId: other.match.volunteer.volunteer.id,
        },
        report,
      },
      FAMILY: { viewer: here.family, report },
      ACCOUNT: {
        viewer: { kind: "own", personId: here.mentor.personId, name: "x", sessionId: report },
        report,
      },
      VISITOR: { viewer: { kind: "visitor" }, report },
    };
  });

  test("every column has its line in the table, and every line its column", async () => {
    const found = await given.superuser((sql) =>
      sql.query<{ name: string }>(
        `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
         WHERE table_schema = 'public' AND table_name LIKE 'safeguarding\\_%' ORDER BY 1`,
      ),
    );
    expect(Object.keys(REPORT_FIELDS).sort()).toEqual(found.map(({ name }) => name).sort());
  });

  test.each(REPORT_READERS)("cell by cell: %s", async (reader) => {
    const { viewer, report } = cells[reader];
    for (const [field, readers] of Object.entries(REPORT_FIELDS)) {
      const [table = "", column = ""] = field.split(".");
      const key = table === "safeguarding_reports" ? "id" : "report_id";
      const got = await rows(viewer, `SELECT ${column} FROM ${table} WHERE ${key} = '${report}'`);
      const read = Array.isArray(got) && got.length > 0;
      expect(read, `${reader} ${field}: ${JSON.stringify(got)}`).toBe(readers.includes(reader));
    }
  });

  test("nobody but the district counts them, and it counts without a word", async () => {
    const { viewer } = cells.COORDINATOR;
    expect(await rows(viewer, `SELECT * FROM app.report_figures('${NOW.toISOString()}')`)).toEqual([]);
    expect(
      await rows(cells.VISITOR.viewer, `SELECT * FROM app.report_figures('${NOW.toISOString()}')`),
    ).toEqual({
      refused: "42501",
    });
  });
});
