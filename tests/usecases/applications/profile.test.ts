import { expect, test } from "vitest";
import { APPLICATION_STATES } from "~/domain/volunteer/application";
import { saveAccount } from "~/usecases/volunteers/save-account";
import { type Profile, saveProfile } from "~/usecases/volunteers/save-profile";
import { aMatch, aPlace, aVolunteer, type MadeVolunteer } from "../../factories";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { acting, scene, stored } from "./given";

function profileOf({ school }: MadeVolunteer, changes: Partial<Profile> = {}): Profile {
  return {
    version: 1,
    occupation: "教师",
    placeId: school.placeId,
    about: "",
    interests: ["CHESS"],
    dislikes: [],
    dialects: ["HENAN"],
    availability: 0b11,
    capacity: 2,
    contactModes: ["LETTER"],
    travelMetres: 5000,
    ...changes,
  };
}

const save = (given: TestDatabase, made: MadeVolunteer, changes: Partial<Profile> = {}) =>
  acting(given, made.viewer, (work) => saveProfile(work, profileOf(made, changes)));

const account = { version: 1, name: "钟意", phone: "15400100055", locale: "en" };
const keep = (given: TestDatabase, { viewer }: MadeVolunteer, changes: Partial<typeof account> = {}) =>
  acting(given, viewer, (work) => saveAccount(work, { ...account, ...changes }));

onEachDatabase("a volunteer's profile", (given) => {
  const screening = () => scene(given, (tx) => aVolunteer(tx, { screened: false, state: "SCREENING" }));

  test("changes what the next round reads", async () => {
    const made = await scene(given, (tx) => aVolunteer(tx));
    const town = await scene(given, (tx) => aPlace(tx, { x: 700, y: 80 }));
    expect(await save(given, made, { placeId: town.id })).toMatchObject({ ok: true });
    const row = await stored(given, made);
    expect(row.volunteer).toMatchObject({
      version: 2,
      occupation: "教师",
      interests: ["CHESS"],
      dialects: ["HENAN"],
      capacity: 2,
      availability: 3,
      contactModes: ["LETTER"],
      travelMetres: 5000,
      placeId: town.id,
      x: 700,
      y: 80,
    });
    expect(row.actions).toEqual(["volunteer.profile-saved"]);
  });

  test.each(APPLICATION_STATES)("can be edited while it is read: %s", async (state) => {
    const made = await scene(given, (tx) =>
      aVolunteer(tx, { state, screened: !["DRAFT", "SUBMITTED"].includes(state) }),
    );
    const verdict = await save(given, made);
    const may = ["SUBMITTED", "SCREENING", "APPROVED", "SUSPENDED", "LAPSED"].includes(state);
    expect(verdict).toMatchObject(may ? { ok: true } : { ok: false, reason: "NOT_POSSIBLE_NOW" });
  });

  test("father or mother is settled by the approval", async () => {
    const open = await screening();
    expect(await save(given, open, { role: "FATHER" })).toMatchObject({ ok: true });
    expect((await stored(given, open)).volunteer.role).toBe("FATHER");
    const approved = await scene(given, (tx) => aVolunteer(tx));
    expect(await save(given, approved, { role: "FATHER" })).toEqual({
      ok: false,
      reason: "ROLE_FIXED",
      field: "role",
    });
    expect(await save(given, approved, { role: "MOTHER" })).toMatchObject({ ok: true });
  });

  test.each([
    [{ availability: 0 }, "CHOOSE_ONE", "availability"],
    [{ contactModes: [] }, "CHOOSE_ONE", "contactModes"],
    [{ interests: [] }, "CHOOSE_ONE", "interests"],
    [{ dislikes: ["CHESS"] }, "LIKED_AND_DISLIKED", "dislikes"],
    [{ placeId: 2_000_000_000 }, "INVALID", "placeId"],
    [{ version: 9 }, "STALE", undefined],
  ])("refuses %o", async (changes, reason, field) => {
    const made = await screening();
    const verdict = await save(given, made, changes);
    expect(verdict).toEqual(field ? { ok: false, reason, field } : { ok: false, reason });
    expect((await stored(given, made)).volunteer).toMatchObject({ version: 1, occupation: "护士" });
  });

  test("never offers fewer places than are taken, also by a match that is only proposed", async () => {
    const { volunteer, school } = await scene(given, (tx) => aMatch(tx, { volunteer: { capacity: 2 } }));
    await scene(given, (tx) => aMatch(tx, { school, volunteer, state: "ACCEPTED" }));
    expect(await save(given, volunteer, { capacity: 1 })).toEqual({
      ok: false,
      reason: "CAPACITY_BELOW_MATCHES",
      field: "capacity",
    });
    expect(await save(given, volunteer, { capacity: 3 })).toMatchObject({ ok: true });

    const busy = await scene(given, (tx) => aMatch(tx, { volunteer: { capacity: 2 } }));
    await scene(given, (tx) =>
      aMatch(tx, { school: busy.school, volunteer: busy.volunteer, state: "PROPOSED" }),
    );
    await expect(save(given, busy.volunteer, { capacity: 1 })).rejects.toThrow("CAPACITY_BELOW_MATCHES");
  });

  test("of two pages at once one wins", async () => {
    const made = await screening();
    const both = await Promise.all([save(given, made), save(given, made, { capacity: 3 })]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "STALE" });
  });

  test("name, phone and the language of letters are kept in both places", async () => {
    const made = await screening();
    expect(await keep(given, made, { name: "钟美意" })).toMatchObject({ ok: true });
    const person = await scene(given, (tx) => tx.person.findUniqueOrThrow({ where: { id: made.person.id } }));
    expect(person).toMatchObject({ name: "钟美意", phone: "15400100055", locale: "en" });
    expect(person.sortKey).toBe("zhongmeiyi zmy");
    const row = await stored(given, made);
    expect(row.volunteer).toMatchObject({ name: "钟美意", sortKey: person.sortKey, phone: "15400100055" });
    expect(row.actions).toEqual(["person.account-saved"]);
  });

  test("a name that was compared with the identity card stays", async () => {
    const made = await scene(given, (tx) => aVolunteer(tx));
    expect(await keep(given, made, { name: "钟美意" })).toEqual({
      ok: false,
      reason: "NAME_CHECKED",
      field: "name",
    });
    expect(await keep(given, made)).toMatchObject({ ok: true });
    expect(await keep(given, made)).toMatchObject({ ok: false, reason: "STALE" });
  });
});
