import type { StaffViewer } from "~/domain/access/viewer";
import {
  needsSeparatePermission,
  OPTIONAL_KINDS,
  type PermissionKind,
} from "~/domain/child/permission-texts";
import { dayIn } from "~/domain/shared/calendar-day";
import type { Work } from "../work.server";

/** What a guardian reads and signs on paper, and what was given so far; null where the viewer reaches no such child. */
export async function permissionSheet({ tx, now }: Work<StaffViewer>, childId: string) {
  const child = await tx.child.findUnique({
    where: { id: childId },
    select: {
      id: true,
      schoolId: true,
      name: true,
      birthDate: true,
      school: { select: { nameZh: true, nameEn: true, phone: true, contactName: true, timeZone: true } },
      permissions: {
        where: { withdrawnAt: null, kind: { not: "MATCH" } },
        orderBy: [{ recordedAt: "desc" }, { id: "asc" }],
        select: {
          ...{ id: true, kind: true, granted: true, textVersion: true, method: true, givenOn: true },
          withdrawnAt: true,
          member: { select: { relation: true } },
        },
      },
    },
  });
  if (!child) return null;
  const { birthDate, ...sheet } = child;
  const separate = needsSeparatePermission(birthDate, dayIn(now, child.school.timeZone));
  const kinds: PermissionKind[] = separate
    ? ["PARTICIPATION", "UNDER_14", ...OPTIONAL_KINDS]
    : ["PARTICIPATION", ...OPTIONAL_KINDS];
  return { ...sheet, kinds };
}

export type PermissionSheet = NonNullable<Awaited<ReturnType<typeof permissionSheet>>>;
