import { beforeAll, expect, test } from "vitest";
import { permissionsToAskAgain } from "~/data/children/permissions";
import { workCounts } from "~/data/console/work-counts";
import { withViewer } from "~/data/work.server";
import type { OptionalKind } from "~/domain/child/permission-texts";
import { answerOptional } from "~/usecases/child/answer-optional";
import { moveChild } from "~/usecases/child/participation";
import { recordPermission } from "~/usecases/child/record-permission";
import { saveIdNumber } from "~/usecases/id-numbers/save-id-number";
import { onEachDatabase } from "../../support/databases";
import { aDistrict, NOW, type Scene, staffOf } from "../../support/scene";
import { NUMBERS } from "../../support/scene-history";
import { VAULT } from "../../support/vault";
import { actionsOn, aSchoolWithContactAhead, rowOf } from "./given";

const ON = new Date("2026-09-15");

onEachDatabase("what a family may refuse", (given) => {
  beforeAll(() => given.superuser(aDistrict));
  const doing = <T>(of: Scene, body: Parameters<typeof withViewer<ReturnType<typeof staffOf>, T>>[3]) =>
    withViewer(given.site.prisma, staffOf(of), NOW, body);
  const answer = async (of: Scene, kind: OptionalKind, granted: boolean, changes = {}) => {
    const { version } = (await rowOf(given, "children", of.child)) as { version: number };
    const how = { memberId: of.member, method: "PAPER", givenOn: ON, language: "en" } as const;
    return doing(of, (work) =>
      answerOptional(work, { childId: of.child, version, kind, granted, ...how, ...changes }),
    );
  };
  const numbers = (of: Scene) =>
    given.superuser((sql) => sql.query("SELECT id FROM id_numbers WHERE child_id = $1", [of.child]));
  const saveNumber = (of: Scene) =>
    doing(of, (work) =>
      saveIdNumber(work, VAULT, { holder: { kind: "CHILD", childId: of.child }, typed: NUMBERS.child }),
    );

  test("refusing numbers deletes those of the child and the family at once, and none can be stored", async () => {
    const here = await aSchoolWithContactAhead(given);
    expect(await numbers(here)).toHaveLength(2);
    expect(await answer(here, "ID_NUMBER", false)).toEqual({ ok: true });
    expect(await numbers(here)).toEqual([]);
    expect(await saveNumber(here)).toEqual({ ok: false, reason: "ID_NUMBER_NOT_PERMITTED" });
    expect(await actionsOn(given, here.child)).toEqual(["child.data-refused"]);
    // Everything else goes on.
    expect(await rowOf(given, "children", here.child)).toMatchObject({ state: "MATCHED" });
    expect(await rowOf(given, "contacts", here.ahead)).toMatchObject({ state: "CONFIRMED" });
    expect(await answer(here, "ID_NUMBER", true)).toEqual({ ok: true });
    expect(await saveNumber(here)).toEqual({ ok: true });
  });

  test("agreeing once more keeps what is stored; the answer says who, how, when and in which language", async () => {
    const here = await aSchoolWithContactAhead(given);
    expect(await answer(here, "ID_NUMBER", true)).toEqual({ ok: true });
    expect(await numbers(here)).toHaveLength(2);
    const rows = await given.superuser((sql) =>
      sql.query(
        "SELECT * FROM permissions WHERE child_id = $1 AND kind = 'ID_NUMBER' AND withdrawn_at IS NULL",
        [here.child],
      ),
    );
    expect(rows).toMatchObject([
      {
        granted: true,
        language: "en",
        method: "PAPER",
        member_id: here.member,
        recorded_by: here.coordinator,
      },
    ]);
    expect(await rowOf(given, "permissions", here.numberPermission)).toMatchObject({ withdrawn_at: NOW });
  });

  test("refusing the address deletes it and leaves the village", async () => {
    const here = await aSchoolWithContactAhead(given);
    expect(await answer(here, "ADDRESS", false)).toEqual({ ok: true });
    expect(await rowOf(given, "children", here.child)).toMatchObject({ address: "", place_id: here.town });
  });

  test("a family that leaves takes its numbers along", async () => {
    const here = await aSchoolWithContactAhead(given);
    await doing(here, (work) => moveChild(work, here.child, "WITHDRAW_PERMISSION", { note: "家人改了主意" }));
    expect(await numbers(here)).toEqual([]);
  });

  test("only a guardian answers, and a form that is out of date is refused", async () => {
    const here = await aSchoolWithContactAhead(given);
    expect(await answer(here, "PHOTO", true, { version: 99 })).toEqual({ ok: false, reason: "STALE" });
    await given.superuser((sql) =>
      sql.query("UPDATE family_members SET guardian = false WHERE id = $1", [here.member]),
    );
    expect(await answer(here, "PHOTO", true)).toMatchObject({ ok: false, reason: "NOT_A_GUARDIAN" });
    const there = await aSchoolWithContactAhead(given);
    expect(await answer(here, "PHOTO", true, { memberId: there.member })).toMatchObject({
      reason: "INVALID",
    });
  });

  test("a child under fourteen needs the separate permission, and is on the list until it is there", async () => {
    const here = await aSchoolWithContactAhead(given);
    const list = () => doing(here, (work) => permissionsToAskAgain(work, 1));
    const count = async () => (await doing(here, workCounts)).permissions;
    expect(await list()).toEqual({ rows: [], total: 0, pages: 1 });
    expect(await count()).toBe(0);
    await given.superuser((sql) =>
      sql.query("UPDATE permissions SET withdrawn_at = now() WHERE id = $1", [here.under14]),
    );
    expect(await list()).toMatchObject({ rows: [{ id: here.child, kinds: ["UNDER_14"] }], total: 1 });
    expect(await count()).toBe(1);
    const giving = { memberId: here.member, method: "SCREEN", givenOn: ON, language: "zh-CN" } as const;
    const permit = (under14: boolean) =>
      doing(here, (work) => recordPermission(work, { childId: here.child, version: 1, ...giving, under14 }));
    await expect(permit(false)).resolves.toEqual({
      ok: false,
      reason: "SEPARATE_PERMISSION_MISSING",
      field: "under14",
    });
    await given.superuser((sql) => sql.query("UPDATE children SET version = 1 WHERE id = $1", [here.child]));
    expect((await permit(true)).ok).toBe(true);
    expect((await list()).total).toBe(0);
  });

  test("who permitted by an older text is asked again", async () => {
    const here = await aSchoolWithContactAhead(given);
    await given.superuser((sql) =>
      sql.query("UPDATE permissions SET text_version = 0 WHERE child_id = $1 AND kind <> 'MATCH'", [
        here.child,
      ]),
    );
    const { rows } = await doing(here, (work) => permissionsToAskAgain(work, 1));
    expect(rows).toMatchObject([{ id: here.child, kinds: ["ID_NUMBER", "PARTICIPATION", "UNDER_14"] }]);
  });
});
