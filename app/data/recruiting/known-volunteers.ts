import type { SystemViewer } from "~/domain/access/viewer";
import type { Known } from "~/domain/matching/school-needs";
import type { Work } from "../work.server";

/** How everyone who is approved lives and keeps in touch, in all schools. One statement. */
export async function knownVolunteers({ tx }: Work<SystemViewer>): Promise<Known[]> {
  const rows = await tx.volunteer.findMany({
    where: { role: { not: null }, application: { state: "APPROVED" } },
    select: { role: true, availability: true, contactModes: true, dialects: true, travelMetres: true },
  });
  return rows.map((row) => ({ ...row, role: row.role === "MOTHER" ? "mother" : "father" }));
}
