import type { Vault } from "~/adapters/vault.server";
import type { ChildRow, JudgedRow, Reading, StaffRow, VolunteerRow } from "~/data/roster/row";
import type { Work } from "~/data/work.server";
import type { StaffViewer } from "~/domain/access/viewer";
import { writeChildren } from "./write-children";
import { writeStaff } from "./write-staff";
import { writeVolunteers } from "./write-volunteers";

/** Writes what was looked at, and adds to `written` which files of children it was. False where something has changed since: then nothing of it may stay. */
export async function writeRows(
  work: Work<StaffViewer>,
  vault: Vault,
  reading: Reading,
  rows: readonly JudgedRow[],
  written: Set<string>,
): Promise<boolean> {
  switch (reading.kind) {
    case "CHILDREN":
      for (const id of await writeChildren(work, vault, reading, rows as readonly ChildRow[]))
        written.add(id);
      return true;
    case "VOLUNTEERS":
      return writeVolunteers(work, vault, reading, rows as readonly VolunteerRow[]);
    case "STAFF":
      return writeStaff(work, reading, rows as readonly StaffRow[]);
  }
}
