import { text } from "node:stream/consumers";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutNuls } from "~/http/html-stream.server";

/** Wherever React ends a chunk, it stands between the bytes of a character for one of these. */
const SHIFTS = [0, 1, 2];

function Page({ shift }: { shift: number }) {
  const lines = Array.from({ length: 400 }, (_, line) => line);
  return (
    <ul className={"x".repeat(shift)}>
      {lines.map((line) => (
        <li key={line}>给远处的孩子，一通准时的电话</li>
      ))}
    </ul>
  );
}

test.each(SHIFTS)("every character of a page arrives, and nothing between them (%i)", async (shift) => {
  const page = <Page shift={shift} />;
  const body = withoutNuls();
  renderToPipeableStream(page).pipe(body);
  expect(await text(body)).toBe(renderToStaticMarkup(page));
});
