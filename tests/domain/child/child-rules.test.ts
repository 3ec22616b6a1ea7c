import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChildDue, childDue, type DueFacts, silentDays } from "~/domain/child/due";
import { mentorForFamily } from "~/domain/child/family-view";
import { givenName } from "~/domain/child/given-name";
import { CHILD_STATES } from "~/domain/child/participation";
import { mayPermit } from "~/domain/child/permission";
import { planSlots, type SlotRole, type StoredSlot } from "~/domain/child/slots";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("the name a child is called by", () => {
  it.each([
    ["杨朵朵", "朵朵"],
    ["李明", "明"],
    ["欧阳雨桐", "雨桐"],
    ["欧阳明", "明"],
    ["欧阳", "阳"],
    ["王", "王"],
    ["阿依古丽·买买提", "阿依古丽"],
    ["Anna Maria Li", "Anna"],
    ["Li", "Li"],
  ])("%s is %s", (name, given) => {
    expect(givenName(name)).toBe(given);
  });
});

describe("who may permit", () => {
  const today = day("2026-11-23");
  it.each([
    [{ guardian: true, restricted: false }, "2026-11-23", null],
    [{ guardian: true, restricted: false }, "2026-11-24", "DATE_IN_FUTURE"],
    [{ guardian: false, restricted: false }, "2026-11-23", "NOT_A_GUARDIAN"],
    [{ guardian: true, restricted: true }, "2026-11-23", "MEMBER_RESTRICTED"],
  ])("%o on %s: %s", (member, on, reason) => {
    const verdict = mayPermit(member, day(on), today);
    expect(verdict.ok ? null : verdict.reason).toBe(reason);
  });
});

describe("changing the wished slots", () => {
  const stored: StoredSlot[] = [
    { id: "one", position: 1, role: "MOTHER", heldBy: { role: "MOTHER" } },
    { id: "two", position: 2, role: "FATHER", heldBy: null },
  ];

  it("adds, changes and removes what nobody holds", () => {
    expect(planSlots(stored, ["MOTHER", "ANY", "FATHER"])).toEqual({
      ok: true,
      value: { add: [{ position: 3, role: "FATHER" }], change: [{ id: "two", role: "ANY" }], remove: [] },
    });
    expect(planSlots(stored, ["MOTHER", null, null])).toEqual({
      ok: true,
      value: { add: [], change: [], remove: ["two"] },
    });
  });

  it("keeps a slot that an open match holds, in a role its mentor fits", () => {
    expect(planSlots(stored, [null, "FATHER"])).toEqual({ ok: false, reason: "SLOT_IN_USE", field: "slot1" });
    expect(planSlots(stored, ["FATHER", "FATHER"])).toMatchObject({ ok: false, reason: "SLOT_IN_USE" });
    expect(planSlots(stored, ["ANY", "FATHER"])).toMatchObject({ ok: true });
  });

  it("arrives at exactly what was wished, or refuses", () => {
    const role = fc.constantFrom<SlotRole>("FATHER", "MOTHER", "ANY");
    const held = fc.constantFrom(null, { role: "MOTHER" as const }, { role: null });
    const slots = fc.uniqueArray(
      fc.record({ id: fc.uuid(), position: fc.integer({ min: 1, max: 3 }), role, heldBy: held }),
      { selector: ({ position }) => position },
    );
    fc.assert(
      fc.property(slots, fc.array(fc.option(role), { minLength: 3, maxLength: 3 }), (before, wished) => {
        const plan = planSlots(before, wished);
        if (!plan.ok) return;
        const after = before
          .filter(({ id }) => !plan.value.remove.includes(id))
          .map(({ id, position, role }) => ({
            position,
            role: plan.value.change.find((change) => change.id === id)?.role ?? role,
          }))
          .concat(plan.value.add);
        expect(
          wished.map((_, at) => after.find(({ position }) => position === at + 1)?.role ?? null),
        ).toEqual(wished);
        for (const slot of before) if (slot.heldBy) expect(plan.value.remove).not.toContain(slot.id);
      }),
    );
  });
});

describe("what a family sees of a mentor", () => {
  const facts = { name: "陈静", about: "喜欢画画", interests: ["DRAWING"], role: "MOTHER" } as const;
  it.each([
    ["PROPOSED", null],
    ["APPROVED", null],
    ["ACCEPTED", { name: null, about: "", interests: ["DRAWING"], role: "MOTHER" }],
    ["PERMITTED", facts],
    ["INTRODUCED", facts],
    ["ACTIVE", facts],
    ["IN_REVIEW", facts],
    ["CLOSING", facts],
    ["CLOSED", null],
    ["DECLINED", null],
    ["EXPIRED", null],
    ["ANYTHING_NEW", null],
  ])("of a match that is %s", (state, seen) => {
    expect(mentorForFamily({ ...facts, state })).toEqual(seen);
  });
});

describe("what is due for a child", () => {
  const facts: DueFacts = {
    state: "PROPOSED",
    guardians: 1,
    slots: 1,
    freeSlots: 0,
    overdue: false,
    activeMatches: 1,
    plannedContacts: 1,
  };
  it.each<[Partial<DueFacts>, ChildDue]>([
    [{ state: "PROPOSED", guardians: 0 }, "ADD_GUARDIAN"],
    [{ state: "PROPOSED" }, "ASK_PERMISSION"],
    [{ state: "PERMISSION_ASKED", guardians: 0 }, "ADD_GUARDIAN"],
    [{ state: "PERMISSION_ASKED" }, "RECORD_PERMISSION"],
    [{ state: "PERMITTED", slots: 0 }, "WISH_SLOT"],
    [{ state: "PERMITTED" }, "START_WAITING"],
    [{ state: "WAITING" }, "FIND_MENTOR"],
    [{ state: "MATCHED", overdue: true, plannedContacts: 0 }, "CONTACT_OVERDUE"],
    [{ state: "MATCHED", plannedContacts: 0 }, "PLAN_CONTACT"],
    [{ state: "MATCHED", plannedContacts: 0, activeMatches: 0 }, "NOTHING"],
    [{ state: "MATCHED", freeSlots: 1 }, "FIND_MENTOR"],
    [{ state: "MATCHED" }, "NOTHING"],
    [{ state: "PAUSED", overdue: true }, "RESUME"],
    [{ state: "LEFT", overdue: true }, "NOTHING"],
  ])("%o: %s", (given, due) => {
    expect(childDue({ ...facts, ...given })).toBe(due);
  });

  it("has an answer for every state", () => {
    for (const state of CHILD_STATES) expect(childDue({ ...facts, state })).toBeTruthy();
  });

  it("counts silence from the last contact, else from the first day", () => {
    const now = new Date("2026-11-23T04:00:00Z");
    const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
    expect(silentDays({ activeAt: ago(500), lastContactAt: ago(49) }, now)).toBe(2);
    expect(silentDays({ activeAt: ago(47), lastContactAt: null }, now)).toBe(1);
    expect(silentDays({ activeAt: null, lastContactAt: null }, now)).toBeNull();
    expect(silentDays({ activeAt: null, lastContactAt: ago(-5) }, now)).toBe(0);
  });
});
