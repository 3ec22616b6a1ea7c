import { expect, test } from "vitest";
import { hashPassword } from "~/adapters/passwords.server";
import { totpCode } from "~/adapters/totp.server";
import { vaultOf } from "~/adapters/vault.server";
import type { Work } from "~/data/work.server";
import { factorSecret } from "~/domain/access/sealed";
import type { OwnViewer } from "~/domain/access/viewer";
import type { Verdict } from "~/domain/shared/verdict";
import { changePassword } from "~/usecases/account/change-password";
import { resetPassword } from "~/usecases/account/reset-password";
import { beginFactor, confirmFactor, dropFactor, renewCodes } from "~/usecases/account/second-factor";
import { ACCOUNT_CHANGES } from "~/usecases/account/tell-account-changed";
import { issueToken } from "~/usecases/account/tokens";
import { aPerson, NOW } from "../../factories";
import { onEachDatabase, type TestDatabase } from "../../support/databases";
import { preparedMail } from "../../support/prepared-mail";
import { acting, scene } from "../applications/given";

const VAULT = vaultOf(Buffer.alloc(32, 7));
const SITE = { kind: "system", job: "account" } as const;
const OLD = "correct horse battery";
const NEXT = "quiet river stones";

async function somebody(given: TestDatabase, locale = "zh-CN") {
  const passwordHash = await hashPassword(OLD);
  return scene(given, async (tx) => {
    const { id, name, email } = await aPerson(tx);
    await tx.person.update({ where: { id }, data: { passwordHash, locale } });
    const viewer: OwnViewer = { kind: "own", personId: id, name, sessionId: id };
    return { viewer, email };
  });
}

/** What the letters of this person are about, in their order. */
const told = (given: TestDatabase, personId: string) =>
  scene(given, (tx) =>
    tx.outboxMessage.findMany({
      where: { personId, template: "ACCOUNT_CHANGED" },
      orderBy: { createdAt: "asc" },
    }),
  ).then((rows) => rows.map(({ payload }) => (payload as { change: string }).change));

onEachDatabase("whoever owns an account gets a letter", (given) => {
  const does = (viewer: OwnViewer, body: (work: Work<OwnViewer>) => Promise<Verdict<unknown>>) =>
    acting(given, viewer, body);

  async function withFactor() {
    const one = await somebody(given);
    await does(one.viewer, (work) => beginFactor(work, VAULT));
    const { secret } = await scene(given, (tx) =>
      tx.secondFactor.findUniqueOrThrow({ where: { personId: one.viewer.personId } }),
    );
    const code = totpCode(VAULT.open(secret, factorSecret(one.viewer.personId)), NOW);
    expect(await does(one.viewer, (work) => confirmFactor(work, VAULT, code))).toMatchObject({ ok: true });
    return one;
  }

  test("when the password is changed, and none when it is not", async () => {
    const { viewer } = await somebody(given);
    const change = (currentPassword: string) =>
      does(viewer, (work) => changePassword(work, { currentPassword, password: NEXT, passwordAgain: NEXT }));
    expect(await change("wrong")).toMatchObject({ ok: false });
    expect(await told(given, viewer.personId)).toEqual([]);
    expect(await change(OLD)).toMatchObject({ ok: true });
    expect(await told(given, viewer.personId)).toEqual(["PASSWORD"]);
  });

  test("when the password is set anew by a link, which takes no word of the person's own", async () => {
    const { viewer, email } = await somebody(given);
    const secret = await scene(given, (tx) =>
      issueToken({ tx, now: NOW, viewer: SITE }, "RESET_PASSWORD", viewer.personId),
    );
    const reset = (password: string) =>
      acting(given, SITE, (work) => resetPassword(work, { secret, password, passwordAgain: password }));
    expect(await reset(email)).toMatchObject({ reason: "PASSWORD_COMMON" });
    expect(await told(given, viewer.personId)).toEqual([]);
    expect(await reset(NEXT)).toMatchObject({ ok: true });
    expect(await reset(NEXT)).toMatchObject({ reason: "LINK_USED" });
    expect(await told(given, viewer.personId)).toEqual(["PASSWORD"]);
  });

  test("when a second factor is set up, given up, or the codes are renewed", async () => {
    const { viewer } = await withFactor();
    expect(await told(given, viewer.personId)).toEqual(["FACTOR_SET"]);
    expect(await does(viewer, renewCodes)).toMatchObject({ ok: true });
    expect(await does(viewer, (work) => dropFactor(work, false))).toMatchObject({ ok: true });
    expect(await does(viewer, (work) => dropFactor(work, false))).toMatchObject({ ok: false });
    expect((await told(given, viewer.personId)).sort()).toEqual([
      "CODES_RENEWED",
      "FACTOR_DROPPED",
      "FACTOR_SET",
    ]);
  });

  test.each([
    ["zh-CN", "您的登录方式有变动", "不是您做的，请马上换密码"],
    ["en", "The way you sign in has changed", "If it was not you, set a new password now"],
  ])("in the language of the person: %s", async (locale, subject, after) => {
    const { viewer, email } = await somebody(given, locale);
    const letters = [];
    for (const change of [...ACCOUNT_CHANGES, "NO_SUCH_CHANGE"]) {
      const letter = await scene(given, async (tx) => {
        const payload = { change, at: NOW.toISOString() };
        const message = await tx.outboxMessage.create({
          data: {
            template: "ACCOUNT_CHANGED",
            personId: viewer.personId,
            key: `${locale}-${change}`,
            payload,
            createdAt: NOW,
            nextTryAt: NOW,
          },
        });
        return preparedMail({ tx, now: NOW, viewer: SITE }, message, "https://heartbridge.example");
      });
      letters.push(letter);
    }
    expect(letters.pop()).toEqual({ drop: "UNKNOWN_CHANGE" });
    const texts = letters.map((letter) => ("text" in letter ? letter.text : JSON.stringify(letter)));
    expect(new Set(texts).size).toBe(ACCOUNT_CHANGES.length);
    for (const [index, text] of texts.entries()) {
      expect(letters[index]).toMatchObject({ to: email, subject });
      expect(text).toContain(after);
      expect(text).toContain("https://heartbridge.example/forgot");
      expect(text).not.toContain("ACCOUNT_CHANGED");
    }
  });
});
