import { beforeAll, expect, test } from "vitest";
import { withViewer } from "~/data/work.server";
import type { IdHolder } from "~/domain/access/id-number";
import { idNumberOf } from "~/domain/access/sealed";
import type { StaffViewer } from "~/domain/access/viewer";
import { removeIdNumber } from "~/usecases/id-numbers/remove-id-number";
import { saveIdNumber } from "~/usecases/id-numbers/save-id-number";
import { showIdNumber } from "~/usecases/id-numbers/show-id-number";
import { onEachDatabase } from "../../support/databases";
import { NOW, type Scene, staffOf } from "../../support/scene";
import { NUMBERS } from "../../support/scene-history";
import { VAULT } from "../../support/vault";
import { aDistrictWithOffice, administrator } from "../record/given";

const FREE = "610304201705040042";

onEachDatabase("identity numbers", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(async () => {
    ({ here, there } = await given.superuser(aDistrictWithOffice));
  });
  const child = (of: Scene): IdHolder => ({ kind: "CHILD", childId: of.child });
  const member = (of: Scene): IdHolder => ({ kind: "MEMBER", childId: of.child, memberId: of.member });
  const volunteer = (of: Scene): IdHolder => ({ kind: "VOLUNTEER", volunteerId: of.mentor });
  const save = (holder: IdHolder, typed: string, viewer: StaffViewer = staffOf(here)) =>
    withViewer(given.site.prisma, viewer, NOW, (work) => saveIdNumber(work, VAULT, { holder, typed }));
  const remove = (holder: IdHolder, viewer = staffOf(here)) =>
    withViewer(given.site.prisma, viewer, NOW, (work) => removeIdNumber(work, holder));
  const rows = () =>
    given.superuser((sql) =>
      sql.query<{ id: string; sealed: string; fingerprint: string; school_id: number }>(
        "SELECT * FROM id_numbers ORDER BY id",
      ),
    );
  const of = async (id: string) => (await rows()).find((row) => row.id === id);
  const lastDeed = async () => {
    const [row] = await given.superuser((sql) => sql.query("SELECT * FROM audit ORDER BY id DESC LIMIT 1"));
    return row;
  };

  test("a number is sealed for whose it is, and nothing in the database says it", async () => {
    expect(await save(child(here), ` ${FREE.slice(0, 6)} ${FREE.slice(6)}`)).toEqual({ ok: true });
    const row = await of(here.childNumber);
    expect(VAULT.open(row?.sealed ?? "", idNumberOf(here.child))).toBe(FREE);
    expect(() => VAULT.open(row?.sealed ?? "", idNumberOf(here.member))).toThrow();
    expect(JSON.stringify([await rows(), await lastDeed()])).not.toContain(FREE.slice(6));
    expect(await lastDeed()).toMatchObject({ action: "child.id-number-saved", child_id: here.child });
    expect(await save(child(here), NUMBERS.child)).toEqual({ ok: true });
  });

  test("the school's own files warn of the same number; another school's are never spoken of", async () => {
    const taken = { ok: false, reason: "ID_NUMBER_TAKEN", field: "number" };
    expect(await save(volunteer(here), NUMBERS.child)).toEqual(taken);
    expect(await save(member(here), NUMBERS.child)).toEqual(taken);
    expect(await save(member(here), NUMBERS.volunteer)).toEqual({ ok: true });
    expect(await save(member(here), NUMBERS.member)).toEqual({ ok: true });
    // Both schools have the very same numbers all along.
    expect((await of(here.childNumber))?.fingerprint).toBe((await of(there.childNumber))?.fingerprint);
    expect(await save(child(here), NUMBERS.child)).toEqual({ ok: true });
    // Whoever reaches both schools is told as little.
    expect(await save(child(there), NUMBERS.child, administrator)).toEqual({ ok: true });
  });

  test("a wrong number, and the card of somebody else, are refused and change nothing", async () => {
    const before = await rows();
    for (const [typed, reason] of [
      [`${FREE.slice(0, 17)}9`, "ID_NUMBER_CHECK_DIGIT"],
      ["123", "ID_NUMBER_SHAPE"],
      [NUMBERS.member, "ID_NUMBER_OTHER_BIRTHDAY"],
    ] as const)
      expect(await save(child(here), typed)).toEqual({ ok: false, reason, field: "number" });
    expect(await rows()).toEqual(before);
  });

  test("nobody writes, reads or deletes in another school", async () => {
    const before = await rows();
    const foreign = { ok: false, reason: "INVALID", field: "whose" };
    for (const holder of [child(there), member(there), volunteer(there)]) {
      expect(await save(holder, FREE)).toEqual(foreign);
      expect(await remove(holder)).toEqual(foreign);
    }
    // A member of another family is no member of this one.
    expect(await save({ ...member(here), memberId: there.member } as IdHolder, FREE)).toEqual(foreign);
    expect(await rows()).toEqual(before);
  });

  test("whoever reads one says why, and it stands in the record of the child", async () => {
    await withViewer(given.site.prisma, staffOf(here), NOW, (work) =>
      showIdNumber(work, { holder: member(here), code: "DATA_CHECK", text: "派出所核对名单" }),
    );
    expect(await lastDeed()).toMatchObject({
      action: "id-number.opened",
      subject_id: here.memberNumber,
      child_id: here.child,
      school_id: here.school,
      reason_code: "DATA_CHECK",
      reason: "派出所核对名单",
    });
  });

  test("a number that is deleted is gone, and a second time there is nothing to delete", async () => {
    expect(await remove(volunteer(here))).toEqual({ ok: true });
    expect(await of(here.volunteerNumber)).toBeUndefined();
    expect(await lastDeed()).toMatchObject({ action: "volunteer.id-number-removed" });
    expect(await remove(volunteer(here))).toEqual({ ok: false, reason: "STALE_GONE" });
    expect(await save(volunteer(here), NUMBERS.volunteer)).toEqual({ ok: true });
  });
});
