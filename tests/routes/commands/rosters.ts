import type { RosterKind } from "~/domain/roster/kinds";
import { paths } from "~/http/paths";
import type { ViewerKind } from "../../support/cast";
import { type Commands, fills, made, type Stage } from "./command";

/** A roster that was written, without a row that made anything. */
const written = (kind: RosterKind) => (stage: Stage) =>
  made(stage, async (tx) => {
    const now = stage.site.now();
    const { school, coordinator: createdById } = stage.cast.here;
    const schoolId = kind === "STAFF" ? null : school;
    const done = { state: "DONE" as const, createdAt: now, heardAt: now, appliedAt: now };
    const row = { kind, schoolId, createdById, fileName: "花名册.xlsx", headingKey: "x", ...done };
    return paths.rosters[kind].one((await tx.rosterImport.create({ data: row })).id);
  });

const commands = (
  folder: string,
  kind: RosterKind,
  as: ViewerKind,
  typed: Record<string, string>,
): Commands => ({
  [`${folder}/index`]: { read: fills(as) },
  [`${folder}/$importId`]: {
    map: fills(as),
    apply: fills(as),
    undo: fills(as, { at: written(kind) }),
    discard: fills(as),
  },
  [`${folder}/$importId_.row.$line`]: { correct: fills(as, { typed: () => typed }) },
});

export const rosterCommands: Commands = {
  ...commands("routes/console+/children+/roster+", "CHILDREN", "coordinator", {
    guardianPhone: "13800000002",
  }),
  ...commands("routes/console+/applicants+/roster+", "VOLUNTEERS", "coordinator", { phone: "13800000002" }),
  ...commands("routes/district+/people+/roster+", "STAFF", "administrator", { phone: "13800000002" }),
};
