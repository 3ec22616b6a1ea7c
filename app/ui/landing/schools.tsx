import type { ReactNode } from "react";
import { LinkButton } from "../button";
import { DataTable } from "../table";

export type RecruitingSchool = {
  id: string;
  name: string;
  town: string;
  /** Whom this school needs most. */
  needed?: ReactNode;
  /** Children who wait, with their unit. */
  waiting: ReactNode;
  /** Open places by role; zero is shown as a dash. */
  fathers: number;
  mothers: number;
  either: number;
  href: string;
};

export type SchoolsTableProps = {
  schools: readonly RecruitingSchool[];
  words: {
    caption: string;
    school: string;
    waiting: string;
    waitingShort: string;
    fathers: string;
    fathersShort: string;
    mothers: string;
    mothersShort: string;
    either: string;
    apply: string;
  };
};

const places = (count: number) => (count === 0 ? "–" : count);

/** Schools with open places; small sheets on phones. */
export function SchoolsTable({ schools, words }: SchoolsTableProps) {
  return (
    <div className="card schools">
      <DataTable
        caption={words.caption}
        fold
        rows={schools}
        keyOf={(school) => school.id}
        columns={[
          {
            id: "school",
            head: words.school,
            rowHead: true,
            cell: (school) => (
              <>
                <b>{school.name}</b>
                <span>{school.town}</span>
                {school.needed && <span className="needed">{school.needed}</span>}
              </>
            ),
          },
          {
            id: "waiting",
            head: words.waiting,
            short: words.waitingShort,
            right: true,
            cell: (s) => s.waiting,
          },
          {
            id: "fathers",
            head: words.fathers,
            short: words.fathersShort,
            right: true,
            cell: (s) => places(s.fathers),
          },
          {
            id: "mothers",
            head: words.mothers,
            short: words.mothersShort,
            right: true,
            cell: (s) => places(s.mothers),
          },
          { id: "either", head: words.either, right: true, cell: (s) => places(s.either) },
          {
            id: "apply",
            head: "",
            action: true,
            right: true,
            cell: (school) => (
              <LinkButton small href={school.href} aria-label={`${words.apply}: ${school.name}`}>
                {words.apply}
              </LinkButton>
            ),
          },
        ]}
      />
    </div>
  );
}
