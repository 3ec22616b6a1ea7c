import { describe, expect, test } from "vitest";
import { checkNode, PrepareError } from "../../app/cli/prepare.mjs";

describe("the Node that runs this", () => {
  test.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("%s is new enough", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  test.each(["20.18.3", "20.9.0", "18.20.4", "16.0.0"])(
    "%s is refused in one line that names both",
    (version) => {
      expect(() => checkNode(version)).toThrow(PrepareError);
      expect(() => checkNode(version)).toThrow(new RegExp(`^[^\\n]*20\\.19[^\\n]*${version}[^\\n]*$`));
    },
  );
});
