import type { ReactNode } from "react";
import { Section } from "~/ui/layout";

export interface ReadingPart {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  points: readonly { id: string; text: ReactNode }[];
}

/** Parts of a page to be read, each a heading and its points. */
export function Reading({ parts }: { parts: readonly ReadingPart[] }) {
  return parts.map(({ id, title, lead, points }) => (
    <Section key={id} id={id} title={title} lead={lead} className="policy">
      <ul>
        {points.map((point) => (
          <li key={point.id}>{point.text}</li>
        ))}
      </ul>
    </Section>
  ));
}
