import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { birthDateFlaw, clashWith, type IdHolder } from "~/domain/access/id-number";
import { checkCharacter, maskIdNumber, readIdNumber } from "~/domain/shared/id-number";

const valid = fc
  .tuple(
    fc.constantFrom("11", "34", "61", "65", "83"),
    fc.integer({ min: 0, max: 9999 }),
    fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([province, county, born, order]) => {
    const day = born.toISOString().slice(0, 10).replaceAll("-", "");
    const digits = `${province}${String(county).padStart(4, "0")}${day}${String(order).padStart(3, "0")}`;
    return { number: digits + checkCharacter(digits), day };
  });

describe("an identity number", () => {
  // Both stand as examples in GB 11643-1999 itself.
  test.each(["11010519491231002X", "440524188001010014"])("of the standard fits its check: %s", (number) => {
    expect(checkCharacter(number)).toBe(number[17]);
  });

  test("is read with its birth date, however it is typed", () => {
    const read = { number: "11010519491231002X", birthDate: new Date("1949-12-31T00:00:00Z") };
    for (const typed of [
      "11010519491231002X",
      " 110105 19491231 002x ",
      "110105-19491231-002X",
      "１１０１０５１９４９１２３１００２Ｘ",
    ])
      expect(readIdNumber(typed), typed).toEqual({ ok: true, value: read });
  });

  test.each([
    ["", "ID_NUMBER_SHAPE"],
    ["110105491231002", "ID_NUMBER_SHAPE"],
    ["11010519491231002XX", "ID_NUMBER_SHAPE"],
    ["X1010519491231002X", "ID_NUMBER_SHAPE"],
    ["990105194912310024", "ID_NUMBER_SHAPE"],
    ["110105194913310020", "ID_NUMBER_SHAPE"],
    ["110105194902290020", "ID_NUMBER_SHAPE"],
    ["110105194912310021", "ID_NUMBER_CHECK_DIGIT"],
  ])("%s is refused: %s", (typed, reason) => {
    expect(readIdNumber(typed)).toEqual({ ok: false, reason, field: "number" });
  });

  test("that is valid is taken; with one digit mistyped, or two neighbours swapped, it is not", () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), ({ number, day }, at, by) => {
        const read = readIdNumber(number);
        expect(read).toMatchObject({ ok: true, value: { number } });
        if (read.ok) expect(read.value.birthDate.toISOString().slice(0, 10).replaceAll("-", "")).toBe(day);
        const digit = String((Number(number[at]) + by) % 10);
        expect(readIdNumber(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false);
        if (number[at] === number[at + 1]) return;
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        expect(readIdNumber(swapped).ok).toBe(false);
      }),
    );
  });

  test("is masked but for the province and the last character", () => {
    expect(maskIdNumber("11010519491231002X")).toBe("110**************X");
  });
});

describe("whose number it is", () => {
  const child: IdHolder = { kind: "CHILD", childId: "a" };
  const member: IdHolder = { kind: "MEMBER", childId: "a", memberId: "m" };
  const aunt: IdHolder = { kind: "MEMBER", childId: "b", memberId: "n" };
  const volunteer: IdHolder = { kind: "VOLUNTEER", volunteerId: "v" };
  test.each<[string, IdHolder, IdHolder, boolean]>([
    ["two children", child, { kind: "CHILD", childId: "b" }, true],
    ["a child and somebody of a family", child, aunt, true],
    ["a volunteer and a child", volunteer, child, true],
    ["two members of one family file", member, { ...member, memberId: "o" }, true],
    ["a guardian of two children", member, aunt, false],
    ["a volunteer who is a relative", volunteer, member, false],
    ["two volunteers", volunteer, { kind: "VOLUNTEER", volunteerId: "w" }, true],
  ])("%s", (_, one, other, clash) => {
    for (const [holder, there] of [
      [one, other],
      [other, one],
    ] as const)
      expect(clashWith(holder, [there])).toEqual(
        clash ? { ok: false, reason: "ID_NUMBER_TAKEN", field: "number" } : null,
      );
  });

  test("the birth date on the card is the one of the file, as far as the file says one", () => {
    const card = new Date("2017-05-04T00:00:00Z");
    expect(birthDateFlaw({ birthDate: card }, card)).toBeNull();
    expect(birthDateFlaw({ birthDate: new Date("2017-05-05T00:00:00Z") }, card)?.reason).toBe(
      "ID_NUMBER_OTHER_BIRTHDAY",
    );
    expect(birthDateFlaw({ birthYear: 2017 }, card)).toBeNull();
    expect(birthDateFlaw({ birthYear: 2018 }, card)?.reason).toBe("ID_NUMBER_OTHER_BIRTHDAY");
    expect(birthDateFlaw(null, card)).toBeNull();
  });
});
