import { describe, expect, test } from "vitest";
import { isCommonPassword } from "~/adapters/passwords.server";
import { newPassword } from "~/http/fields";

describe("a new password", () => {
  test.each([
    "1234567890",
    "qwertyuiop",
    "Password123",
    "password2026!",
    "!!Dragon2024",
    "manchester",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "abcdefghijkl",
    "9876543210",
    "13812345678",
    "Heartbridge1",
    "xinqiao2026",
    "woaini520520",
    "ｐａｓｓｗｏｒｄ１２３",
    "pass word 123",
    "          ",
  ])("is refused as common: %s", (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  test.each([
    "correct horse battery",
    "quiet river stones",
    "山路十八弯水路九连环",
    "xkcd-936-is-right",
    "7f3kq9wz2m",
    "a-long-password",
  ])("is taken: %s", (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  test("is refused when it is the address or the name of its person", () => {
    const own = ["Linzhaoxia@example.org", "Anna Lindqvist"];
    for (const password of ["linzhaoxia", "linzhaoxia88", "linzhaoxia@example.org", "annalindqvist"]) {
      expect(isCommonPassword(password, own), password).toBe(true);
      expect(isCommonPassword(password), password).toBe(false);
    }
  });

  test("has ten characters at least and may have 128; nothing else is asked of it", () => {
    const taken = (password: string) => newPassword.safeParse(password).success;
    expect(taken("a".repeat(9))).toBe(false);
    expect(taken("a".repeat(10))).toBe(true);
    expect(taken("长".repeat(128))).toBe(true);
    expect(taken("a".repeat(129))).toBe(false);
    expect(taken("          ")).toBe(true);
  });
});
