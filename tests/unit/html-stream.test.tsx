import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutZeroBytes } from "../../app/http/html-stream.server";

const SENTENCE = "想坐一次动车，哪怕只坐一站。";

function Page({ before }: { before: number }) {
  return (
    <form>
      <p>{"x".repeat(before)}</p>
      {Array.from({ length: 40 }, (_, index) => (
        // Their order never changes.
        <textarea key={String(index)} defaultValue={SENTENCE} />
      ))}
    </form>
  );
}

test("wherever the renderer's blocks end, every character of a page arrives whole", async () => {
  for (let before = 0; before < 24; before++) {
    const stream = withoutZeroBytes();
    const { pipe } = renderToPipeableStream(<Page before={before} />, { onShellReady: () => pipe(stream) });
    const html = await text(stream);
    expect(html).not.toContain("\0");
    expect(html).not.toContain("\uFFFD");
    expect(html.split(SENTENCE)).toHaveLength(41);
  }
});
