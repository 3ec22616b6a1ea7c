import { beforeAll, expect, test } from "vitest";
import { workCounts } from "~/data/console/work-counts";
import { requests } from "~/data/privacy/requests";
import { withViewer } from "~/data/work.server";
import { daysLeft, dueOn, mayAnswer } from "~/domain/privacy/request";
import { answerRequest } from "~/usecases/privacy/answer-request";
import { purge } from "~/usecases/privacy/purge";
import { recordRequest } from "~/usecases/privacy/record-request";
import { onEachDatabase } from "../../support/databases";
import { NOW, type Scene, staffOf } from "../../support/scene";
import { aDistrictWithOffice } from "../record/given";

const day = (text: string) => new Date(`${text}T00:00:00Z`);

test("a request is due fifteen days after it was received", () => {
  expect(dueOn(day("2026-09-20"))).toEqual(day("2026-10-05"));
  expect(daysLeft(day("2026-10-05"), day("2026-10-05"))).toBe(0);
  expect(daysLeft(day("2026-10-05"), day("2026-10-07"))).toBe(-2);
});

test.each([
  ["VIEW", "OPEN", true, { ended: false, held: true }, undefined],
  ["DELETE", "OPEN", false, { ended: false, held: true }, undefined],
  ["DELETE", "OPEN", true, { ended: true, held: false }, undefined],
  ["DELETE", "OPEN", true, { ended: false, held: false }, "STILL_TAKING_PART"],
  ["DELETE", "OPEN", true, { ended: true, held: true }, "HELD"],
  ["VIEW", "GRANTED", true, { ended: true, held: false }, "NOT_POSSIBLE_NOW"],
] as const)("%s that is %s, granted %s, of %o: %s", (kind, state, granted, subject, reason) => {
  const verdict = mayAnswer({ kind, state }, granted, subject);
  expect(verdict.ok ? undefined : verdict.reason).toBe(reason);
});

onEachDatabase("requests about data", (given) => {
  let here: Scene;
  let there: Scene;
  beforeAll(async () => {
    ({ here, there } = await given.superuser(aDistrictWithOffice));
  });
  const doing = <T>(
    of: Scene,
    body: Parameters<typeof withViewer<ReturnType<typeof staffOf>, T>>[3],
    now = NOW,
  ) => withViewer(given.site.prisma, staffOf(of), now, body);
  const record = (of: Scene, childId: string, changes = {}) =>
    doing(of, (work) =>
      recordRequest(work, {
        ...{
          of: { childId },
          zone: "Asia/Shanghai",
          kind: "DELETE",
          askedBy: "母亲",
          identityCheck: "CARD_SEEN",
        },
        ...{ wish: "请全部删除", receivedOn: day("2026-09-15") },
        ...changes,
      }),
    );
  const answer = (of: Scene, requestId: string, granted: boolean, version = 1) =>
    doing(of, (work) => answerRequest(work, { requestId, version, granted, answer: "已经办理" }));
  const open = (of: Scene) => doing(of, (work) => requests(work, true, 1));
  const sql = <T>(text: string, values: unknown[] = []) =>
    given.superuser((one) => one.query<T>(text, values));

  test("are listed by their day, counted on the home page, and seen by the own school alone", async () => {
    expect(await record(here, here.child)).toEqual({ ok: true });
    expect((await open(here)).rows.map(({ kind, dueOn: due }) => [kind, due])).toEqual([
      ["VIEW", day("2026-09-25")],
      ["DELETE", day("2026-09-30")],
    ]);
    expect((await open(there)).total).toBe(1);
    expect(await doing(here, workCounts)).toMatchObject({ requests: 2, requestDays: 10 });
    const late = await doing(here, workCounts, new Date("2026-09-27T08:00:00Z"));
    expect(late.requestDays).toBe(-2);
  });

  test("of another school's child, or from tomorrow, are not recorded", async () => {
    expect(await record(here, there.child)).toEqual({ ok: false, reason: "INVALID" });
    const tomorrow = { receivedOn: day("2026-09-16") };
    expect(await record(here, here.child, tomorrow)).toMatchObject({ reason: "DATE_IN_FUTURE" });
  });

  test("are answered once; a deletion only of a child that has left, and then it is done", async () => {
    const { rows } = await open(here);
    const id = rows.find(({ kind }) => kind === "DELETE")?.id ?? "";
    await expect(answer(there, id, true)).resolves.toEqual({ ok: false, reason: "STALE_GONE" });
    expect(await answer(here, id, true)).toMatchObject({ ok: false, reason: "STILL_TAKING_PART" });
    // The refusal is rolled back by whoever runs the command; here the row is put back by hand.
    await sql(
      "UPDATE data_requests SET state = 'OPEN', answered_at = NULL, answered_by = NULL, version = 1 WHERE id = $1",
      [id],
    );
    await sql("UPDATE children SET state = 'LEFT' WHERE id = $1", [here.child]);
    expect(await answer(here, id, true)).toEqual({ ok: true });
    expect(await answer(here, id, true)).toEqual({ ok: false, reason: "STALE_GONE" });
    const counts = await withViewer(given.site.prisma, { kind: "system", job: "purge" }, NOW, purge);
    expect(counts.CHILD_FILE).toBe(1);
    const [child] = await sql("SELECT name FROM children WHERE id = $1", [here.child]);
    expect(child).toEqual({ name: "—" });
    const [request] = await sql("SELECT state, kind, asked_by FROM data_requests WHERE id = $1", [id]);
    expect(request).toEqual({ state: "GRANTED", kind: "DELETE", asked_by: "—" });
    expect(await record(here, here.child)).toEqual({ ok: false, reason: "ALREADY_PURGED" });
  });
});
