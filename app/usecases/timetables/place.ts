import { placeContacts, type Solving } from "~/adapters/solver.server";
import { inputsOf, type TimetableInQuestion, timetableInQuestion } from "~/data/timetables/draft";
import type { Work } from "~/data/work.server";
import { instanceOf } from "~/domain/schedule/timetable/draft";
import { explainUnplaced } from "~/domain/schedule/timetable/explain";
import type { Timetable, TimetableInstance } from "~/domain/schedule/timetable/instance";
import { keepUsual } from "~/domain/schedule/timetable/keep-usual";
import type { Opener } from "../round/run-round";

/** Places every contact that is not fixed anew, within the command, and stores where and how well. */
export async function placeAll(work: Work, id: string): Promise<void> {
  const timetable = await timetableInQuestion(work, id);
  if (!timetable) return;
  const instance = instanceOf(await inputsOf(work, timetable));
  await storePlaces(work, timetable, instance, await placeContacts(instance));
}

/**
 * The same outside any transaction, for a large school, with its progress. Whoever gave it up meanwhile stops the work;
 * nothing of it is kept then.
 */
export async function runTimetable(open: Opener, id: string, solving: Solving = {}): Promise<void> {
  const begun = await open(async (work) => {
    const timetable = await timetableInQuestion(work, id);
    if (timetable?.state !== "RUNNING") return null;
    return { timetable, instance: instanceOf(await inputsOf(work, timetable)) };
  });
  if (!begun) return;
  const { timetable, instance } = begun;
  const stop = new AbortController();
  let told: Promise<void> = Promise.resolve();
  const onProgress = (percent: number) => {
    // One after another, so that a slow database is not asked twice at once.
    told = told.then(async () => {
      const running = await open((work) => tell(work, id, Math.min(99, percent)));
      if (!running) stop.abort();
    });
    told.catch((error) => stop.abort(error));
  };
  const placed = await placeContacts(instance, { ...solving, onProgress, signal: stop.signal });
  await told;
  await open((work) => storePlaces(work, timetable, instance, placed));
}

/** One that could not be finished is given up, so that another can begin. */
export async function giveUpTimetable(open: Opener, id: string): Promise<void> {
  await open(({ tx }) =>
    tx.contactTimetable.updateMany({
      where: { id, state: "RUNNING" },
      data: { state: "DISCARDED", progress: 100, version: { increment: 1 } },
    }),
  );
}

/** False once it is no longer running. */
async function tell({ tx }: Work, id: string, progress: number): Promise<boolean> {
  const { count } = await tx.contactTimetable.updateMany({
    where: { id, state: "RUNNING" },
    data: { progress },
  });
  return count > 0;
}

async function storePlaces(
  { tx }: Work,
  { id, places, state }: TimetableInQuestion,
  instance: TimetableInstance,
  timetable: Timetable,
): Promise<void> {
  const { count } = await tx.contactTimetable.updateMany({
    where: { id, state },
    data: { state: "DRAFT", progress: 100, worth: timetable.value, bound: timetable.bound },
  });
  if (count === 0) return;
  const minutes = new Map(places.map((row) => [row.id, row.minutes]));
  const placed = new Map(
    keepUsual(instance, timetable.placed, minutes).map((place) => [place.contactId, place]),
  );
  const reasons = new Map(explainUnplaced(instance, timetable).map((one) => [one.contactId, one]));
  const rows = places
    .filter(({ leftOut }) => !leftOut)
    .map((row) => {
      const place = placed.get(row.id);
      const reason = reasons.get(row.id);
      const why = place ? "" : (reason?.helps ?? "NO_ROOM_FITS");
      return { id: row.id, place, options: reason?.options ?? 0, why };
    });
  await tx.$executeRaw`
    UPDATE timetable_places p SET phase = n.phase, weekday = n.weekday, start = n.start, room_id = n.room_id, options = n.options, why = n.why
    FROM unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map(({ place }) => place?.phase ?? null)}::int[], ${rows.map(({ place }) => place?.weekday ?? null)}::int[],
      ${rows.map(({ place }) => place?.from ?? null)}::int[], ${rows.map(({ place }) => place?.roomId ?? null)}::uuid[],
      ${rows.map(({ options }) => options)}::int[], ${rows.map(({ why }) => why)}::text[]) AS n (id, phase, weekday, start, room_id, options, why)
    WHERE p.id = n.id`;
}
