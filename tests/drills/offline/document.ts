import { MOMENTS, type Outcome } from "./repeat";

/** The result as it stands in docs/benchmarks. */
export function offlineDocument(outcomes: readonly Outcome[], seconds: number): string {
  const rows = MOMENTS.map((moment) => {
    const own = outcomes.filter((outcome) => outcome.moment === moment);
    const sum = (of: "lost" | "doubled") => own.reduce((total, outcome) => total + outcome[of], 0);
    const shown = own.filter(({ conflictShown }) => conflictShown).length;
    return `| ${WORDS[moment]} | ${own.length} | ${own.length * 3} | ${sum("lost")} | ${sum("doubled")} | ${shown} of ${own.length} |`;
  });
  return [
    "# Check-ins without a network",
    "",
    "`npm run drill:offline -- --write`: Chromium with a folder of its own, a network that can be cut, PostgreSQL. Each time a",
    "mentor writes three check-ins without a network, one of them is edited on another device meanwhile, the browser and all",
    "its processes are killed and opened again, the network comes back, and the mentor chooses between the two versions.",
    "",
    "| Killed, 0 to 600 ms after | Repetitions | Check-ins | Lost | Doubled | Conflicts shown |",
    "|---|---:|---:|---:|---:|---:|",
    ...rows,
    "",
    `${outcomes.length} repetitions in ${seconds} s. Where the browser was killed before it had said that a check-in is kept,`,
    "its writer sends it once more; that must not double it either.",
    "",
  ].join("\n");
}

const WORDS = {
  WRITING: "pressing the button of the third",
  WRITTEN: "the third was kept on the phone",
  SENDING: "the network was back and the sending had begun",
};
