import { expect, test } from "vitest";
import { programme } from "~/data/landing/programme";
import { nominate } from "~/usecases/nominations/nominate";
import { aChild, aMatch, aPlace, aSchool } from "../factories";
import { onEachDatabase } from "../support/databases";
import { acting, scene } from "./applications/given";
import { reading } from "./child/given";

const visitor = { kind: "visitor" } as const;
const nomination = {
  kind: "NOMINATE",
  nomineeName: "郑海霞",
  nomineePhone: "15400200001",
  byName: "周志平",
  byRelation: "邻居",
  message: "",
} as const;

onEachDatabase("what a visitor reaches", (given) => {
  test("a nomination goes to the chosen school, without a name in the audit", async () => {
    const school = await scene(given, (tx) => aSchool(tx));
    const verdict = await acting(given, visitor, (work) =>
      nominate(work, { ...nomination, schoolId: school.id }),
    );
    expect(verdict).toMatchObject({ ok: true });
    const [row, audit] = await scene(given, async (tx) => {
      const made = await tx.nomination.findFirstOrThrow({ where: { schoolId: school.id } });
      return [made, await tx.auditRow.findFirstOrThrow({ where: { subjectId: made.id } })] as const;
    });
    expect(row).toMatchObject({ ...nomination, handledAt: null });
    expect(audit).toMatchObject({ action: "nomination.made", actorId: null, schoolId: school.id });
    expect(JSON.stringify(audit.details)).toBe('{"kind":"NOMINATE"}');
  });

  test("neither an unknown school nor one that does not recruit gets one", async () => {
    const school = await scene(given, (tx) => aSchool(tx, { recruiting: false }));
    for (const schoolId of [school.id, 2_000_000_000]) {
      const verdict = await acting(given, visitor, (work) => nominate(work, { ...nomination, schoolId }));
      expect(verdict).toEqual({ ok: false, reason: "SCHOOL_NOT_RECRUITING", field: "schoolId" });
    }
    expect(await scene(given, (tx) => tx.nomination.count({ where: { schoolId: school.id } }))).toBe(0);
  });

  test("figures count children by state and open places by role, of recruiting schools only", async () => {
    const { figures: before } = await reading(given, visitor, programme);
    const { open, closed } = await scene(given, async (tx) => {
      const town = await aPlace(tx, { nameZh: "香泉镇" });
      const school = await aSchool(tx, { placeId: town.id });
      await aChild(tx, { school, slots: ["FATHER", "ANY"] });
      await aChild(tx, { school, state: "PROPOSED", slots: ["MOTHER"] });
      await aChild(tx, { school, state: "LEFT", slots: ["MOTHER"] });
      await aMatch(tx, { school, child: { slots: ["MOTHER", "MOTHER"] }, volunteer: { role: "MOTHER" } });
      await aMatch(tx, { school, state: "CLOSED", child: { slots: ["ANY"] } });
      const quiet = await aSchool(tx, { placeId: town.id, recruiting: false });
      await aChild(tx, { school: quiet });
      return { open: school, closed: quiet };
    });
    const { figures, schools } = await reading(given, visitor, programme);
    expect(figures).toEqual({
      ...before,
      children: before.children + 6,
      matched: before.matched + 1,
      waiting: before.waiting + 3,
      mentors: before.mentors + 2,
      asking: before.asking + 1,
      left: before.left + 1,
    });
    const { children, matched, waiting, asking, paused, left } = figures;
    expect(matched + waiting + asking + paused + left).toBe(children);
    expect(schools.find(({ id }) => id === open.id)).toMatchObject({
      waiting: 2,
      fathers: 1,
      mothers: 1,
      either: 2,
      place: { nameZh: "香泉镇" },
    });
    expect(schools.map(({ id }) => id)).not.toContain(closed.id);
  });

  test.each(["children", "volunteers", "applications", "matches", "nominations", "people"])(
    "no row of %s can be read by a visitor",
    async (table) => {
      await expect(
        reading(given, visitor, ({ tx }) => tx.$queryRawUnsafe(`SELECT id FROM ${table} LIMIT 1`)),
      ).rejects.toThrow("42501");
    },
  );
});
