import { expect, it } from "vitest";
import { LIMITS } from "~/domain/access/limits";
import { paths } from "~/http/paths";
import { APPLICANT, PASSWORD } from "../support/cast";
import { openTestSite, type TestSite } from "../support/site";
import { withoutAddress } from "./expected";
import { onEachStage } from "./stage";

const MINUTE = 60_000;
const UNKNOWN = "nobody.at.all@example.org";

const tryToSignIn = (site: TestSite, email: string, password = "not the password") =>
  site.tab().post(paths.signIn, { intent: "signIn", email, password });

async function times<T>(count: number, body: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let index = 0; index < count; index++) results.push(await body(index));
  return results;
}

const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status);
const same = (status: number, count: number) => Array<number>(count).fill(status);

onEachStage("how often something may be tried", (stage) => {
  const { perAccount, perAddress, minutes } = LIMITS.signIn;

  it("a password may be wrong ten times, then not even the right one helps, until the time is over", async () => {
    const { site } = stage;
    const start = site.now();
    expect(statuses(await times(perAccount, () => tryToSignIn(site, APPLICANT.email)))).toEqual(
      same(422, perAccount),
    );
    const over = await times(20, () => tryToSignIn(site, APPLICANT.email, PASSWORD));
    expect(statuses(over)).toEqual(same(429, 20));
    for (const { headers, text } of over) {
      expect(Number(headers["retry-after"])).toBe(minutes * 60);
      expect(text).toContain("请歇一会儿再试");
      expect(headers["set-cookie"]).toBeUndefined();
    }
    const english = await site
      .tab()
      .post(
        paths.signIn,
        { intent: "signIn", email: APPLICANT.email, password: PASSWORD },
        { "accept-language": "en" },
      );
    expect(english.text).toContain("Please wait a little");
    // Another account is not locked with it, and a later time opens this one again.
    expect((await tryToSignIn(site, "mentor.1@example.org", PASSWORD)).status).toBe(302);
    site.goTo(new Date(start.getTime() + minutes * MINUTE - 1000));
    const nearly = await tryToSignIn(site, APPLICANT.email, PASSWORD);
    expect([nearly.status, nearly.headers["retry-after"]]).toEqual([429, "1"]);
    site.goTo(new Date(start.getTime() + minutes * MINUTE));
    expect((await tryToSignIn(site, APPLICANT.email, PASSWORD)).status).toBe(302);
    site.goTo(start);
  });

  it("the limit outlives a process, and several processes share it", async () => {
    const { site, given } = stage;
    const other = await openTestSite({ database: given.site, now: site.now() });
    const sites = [site, other];
    const answers = await times(perAccount + 4, (index) =>
      tryToSignIn(sites[index % 2] ?? site, APPLICANT.email),
    );
    expect(statuses(answers)).toEqual([...same(422, perAccount), ...same(429, 4)]);
    await other.close();
    const later = await openTestSite({ database: given.site, now: site.now() });
    expect((await tryToSignIn(later, APPLICANT.email, PASSWORD)).status).toBe(429);
    await later.close();
  });

  it("tries at the same time are counted one by one", async () => {
    const answers = await Promise.all(
      Array.from({ length: perAccount + 15 }, () => tryToSignIn(stage.site, APPLICANT.email)),
    );
    expect(statuses(answers).filter((status) => status === 422)).toHaveLength(perAccount);
    expect(statuses(answers).filter((status) => status === 429)).toHaveLength(15);
  });

  it("who succeeds begins anew", async () => {
    const { site } = stage;
    for (const _round of [1, 2, 3]) {
      await times(perAccount - 1, () => tryToSignIn(site, APPLICANT.email));
      expect((await tryToSignIn(site, APPLICANT.email, PASSWORD)).status).toBe(302);
    }
  });

  it("one address tries many accounts only so often, however often it succeeds with its own", async () => {
    const { site } = stage;
    const wrong = await times(perAddress, async (index) => {
      if (index % 10 === 0) await tryToSignIn(site, "mentor.1@example.org", PASSWORD);
      return tryToSignIn(site, `guess.${index}@example.org`);
    });
    expect(statuses(wrong)).toEqual(same(422, perAddress));
    expect((await tryToSignIn(site, "mentor.1@example.org", PASSWORD)).status).toBe(429);
  });

  it("nothing tells whether an address has an account: neither the answers nor the limit", async () => {
    const { site } = stage;
    const seen = (email: string, path: string, fields: Record<string, string>) =>
      times(perAccount + 2, async () => {
        const answer = await site.tab().post(path, { ...fields, email });
        const text = withoutAddress(answer, path).replaceAll(email, "ADDRESS");
        return [text, answer.location, answer.headers["retry-after"]]
          .join("\n")
          .replaceAll(/[0-9a-f-]{36}/g, "ID");
      });
    const forms: [path: string, fields: Record<string, string>][] = [
      [paths.signIn, { intent: "signIn", password: "not the password" }],
      [paths.forgot, { intent: "ask" }],
      [
        paths.signUp,
        {
          intent: "signUp",
          name: "郑好",
          schoolId: String(stage.cast.here.school),
          password: "quiet river stones",
        },
      ],
    ];
    let compared = 0;
    for (const [path, fields] of forms) {
      const known = await seen(APPLICANT.email, path, fields);
      const unknown = await seen(UNKNOWN, path, fields);
      expect(unknown).toEqual(known);
      compared += known.length;
    }
    expect(compared).toBe(36);
  });

  it("whether addresses have an account is asked only so often", async () => {
    const { perAccount } = LIMITS.addresses;
    const tab = stage.cast.tabs.coordinator;
    const path = paths.rosters.VOLUNTEERS.row(stage.cast.here.volunteerRoster, 3);
    // Filled from an older version: it is counted before anything is looked up.
    const ask = () => tab.post(path, { intent: "correct", version: "99", email: UNKNOWN });
    const answers = await times(perAccount + 2, ask);
    expect(statuses(answers)).toEqual([...same(409, perAccount), ...same(429, 2)]);
  });

  it("letters go out only so often", async () => {
    const { site } = stage;
    const ask = () => site.tab().post(paths.forgot, { intent: "ask", email: APPLICANT.email });
    const answers = await times(LIMITS.letter.perAccount + 3, ask);
    expect(statuses(answers)).toEqual([...same(302, LIMITS.letter.perAccount), ...same(429, 3)]);
  });
});
