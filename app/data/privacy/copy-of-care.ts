import type { Work } from "../work.server";

/** What was recorded of the child's care; the note of an assessment could harm the child. */
export function careOfChild({ tx }: Work, childId: string) {
  return tx.child.findUniqueOrThrow({
    where: { id: childId },
    select: {
      guardianships: {
        orderBy: { assessedOn: "desc" },
        select: {
          ...{ rating: true, kind: true, assessedOn: true, settled: true, followUpOn: true },
          member: { select: { name: true } },
        },
      },
      agreements: {
        orderBy: { fromOn: "desc" },
        select: {
          ...{ fromOn: true, untilOn: true, endedOn: true, note: true },
          member: { select: { name: true } },
        },
      },
      hukouRecords: {
        orderBy: { changedOn: "desc" },
        select: {
          before: true,
          after: true,
          placeBefore: true,
          placeAfter: true,
          changedOn: true,
          note: true,
        },
      },
      aidRecords: {
        orderBy: { givenOn: "desc" },
        select: { kind: true, givenOn: true, endedOn: true, yuan: true, before: true, after: true },
      },
      townMoves: {
        orderBy: { outcomeOn: "desc" },
        select: {
          ...{ movedOn: true, place: true, newSchool: true, outcome: true, outcomeOn: true },
          ...{ followUpOn: true, note: true },
        },
      },
    },
  });
}
