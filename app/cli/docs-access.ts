import fs from "node:fs";
import { accessDocument } from "./access-document";
import { command } from "./command";

const FILE = "docs/access.md";

command(async ({ say }) => {
  fs.writeFileSync(FILE, accessDocument());
  say(`${FILE} says what the table says.`);
});
