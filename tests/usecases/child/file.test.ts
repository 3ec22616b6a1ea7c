import { beforeAll, expect, test } from "vitest";
import { changeChild } from "~/usecases/child/change-child";
import { createChild } from "~/usecases/child/create-child";
import type { ChildProfile } from "~/usecases/child/profile";
import { saveFamilyMember } from "~/usecases/child/save-family-member";
import { onEachDatabase } from "../../support/databases";
import { aDistrict, type Scene, staffOf } from "../../support/scene";
import { actionsOn, aSchoolWithContactAhead, doing, rowOf } from "./given";

const profile = (ids: Scene, given: Partial<ChildProfile> = {}): ChildProfile => ({
  name: "单朵朵",
  gender: "GIRL",
  birthDate: new Date("2017-03-05"),
  grade: 3,
  className: "2班",
  boarding: false,
  placeId: ids.town,
  address: "",
  priority: "A",
  guardianshipRating: "FAIR",
  guardianshipSettledOn: null,
  aid: [],
  interests: ["DRAWING"],
  dislikes: [],
  dialects: ["MANDARIN"],
  needs: "",
  wishes: "",
  availability: 5,
  ...given,
});

const member = {
  name: "陈建国",
  relation: 51,
  phone: "",
  guardian: true,
  carer: false,
  worksAt: "广东省东莞市",
  locale: "zh-CN",
};

onEachDatabase("a child's file", (given) => {
  beforeAll(() => given.superuser(aDistrict));

  test("is opened with the wished slots and a key to find the name by", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const verdict = await doing(given, staffOf(ids), (work) =>
      createChild(work, {
        schoolId: ids.school,
        profile: profile(ids),
        slots: ["MOTHER", null, "ANY"],
        priorityReason: "POOR_CARE",
      }),
    );
    if (!verdict.ok) throw new Error(verdict.reason);
    const { childId } = verdict.value;
    expect(await rowOf(given, "children", childId)).toMatchObject({
      sort_key: "shanduoduo sdd",
      state: "PROPOSED",
      availability: 5,
    });
    const slots = await given.superuser((sql) =>
      sql.query("SELECT position, role FROM slots WHERE child_id = $1 ORDER BY position", [childId]),
    );
    expect(slots).toEqual([
      { position: 1, role: "MOTHER" },
      { position: 3, role: "ANY" },
    ]);
    expect(await actionsOn(given, childId)).toEqual(["child.created"]);
  });

  test("is not opened in a school that is out of reach, or with what cannot be", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    const create = (schoolId: number, change: Partial<ChildProfile>) =>
      doing(given, staffOf(ids), (work) =>
        createChild(work, {
          schoolId,
          profile: profile(ids, change),
          slots: ["ANY"],
          priorityReason: "OTHER",
        }),
      );
    expect(await create(other.school, {})).toEqual({ ok: false, reason: "INVALID", field: "schoolId" });
    expect(await create(ids.school, { placeId: 1 })).toMatchObject({ reason: "INVALID", field: "placeId" });
    expect(await create(ids.school, { birthDate: new Date("2026-09-16") })).toMatchObject({
      reason: "DATE_IN_FUTURE",
      field: "birthDate",
    });
    expect(await create(ids.school, { dislikes: ["DRAWING"] })).toMatchObject({
      reason: "LIKED_AND_DISLIKED",
    });
  });

  test("keeps a slot that an open match holds, and takes away one that nobody holds", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const change = (version: number, slots: ("FATHER" | "MOTHER" | "ANY" | null)[]) =>
      doing(given, staffOf(ids), (work) =>
        changeChild(work, {
          childId: ids.child,
          version,
          profile: profile(ids),
          slots,
          priorityReason: null,
        }),
      );
    expect(await change(1, [null, "ANY", null])).toEqual({
      ok: false,
      reason: "SLOT_IN_USE",
      field: "slot1",
    });
    expect(await change(1, ["MOTHER", "ANY", null])).toMatchObject({ reason: "SLOT_IN_USE" });
    expect(await change(1, ["FATHER", null, null])).toMatchObject({ ok: true });
    expect(await rowOf(given, "slots", ids.freeSlot)).toEqual({});
    expect(await rowOf(given, "children", ids.child)).toMatchObject({ name: "单朵朵", version: 2 });
  });

  test("a slot of a match that is over can go: the match keeps another one", async () => {
    const ids = await aSchoolWithContactAhead(given);
    await given.superuser((sql) =>
      sql.query(
        "UPDATE matches SET state = 'CLOSED', closed_at = now(), closure_path = 'PLANNED', closure_reason = 'x' WHERE id = $1",
        [ids.match],
      ),
    );
    const verdict = await doing(given, staffOf(ids), (work) =>
      changeChild(work, {
        childId: ids.child,
        version: 1,
        profile: profile(ids),
        slots: [null, "ANY", null],
        priorityReason: null,
      }),
    );
    expect(verdict.ok).toBe(true);
    expect(await rowOf(given, "matches", ids.match)).toMatchObject({ slot_id: ids.freeSlot });
  });

  test("another priority needs its reason; an old form is refused", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const change = (version: number, priorityReason: string | null) =>
      doing(given, staffOf(ids), (work) =>
        changeChild(work, {
          childId: ids.child,
          version,
          profile: profile(ids, { priority: "B" }),
          slots: ["FATHER", "ANY", null],
          priorityReason,
        }),
      );
    expect(await change(1, null)).toEqual({ ok: false, reason: "REQUIRED", field: "priorityReason" });
    expect(await change(1, "SITUATION_BETTER")).toMatchObject({ ok: true });
    expect(await change(1, "SITUATION_BETTER")).toEqual({ ok: false, reason: "STALE" });
  });

  test("another school's file cannot be changed", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    const verdict = await doing(given, staffOf(ids), (work) =>
      changeChild(work, {
        childId: other.child,
        version: 1,
        profile: profile(ids),
        slots: ["FATHER"],
        priorityReason: null,
      }),
    );
    expect(verdict).toEqual({ ok: false, reason: "STALE" });
    expect(await rowOf(given, "children", other.child)).toMatchObject({ name: "陈小雨" });
  });

  test("a member of the family is added and changed", async () => {
    const ids = await aSchoolWithContactAhead(given);
    const save = (version: number, memberId: string | null, change: Partial<typeof member>) =>
      doing(given, staffOf(ids), (work) =>
        saveFamilyMember(work, { childId: ids.child, version, memberId, member: { ...member, ...change } }),
      );
    expect(await save(1, ids.member, { phone: "13800000009" })).toMatchObject({ ok: true });
    expect(await rowOf(given, "family_members", ids.member)).toMatchObject({ phone: "13800000009" });
    expect(await save(2, ids.member, {})).toMatchObject({ ok: true });
    expect(await save(2, null, {})).toEqual({ ok: false, reason: "STALE" });
    expect(await save(3, null, {})).toMatchObject({ ok: true });
    expect(await save(4, null, { carer: true })).toEqual({
      ok: false,
      reason: "CARER_IS_AWAY",
      field: "worksAt",
    });
    expect(await actionsOn(given, ids.child)).toEqual([
      "child.family-changed",
      "child.family-changed",
      "child.family-added",
    ]);
  });

  test("a member of another child's family is not changed from here", async () => {
    const [ids, other] = [await aSchoolWithContactAhead(given), await aSchoolWithContactAhead(given)];
    const verdict = await doing(given, staffOf(ids), (work) =>
      saveFamilyMember(work, { childId: ids.child, version: 1, memberId: other.member, member }),
    );
    expect(verdict).toEqual({ ok: false, reason: "STALE" });
    expect(await rowOf(given, "family_members", other.member)).toMatchObject({ name: "陈奶奶" });
  });
});
