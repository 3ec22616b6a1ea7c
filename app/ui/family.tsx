import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons";
import { Seal } from "./text";

export type NextContactProps = {
  label: string;
  /** "Tomorrow, Tue 24 Nov" */
  day: ReactNode;
  /** "16:00" as a time element, and its gloss "four in the afternoon". */
  time: ReactNode;
  gloss?: ReactNode;
  person: { name: string; role: ReactNode };
  icon: IconName;
  /** "By video at school, Ms Sun sits beside. You need not do anything." */
  how: ReactNode;
  /** Two buttons: known, not possible. */
  actions?: ReactNode;
};

/** Who, when and where within the first screen of a phone. */
export function NextContact({ label, day, time, gloss, person, icon, how, actions }: NextContactProps) {
  return (
    <section className="next-contact" aria-label={label}>
      <span className="day">{day}</span>
      <p className="time">
        {time} {gloss && <small>{gloss}</small>}
      </p>
      <div className="person">
        <Seal name={person.name} />
        <div>
          <b>{person.name}</b>
          <br />
          {person.role}
        </div>
      </div>
      <p className="how">
        <Icon name={icon} />
        <span>{how}</span>
      </p>
      {actions && <div className="actions">{actions}</div>}
    </section>
  );
}

export type ContactLine = {
  id: string;
  when: ReactNode;
  what: ReactNode;
  past?: boolean;
  /** "The child is fine" */
  good?: ReactNode;
  /** What can be done about it. */
  more?: ReactNode;
};
export type ContactLinesProps = { lines: readonly ContactLine[] };

export function ContactLines({ lines }: ContactLinesProps) {
  return (
    <ul className="contact-lines">
      {lines.map((line) => (
        <li key={line.id} className={line.past ? "past" : undefined}>
          <b>{line.when}</b>
          <span>{line.what}</span>
          {line.good && (
            <span className="good">
              <Icon name="check" />
              {line.good}
            </span>
          )}
          {line.more}
        </li>
      ))}
    </ul>
  );
}

export type FamilyActionsProps = { children: ReactNode };

/** Large buttons one below the other. */
export function FamilyActions({ children }: FamilyActionsProps) {
  return <div className="actions">{children}</div>;
}
