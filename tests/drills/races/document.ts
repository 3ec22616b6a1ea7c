import type { Deed } from "./deeds";
import type { RaceResult } from "./run";
import { totalOf } from "./violations";

const DEED_WORDS: Record<Deed, string> = {
  book: "A parent's call is booked",
  meet: "A first meeting is set or moved",
  move: "A parent's call is moved",
  accept: "A contact is confirmed or called off, an offer accepted",
  cancel: "A parent's call is called off",
  close: "A room is closed for half an hour, and what stands there moved or called off",
  lift: "A closure is lifted",
  publish: "A round is published",
};

/** What a run did and found, as docs/benchmarks/races.md has it. */
export function racesDocument({
  clients,
  rounds,
  seconds,
  outcomes,
  thrown,
  lost,
  violations,
}: RaceResult): string {
  const deeds = Object.entries(outcomes).map(([deed, said]) => {
    const { done = 0, NOTHING_TO_DO: idle = 0, ...refused } = said;
    const reasons = Object.entries(refused).sort((a, b) => b[1] - a[1]);
    const words = reasons.map(([reason, n]) => `${reason} ${n}`).join(", ");
    return `| ${DEED_WORDS[deed as Deed]} | ${done} | ${reasons.reduce((sum, [, n]) => sum + n, 0)} | ${idle} | ${words} |`;
  });
  const total = Object.values(outcomes)
    .flatMap((said) => Object.values(said))
    .reduce((sum, n) => sum + n, 0);
  return `# Who books at the same moment

Written by \`npm run drill:races -- --write\`: ${clients} clients, ${rounds} rounds each, ${total} commands in ${Math.round(seconds)} s on a real PostgreSQL, through the commands that the site's forms call. One small school on purpose: twelve children, four volunteers with three children each, a corner with three seats, one telephone, two teachers, two afternoons.

**${totalOf(violations)} violations**, ${thrown.length} errors instead of an answer, ${lost} acknowledged bookings lost. The violations are counted from the bookings themselves; the table that keeps them apart is not read. With its constraint dropped (\`--without-constraint\`) the same drill finds violations.

| Violation | Found |
| --- | --- |
${Object.entries(violations)
  .map(([name, n]) => `| ${name} | ${n} |`)
  .join("\n")}

| What was done | Done | Refused | Nothing there to do it to | Why refused |
| --- | --- | --- | --- | --- |
${deeds.join("\n")}

A serialization failure or a deadlock is tried again by the site; a refusal is an answer that a form shows. \`STALE\` is a form that was filled from an older state.
`;
}
