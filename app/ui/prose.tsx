import { Fragment } from "react";

/** Text to be read at length: paragraphs apart by an empty line, points beginning with a hyphen. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="reading">
      {text.split("\n\n").map((part) => (
        <Part key={part} lines={part.split("\n")} />
      ))}
    </div>
  );
}

function Part({ lines }: { lines: readonly string[] }) {
  const points = lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2));
  const words = lines.filter((line) => !line.startsWith("- "));
  return (
    <Fragment>
      {words.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {points.length > 0 && (
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </Fragment>
  );
}
