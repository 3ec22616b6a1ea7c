/** Makes the rosters that `roster.ts` takes in, in a process of their own: making them needs more memory than reading them may. */
import fs from "node:fs";
import path from "node:path";
import { workbook } from "~/adapters/workbook.server";
import { HEAD, rowOf } from "./roster-rows";

const [folder = "", count] = process.argv.slice(2);
const rows = [HEAD, ...Array.from({ length: Number(count) }, (_, n) => rowOf(n))];
fs.writeFileSync(path.join(folder, "roster.xlsx"), workbook({ name: "花名册", widths: [], rows }));
fs.writeFileSync(
  path.join(folder, "roster.csv"),
  `\uFEFF${rows.map((cells) => cells.join(",")).join("\r\n")}`,
);
