import type { ReactNode } from "react";

export type NotebookPage = {
  id: string;
  title: ReactNode;
  lines: readonly { id: string; lead: ReactNode; text?: ReactNode }[];
};
export type NotebookCardProps = { pages: readonly NotebookPage[] };

/** An open exercise book: ruled lines, a red margin, two pages side by side on wide screens. */
export function NotebookCard({ pages }: NotebookCardProps) {
  return (
    <div className="book">
      {pages.map((page) => (
        <div key={page.id}>
          <h3>{page.title}</h3>
          <ul>
            {page.lines.map((line) => (
              <li key={line.id}>
                <b>{line.lead}</b>
                {line.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
