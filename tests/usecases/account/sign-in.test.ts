import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "~/adapters/passwords.server";
import { signIn } from "~/usecases/account/sign-in";
import { aPerson, NOW } from "../../factories";
import { onEachDatabase } from "../../support/databases";
import { acting, scene } from "../applications/given";

const SITE = { kind: "system", job: "account" } as const;
const PASSWORD = "correct horse battery";

onEachDatabase("signing in", (given) => {
  async function withHash(passwordHash: string) {
    const { id, email } = await scene(given, (tx) => aPerson(tx));
    await scene(given, (tx) =>
      tx.person.update({ where: { id }, data: { passwordHash, emailConfirmedAt: NOW } }),
    );
    const stored = () =>
      scene(given, (tx) =>
        tx.person.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } }),
      ).then((row) => row.passwordHash ?? "");
    return {
      stored,
      enter: (password: string) => acting(given, SITE, (work) => signIn(work, { email, password })),
    };
  }

  test("makes a hash of a former cost anew, once the password is right", async () => {
    const old = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
    const { stored, enter } = await withHash(old);
    expect(await enter("not the password")).toMatchObject({ reason: "WRONG_SIGN_IN" });
    expect(await stored()).toBe(old);
    expect(await enter(PASSWORD)).toMatchObject({ ok: true });
    const renewed = await stored();
    expect(renewed).not.toBe(old);
    expect(renewed.split("$")[3]).toBe((await hashPassword(PASSWORD)).split("$")[3]);
    expect(await verifyPassword(renewed, PASSWORD)).toBe(true);
    expect(await enter(PASSWORD)).toMatchObject({ ok: true });
    expect(await stored()).toBe(renewed);
  });
});
