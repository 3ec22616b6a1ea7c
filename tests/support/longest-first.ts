import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes minutes starts first, so that no worker ends with it alone. */
const LONGEST = [
  "e2e/story",
  "e2e/look",
  "routes/input",
  "routes/commands",
  "routes/access",
  "routes/edges",
  "routes/mass-assignment",
  "data/figures",
  "matching/shuffled",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
