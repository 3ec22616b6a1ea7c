import { randomUUID } from "node:crypto";
import type { Tx } from "~/data/work.server";
import type { FieldViewer, StaffRole } from "~/domain/access/viewer";
import type { Person } from "~/generated/prisma/client";
import { grantRow } from "../../prisma/demo/rows/people";
import { aPerson } from "./places";

export interface Visitor {
  person: Person;
  grantId: string;
  viewer: FieldViewer;
}

/** Goes to the homes of a place: of every child there, or (officer and helper) of those that are theirs. */
export async function aVisitor(
  tx: Tx,
  role: StaffRole,
  placeId: number,
  given: Partial<Person> = {},
): Promise<Visitor> {
  const person = await aPerson(tx, given);
  const held = { role, personId: person.id, placeId, grantedAt: person.createdAt };
  const { id: grantId } = await tx.grant.create({ data: grantRow({ id: randomUUID(), ...held }) });
  return { person, grantId, viewer: { kind: "field", personId: person.id, name: person.name } };
}
