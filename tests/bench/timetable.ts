import { writeFileSync } from "node:fs";
import { checkTimetable } from "~/domain/schedule/timetable/check";
import { solveTimetable } from "~/domain/schedule/timetable/solve";
import { FAMILIES, school } from "./timetable-families";

const SIZES = [
  { name: "small school", contacts: 60, seats: 4 },
  { name: "large school", contacts: 200, seats: 6 },
  { name: "1,000 matches", contacts: 1000, seats: 20 },
];

const lines: string[] = [];
for (const { name, contacts, seats } of SIZES) {
  for (const family of FAMILIES) {
    const instance = school(family, contacts, seats, 20_261_128);
    const begin = performance.now();
    const timetable = solveTimetable(instance);
    const seconds = (performance.now() - begin) / 1000;
    const faults = checkTimetable(instance, timetable);
    if (faults.length > 0) throw new Error(`${name}, ${family}: ${faults.slice(0, 3).join("; ")}`);
    const gap = (100 * (timetable.bound - timetable.value)) / timetable.bound;
    const quality = gap === 0 ? "optimal" : `at most ${gap.toFixed(2)} % below the best`;
    const line = `| ${name} | ${seats} | ${family} | ${timetable.placed.length} of ${contacts} | ${timetable.value} | ${timetable.bound} | ${quality} | ${seconds.toFixed(2)} |`;
    console.info(line);
    lines.push(line);
  }
}

writeFileSync(
  "docs/benchmarks/timetable.md",
  `# The timetable of a school

\`npm run bench:timetable\` writes this page. Every timetable and every bound in it was verified by the check of
\`app/domain/schedule/timetable/check.ts\`, which shares no code with the solver; any fault ends the run. One run each, on
two cores: the figures of quality repeat exactly, the seconds do not.

Families: *roomy* has hours for all; in *tight* the rooms are open for two hours a day; *few-teachers* has one teacher
for two rooms; in *same-hour* everybody likes the same hour on Wednesday and Friday best.

| school | seats | family | placed | worth | proved bound | quality | seconds |
|---|---|---|---|---|---|---|---|
${lines.join("\n")}
`,
);
