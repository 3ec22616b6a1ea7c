import type { StaffViewer } from "~/domain/access/viewer";
import type { Prisma } from "~/generated/prisma/client";
import type { Work } from "../work.server";

export const DEPARTMENT = {
  ...{ id: true, code: true, name: true },
} satisfies Prisma.ConferenceDepartmentSelect;

/** Every department with who sits for it now; those that were retired last. Two statements. */
export async function conferenceDepartments({ tx }: Work<StaffViewer>, today: Date) {
  const sitting = { fromOn: { lte: today }, OR: [{ untilOn: null }, { untilOn: { gte: today } }] };
  return tx.conferenceDepartment.findMany({
    orderBy: [{ retiredOn: { sort: "asc", nulls: "first" } }, { position: "asc" }, { name: "asc" }],
    select: {
      ...{ ...DEPARTMENT, retiredOn: true },
      members: { where: sitting, orderBy: [{ fromOn: "asc" }, { id: "asc" }], select: { name: true } },
    },
  });
}

/** Those that may be invited. One statement. */
export const invitable = ({ tx }: Work<StaffViewer>) =>
  tx.conferenceDepartment.findMany({
    where: { retiredOn: null },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: DEPARTMENT,
  });

/** One department with everybody who ever sat for it, and how often it was there. */
export const conferenceDepartment = ({ tx }: Work<StaffViewer>, id: string) =>
  tx.conferenceDepartment.findUnique({
    where: { id },
    select: {
      ...{ ...DEPARTMENT, retiredOn: true, version: true },
      members: {
        orderBy: [{ untilOn: { sort: "desc", nulls: "first" } }, { fromOn: "desc" }, { id: "asc" }],
        take: 50,
        select: {
          ...{ id: true, name: true, post: true, phone: true, mail: true },
          ...{ fromOn: true, untilOn: true, version: true },
        },
      },
      _count: { select: { seats: { where: { attendance: { in: ["PRESENT", "SENT"] } } }, actions: true } },
    },
  });

export type DepartmentPage = NonNullable<Awaited<ReturnType<typeof conferenceDepartment>>>;
