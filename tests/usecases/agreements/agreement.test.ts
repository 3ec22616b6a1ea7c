import { beforeAll, expect, it } from "vitest";
import { agreementFile } from "~/data/agreements/file";
import { listUnsigned } from "~/data/agreements/list";
import { ownAgreement } from "~/data/agreements/own";
import { workCounts } from "~/data/console/work-counts";
import { matchInQuestion } from "~/data/matches/decision";
import { withViewer } from "~/data/work.server";
import type { FamilyViewer } from "~/domain/access/viewer";
import { NEEDS_AGREEMENT, type Terms } from "~/domain/match/agreement";
import { refused } from "~/domain/shared/verdict";
import { drawUpAgreement } from "~/usecases/agreements/draw-up";
import { signAsGuardian, signAsMentor } from "~/usecases/agreements/sign";
import { recordAssent, recordPaper, signForSchool } from "~/usecases/agreements/write-down";
import { attemptsOn } from "../../support/attempts";
import { commandOn, readOn } from "../../support/command";
import { onEachDatabase } from "../../support/databases";
import { recordOf } from "../../support/match-record";
import { aProposal, day, stepsOf } from "../../support/match-scene";
import { preparedMail } from "../../support/prepared-mail";
import { aDistrict, familyOf, mentorOf, NOW, type Scene, staffOf } from "../../support/scene";

const TERMS: Omit<Terms, "rules"> = {
  ...{ fromOn: day("2026-09-15"), untilOn: day("2027-08-31"), frequency: "WEEKLY", minutes: 30 },
  ...{ modes: ["VIDEO"], more: "" },
};
const TOLD = { askedBy: "王老师", words: "每周打一次视频", signedOn: day("2026-09-15") };

onEachDatabase("the agreement of a match", (given) => {
  let school = 0;
  const { rows } = recordOf(given);
  const { changes } = attemptsOn(given);
  const introduced = async () => {
    const ids = await given.superuser((sql) => aProposal(sql, ++school));
    const steps = stepsOf(given, ids);
    await steps.approve();
    await steps.answer(true);
    await steps.permit();
    await steps.hear();
    await steps.introduce();
    return ids;
  };
  const staff = <T>(ids: Scene, run: Parameters<typeof onMatch<T>>[2]) => onMatch(ids, staffOf(ids), run);
  const onMatch = <T>(
    ids: Scene,
    viewer: ReturnType<typeof staffOf>,
    run: (
      work: Parameters<Parameters<typeof commandOn<typeof viewer, T>>[3]>[0],
      match: NonNullable<Awaited<ReturnType<typeof matchInQuestion>>>,
    ) => ReturnType<Parameters<typeof commandOn<typeof viewer, T>>[3]>,
  ) =>
    commandOn(given, viewer, NOW, async (work) => {
      const match = await matchInQuestion(work, ids.match);
      return match ? run(work, match) : refused("GONE");
    });
  const draw = (ids: Scene, after = 0, change: object = {}) =>
    staff(ids, (work, match) => drawUpAgreement(work, match, { ...TERMS, ...change, after }));
  const file = async (ids: Scene) => {
    const found = await readOn(given, staffOf(ids), NOW, (work) => agreementFile(work, ids.match));
    if (!found) throw new Error("The school reads its own match.");
    return found;
  };
  const current = async (ids: Scene) => (await file(ids)).current?.id ?? "";
  const mentor = async (ids: Scene, agreementId?: string) => {
    const which = agreementId ?? (await current(ids));
    return commandOn(given, mentorOf(ids), NOW, async (work) => {
      const match = await ownAgreement(work, ids.match);
      return match ? signAsMentor(work, match, { agreementId: which }) : refused("GONE");
    });
  };
  const guardian = async (ids: Scene) => {
    const agreementId = await current(ids);
    return commandOn(given, familyOf(ids) as FamilyViewer, NOW, async (work) => {
      const match = await ownAgreement(work, ids.match);
      return match ? signAsGuardian(work, match, { agreementId }) : refused("GONE");
    });
  };
  const forSchool = async (ids: Scene) => {
    const agreementId = await current(ids);
    return staff(ids, (work, match) => signForSchool(work, match, { agreementId }));
  };
  let asked = 0;
  const child = async (ids: Scene, answer: "YES" | "NOT_NOW" | "NO") => {
    const agreementId = await current(ids);
    asked += 1;
    const now = new Date(NOW.getTime() + asked * 1000);
    return staff(ids, (work, match) =>
      recordAssent({ ...work, now }, match, { ...TOLD, agreementId, answer }),
    );
  };
  const waiting = (ids: Scene) =>
    readOn(given, staffOf(ids), NOW, (work) => listUnsigned(work, { tab: "ALL", page: 1 }));

  beforeAll(() => given.superuser(aDistrict));

  it("is drawn up, signed by four, then in force; the list and the count follow", async () => {
    const ids = await introduced();
    expect((await waiting(ids)).rows).toMatchObject([{ id: ids.match, state: "NONE", waiting: [] }]);
    expect(await draw(ids)).toMatchObject({ ok: true });
    expect((await waiting(ids)).rows[0]).toMatchObject({
      ...{ state: "SIGNING", waiting: ["MENTOR", "GUARDIAN", "CHILD", "SCHOOL"] },
    });
    expect(await mentor(ids)).toMatchObject({ ok: true });
    expect(await guardian(ids)).toMatchObject({ ok: true });
    expect(await forSchool(ids)).toMatchObject({ ok: true });
    expect((await waiting(ids)).counts).toMatchObject({ ALL: 1, CHILD: 1, MENTOR: 0, GUARDIAN: 0 });
    expect(await child(ids, "YES")).toMatchObject({ ok: true });
    expect((await file(ids)).standing).toEqual({ state: "IN_FORCE", waiting: [] });
    expect((await waiting(ids)).counts.ALL).toBe(0);
    expect((await readOn(given, staffOf(ids), NOW, workCounts)).agreements).toBe(0);
    const trail = await rows<{ action: string }>(
      "SELECT action FROM audit WHERE action LIKE 'match.agreement%' AND subject_id = $1 ORDER BY id",
      ids.match,
    );
    expect(trail.map(({ action }) => action)).toEqual([
      "match.agreement-drawn-up",
      ...Array.from({ length: 4 }, () => "match.agreement-signed"),
    ]);
  });

  it("signed twice is signed once, and nobody changes or deletes a signature or a version", async () => {
    const ids = await introduced();
    await draw(ids);
    for (const sign of [mentor, guardian, forSchool]) {
      expect(await sign(ids)).toMatchObject({ ok: true });
      expect(await sign(ids)).toMatchObject({ ok: true });
    }
    expect((await file(ids)).current?.signatures).toHaveLength(3);
    for (const viewer of [staffOf(ids), mentorOf(ids), familyOf(ids)])
      for (const sql of [
        "UPDATE agreement_signatures SET signed_on = '2020-01-01'",
        "DELETE FROM agreement_signatures",
        "UPDATE match_agreements SET minutes = 10",
        "DELETE FROM match_agreements",
      ])
        expect(await changes(viewer, sql)).toEqual({ refused: "42501" });
  });

  it("a changed term is a new version that all sign again; the old one stays with its signatures", async () => {
    const ids = await introduced();
    await draw(ids);
    const first = await current(ids);
    await mentor(ids);
    expect(await draw(ids, 0, { minutes: 40 })).toMatchObject({ reason: "STALE" });
    expect(await draw(ids, 1)).toMatchObject({ reason: "AGREEMENT_SAME" });
    expect(await draw(ids, 1, { minutes: 40 })).toMatchObject({ ok: true });
    expect(await mentor(ids, first)).toMatchObject({ reason: "AGREEMENT_CHANGED" });
    const { current: now, older, standing } = await file(ids);
    expect(now).toMatchObject({ version: 2, minutes: 40, signatures: [] });
    expect(older).toMatchObject([{ version: 1, minutes: 30, signatures: [{ party: "MENTOR" }] }]);
    expect(standing.waiting).toHaveLength(4);
  });

  it("the mentor is asked by letter once for each version; signed, replaced or ended, nothing is sent", async () => {
    const ids = await introduced();
    const asked = async () => {
      const rows = await given.superuser((sql) =>
        sql.query<{ id: string; person: string; state: string }>(
          `SELECT id, person_id AS person, state FROM outbox
           WHERE template = 'AGREEMENT_TO_SIGN' AND payload ->> 'matchId' = $1 ORDER BY payload ->> 'version'`,
          [ids.match],
        ),
      );
      return Promise.all(rows.map(async ({ id, ...row }) => ({ ...row, said: await said(id) })));
    };
    const said = (id: string) =>
      withViewer(given.site.prisma, { kind: "system", job: "test" }, NOW, async (work) => {
        const message = await work.tx.outboxMessage.findUniqueOrThrow({ where: { id } });
        const prepared = await preparedMail(work, message, "https://heartbridge.example");
        return "drop" in prepared ? prepared.drop : "subject" in prepared ? "SENT" : "LATER";
      });
    const letter = { person: ids.mentorPerson, state: "WAITING" };
    expect((await Promise.all([draw(ids), draw(ids)])).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await asked()).toEqual([{ ...letter, said: "SENT" }]);
    await mentor(ids);
    expect(await asked()).toEqual([{ ...letter, said: "SIGNED" }]);
    await draw(ids, 1, { minutes: 40 });
    expect(await asked()).toEqual([
      { ...letter, said: "CHANGED_SINCE" },
      { ...letter, said: "SENT" },
    ]);
    await given.superuser((sql) =>
      sql.query(
        "UPDATE matches SET state = 'CLOSED', closed_at = $2, closure_path = 'UNPLANNED', closure_reason = 'x' WHERE id = $1",
        [ids.match, NOW],
      ),
    );
    expect((await asked()).map(({ state, said }) => [state, said])).toEqual([
      ["DROPPED", "MATCH_ENDED"],
      ["DROPPED", "MATCH_ENDED"],
    ]);
  });

  it("a child may say not now, and be asked again; mentor and family do not read the no", async () => {
    const ids = await introduced();
    await draw(ids);
    expect(await child(ids, "NOT_NOW")).toMatchObject({ ok: true });
    expect(await child(ids, "NOT_NOW")).toMatchObject({ reason: "CHILD_SAID_SO" });
    expect((await file(ids)).standing.state).toBe("DECLINED");
    const own = await readOn(given, mentorOf(ids), NOW, (work) => ownAgreement(work, ids.match));
    expect(own).toMatchObject({ current: { signatures: [] }, standing: { state: "SIGNING" } });
    await child(ids, "YES");
    expect((await file(ids)).current?.signatures.map(({ answer }) => answer)).toEqual(["NOT_NOW", "YES"]);
  });

  it("only a guardian signs, on the page or on paper; nobody signs for the mentor", async () => {
    const ids = await introduced();
    await draw(ids);
    await given.superuser((sql) =>
      sql.query("UPDATE family_members SET guardian = false WHERE id = $1", [ids.member]),
    );
    expect(await guardian(ids)).toMatchObject({ ok: false, reason: "NOT_A_GUARDIAN" });
    const agreementId = await current(ids);
    const paper = (memberId: string, signedOn = day("2026-09-15")) =>
      staff(ids, (work, match) => recordPaper(work, match, { agreementId, memberId, signedOn }));
    expect(await paper(ids.member)).toMatchObject({ reason: "NOT_A_GUARDIAN" });
    await given.superuser((sql) =>
      sql.query("UPDATE family_members SET guardian = true WHERE id = $1", [ids.member]),
    );
    expect(await paper(ids.member, day("2026-09-16"))).toMatchObject({ reason: "DATE_IN_FUTURE" });
    expect(await paper(ids.member)).toMatchObject({ ok: true });
    expect(await paper(ids.member)).toMatchObject({ reason: "SIGNED_ALREADY" });
    expect(
      await changes(
        staffOf(ids),
        `INSERT INTO agreement_signatures (agreement_id, match_id, school_id, child_id, party, way, signed_on, recorded_by, recorded_at)
         VALUES ('${agreementId}', '${ids.match}', ${ids.school}, '${ids.child}', 'MENTOR', 'SCREEN', '2026-09-15', '${ids.mentorPerson}', now())`,
      ),
    ).toEqual({ refused: "42501" });
  });

  it("an ended match is not signed any more, and is in no list", async () => {
    const ids = await introduced();
    await draw(ids);
    await given.superuser((sql) =>
      sql.query(
        "UPDATE matches SET state = 'CLOSED', closed_at = $2, closure_path = 'UNPLANNED', closure_reason = 'x' WHERE id = $1",
        [ids.match, NOW],
      ),
    );
    expect(await forSchool(ids)).toMatchObject({ reason: "NOT_POSSIBLE_NOW" });
    expect((await waiting(ids)).counts.ALL).toBe(0);
  });

  it("the list says of every match what agreementStanding says of it", async () => {
    const scenes = [await introduced(), await introduced(), await introduced(), await introduced()];
    const [, signing, declined, over] = scenes as [Scene, Scene, Scene, Scene];
    for (const ids of [signing, declined, over]) await draw(ids);
    await mentor(signing);
    await child(declined, "NO");
    await given.superuser((sql) =>
      sql.query(
        "UPDATE match_agreements SET from_on = '2025-09-01', until_on = '2026-09-14' WHERE match_id = $1",
        [over.match],
      ),
    );
    for (const ids of scenes) {
      const { standing, state } = await file(ids);
      const [line] = (await waiting(ids)).rows;
      expect((NEEDS_AGREEMENT as readonly string[]).includes(state)).toBe(true);
      expect({ state: line?.state, waiting: line?.waiting }).toEqual(standing);
    }
  });
});
