import type { ReactNode } from "react";
import { Said, Seal } from "./text";

export type PersonHeadProps = {
  name: string;
  /** A child's stamp shows the last character of the name, an adult's the first. */
  adult?: boolean;
  /** Tier and at most one state. */
  chips?: ReactNode;
  lead?: ReactNode;
  /** One primary button. */
  action?: ReactNode;
};

/** The head of a person's page: who, stage, what is due. */
export function PersonHead({ name, adult, chips, lead, action }: PersonHeadProps) {
  return (
    <header className="person-head ww">
      <Seal name={name} given={!adult} />
      <div>
        <h1>
          {name} {chips}
        </h1>
        {lead && <p className="soft">{lead}</p>}
      </div>
      {action}
    </header>
  );
}

export type TeamMember = {
  id: string;
  /** Left out for a place that is still open. */
  name?: string;
  title: ReactNode;
  detail?: ReactNode;
  href?: string;
  chip?: ReactNode;
  action?: ReactNode;
};

export type TeamListProps = { members: readonly TeamMember[] };

/** The adults of one child, open places last. */
export function TeamList({ members }: TeamListProps) {
  return (
    <ul className="list team">
      {members.map((member) => {
        const content = (
          <>
            {member.name ? <Seal name={member.name} /> : <Seal name="?" tone="open" />}
            <div>
              <b>{member.title}</b>
              {member.detail && <p>{member.detail}</p>}
            </div>
            {member.chip}
            {member.action}
          </>
        );
        return (
          <li key={member.id}>
            {member.href ? (
              <a className="item" href={member.href}>
                {content}
              </a>
            ) : (
              <div className="item">{content}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export type WeekMark = "ok" | "miss" | "plan" | "none";

export type WeeksStripProps = {
  /** Head of the first column. */
  who: string;
  /** One label a week; every third is shown, all are said. */
  weeks: readonly string[];
  rows: readonly { id: string; name: string; detail?: string; marks: readonly WeekMark[] }[];
  /** What each mark is called. */
  words: Readonly<Record<WeekMark, string>>;
};

/** Twelve weeks by adult: done, missed, planned, nothing planned. */
export function WeeksStrip({ who, weeks, rows, words }: WeeksStripProps) {
  return (
    <table className="weeks-strip">
      <thead>
        <tr>
          <th scope="col">{who}</th>
          {weeks.map((week, index) => (
            <th scope="col" key={week}>
              {index % 3 === 2 ? week : <Said>{week}</Said>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.name}
              {row.detail && <span>{row.detail}</span>}
            </th>
            {weeks.map((week, index) => {
              const mark = row.marks[index] ?? "none";
              return (
                <td key={week}>
                  <i className={mark} />
                  <Said>{words[mark]}</Said>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
