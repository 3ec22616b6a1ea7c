import { expect, test } from "vitest";
import { cardHolder } from "~/domain/child/card-holder";

const one = (id: string, is: Partial<{ restricted: boolean; carer: boolean; guardian: boolean }> = {}) => ({
  ...{ id, restricted: false, carer: false, guardian: false },
  ...is,
});

test.each([
  ["who looks after the child", [one("a", { guardian: true }), one("b", { carer: true })], "b"],
  ["a guardian, where nobody else does", [one("a"), one("b", { guardian: true })], "b"],
  [
    "the carer who is a guardian",
    [one("a", { carer: true }), one("b", { carer: true, guardian: true })],
    "b",
  ],
  ["of two alike the same one each time", [one("b", { carer: true }), one("a", { carer: true })], "a"],
  ["nobody who must not be told", [one("a", { carer: true, restricted: true })], undefined],
  ["nobody who is only related", [one("a")], undefined],
])("the card goes to %s", (_, family, id) => {
  expect(cardHolder(family)?.id).toBe(id);
});
