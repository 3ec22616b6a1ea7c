import { randomUUID } from "node:crypto";
import { newSecret, secretHash } from "~/adapters/secrets.server";
import type { Tx } from "~/data/work.server";
import type { FamilyViewer } from "~/domain/access/viewer";
import type { Child, FamilyLink, FamilyMember, School, Slot, SlotRole } from "~/generated/prisma/client";
import { dayOf, plusDays } from "../../prisma/demo/calendar";
import { childRow, linkRow, memberRow, permissionRow, slotRow } from "../../prisma/demo/rows/children";
import { aSchool, NOW, TODAY } from "./places";

export interface ChildGiven extends Partial<Child> {
  school?: School;
  /** The mentors that the child wishes for; one of any role unless given. */
  slots?: readonly SlotRole[];
  /** The family permitted taking part; true unless the state is before it. */
  permitted?: boolean;
}

export interface MadeChild {
  child: Child;
  slots: Slot[];
  /** A mother who works elsewhere. */
  guardian: FamilyMember;
  /** A grandmother who lives with the child. */
  carer: FamilyMember;
  school: School;
}

const PERMITTED_ON = plusDays(TODAY, -90);

/** A girl of the third grade who waits for a mentor. */
export async function aChild(tx: Tx, given: ChildGiven = {}): Promise<MadeChild> {
  const { school: at, slots: roles = ["ANY"], state = "WAITING", permitted, ...rest } = given;
  const school = at ?? (await aSchool(tx));
  const child = await tx.child.create({
    data: childRow({
      id: randomUUID(),
      schoolId: school.id,
      placeId: school.placeId,
      name: "白小满",
      birthDate: plusDays(TODAY, -9 * 365),
      createdAt: plusDays(NOW, -100),
      interests: ["READING"],
      dialects: ["MANDARIN"],
      availability: 0x0fff_ffff,
      guardianshipSettledOn: PERMITTED_ON,
      waitingSince: state === "WAITING" ? PERMITTED_ON : null,
      ...rest,
      state,
    }),
  });
  const of = { childId: child.id, schoolId: school.id };
  const member = (data: FamilyMember) => tx.familyMember.create({ data });
  const guardian = await member(
    memberRow({
      ...of,
      id: randomUUID(),
      name: "孟红",
      relation: 52,
      guardian: true,
      worksAt: "陕西省西安市",
    }),
  );
  const carer = await member(
    memberRow({ ...of, id: randomUUID(), name: "安桂香", relation: 62, carer: true, phone: "15400300001" }),
  );
  const slots: Slot[] = [];
  for (const [index, role] of roles.entries()) {
    const data = slotRow({ ...of, id: randomUUID(), role, position: index + 1 });
    slots.push(await tx.slot.create({ data }));
  }
  if (permitted ?? !["PROPOSED", "PERMISSION_ASKED"].includes(state)) {
    const given = { ...of, memberId: guardian.id, givenOn: PERMITTED_ON, recordedAt: PERMITTED_ON };
    const permission = permissionRow({ ...given, id: randomUUID() });
    const separate = { ...permission, id: randomUUID(), kind: "UNDER_14" as const };
    await tx.permission.createMany({ data: [permission, separate] });
  }
  return { child, slots, guardian, carer, school };
}

/** A personal link of the carer, of a new child where none is given. */
export async function aFamilyLink(
  tx: Tx,
  { made, ...given }: Partial<FamilyLink> & { made?: MadeChild } = {},
): Promise<{ link: FamilyLink; token: string; code: string; viewer: FamilyViewer; made: MadeChild }> {
  const of = made ?? (await aChild(tx));
  const token = newSecret();
  const link = await tx.familyLink.create({
    data: linkRow({
      id: randomUUID(),
      childId: of.child.id,
      schoolId: of.child.schoolId,
      memberId: of.carer.id,
      tokenHash: secretHash(token),
      createdAt: plusDays(dayOf(NOW), -30),
      expiresAt: plusDays(NOW, 300),
      ...given,
    }),
  });
  const { id: linkId, childId, memberId, schoolId } = link;
  const { id: sessionId } = await tx.familySession.create({
    data: {
      idHash: secretHash(newSecret()),
      linkId,
      schoolId,
      createdAt: NOW,
      lastSeenAt: NOW,
      idleAt: plusDays(NOW, 45),
      expiresAt: plusDays(NOW, 180),
    },
  });
  const viewer: FamilyViewer = { kind: "family", sessionId, linkId, childId, memberId, schoolId };
  return { link, token, code: of.carer.phone.slice(-4), viewer, made: of };
}
