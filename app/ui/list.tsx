import type { ReactNode } from "react";
import { classes } from "./class-names";
import { Icon } from "./icons";

export type ListProps = { label?: string; className?: string; ordered?: boolean; children: ReactNode };

/** Rows with hairlines between them; inside a Card with `flush`, or a card itself through `className="card"`. */
export function List({ label, className, ordered, children }: ListProps) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag className={classes("list", className)} aria-label={label}>
      {children}
    </Tag>
  );
}

export type ListItemProps = {
  /** The whole row opens this; rows with buttons of their own have none. */
  href?: string;
  /** Seal, time or box at the left. */
  lead?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  /** What can be done with it, below the words. */
  ways?: ReactNode;
  /** At most one chip, or buttons. */
  end?: ReactNode;
  past?: boolean;
};

export function ListItem({ href, lead, title, detail, ways, end, past }: ListItemProps) {
  const content = (
    <>
      {lead ?? <span />}
      <div>
        <b>{title}</b>
        {detail && <p className="s soft">{detail}</p>}
        {ways && <div className="can-do">{ways}</div>}
      </div>
      {end ?? <span />}
    </>
  );
  return (
    <li className={past ? "past" : undefined}>
      {href ? (
        <a className="item" href={href}>
          {content}
        </a>
      ) : (
        <div className={classes("item", ways ? "with-ways" : undefined)}>{content}</div>
      )}
    </li>
  );
}

export type WorkItem = {
  id: string;
  count: number;
  title: ReactNode;
  detail?: ReactNode;
  chip?: ReactNode;
  /** Opens the list already filtered. */
  href: string;
  /** hot: a running clock; care: somebody waits or worries. */
  tone?: "hot" | "care";
};

export type WorkListProps = { label: string; items: readonly WorkItem[] };

/** What needs me today: each line a count that opens its list. */
export function WorkList({ label, items }: WorkListProps) {
  return (
    <section className="card work" aria-label={label}>
      <ul className="list">
        {items.map((item) => (
          <li key={item.id}>
            <a className={classes("item", item.tone)} href={item.href}>
              <span className="count">{item.count}</span>
              <div>
                <strong>{item.title}</strong>
                {item.detail && <span>{item.detail}</span>}
              </div>
              {item.chip ?? <span />}
              <Icon name="right" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export type ChecklistEntry = {
  id: string;
  /** todo: the reader can act; waiting: somebody else does; locked: opens later; done. */
  kind: "todo" | "waiting" | "locked" | "done";
  title: ReactNode;
  detail?: ReactNode;
  /** A bar of what is done already. */
  meter?: ReactNode;
  /** Button or chip. */
  end?: ReactNode;
};

export type ChecklistProps = {
  id: string;
  title: ReactNode;
  note?: ReactNode;
  entries: readonly ChecklistEntry[];
};

const boxes = { todo: "minus", waiting: "clock", locked: "lock", done: "check" } as const;

/** One part of an application: missing, waiting or done. */
export function Checklist({ id, title, note, entries }: ChecklistProps) {
  return (
    <section className="checklist" aria-labelledby={id}>
      <h2 id={id}>
        {title} {note && <span>{note}</span>}
      </h2>
      <ul className="card list">
        {entries.map((entry) => (
          <li key={entry.id} className={entry.kind}>
            <div className="item">
              <span className="box">
                <Icon name={boxes[entry.kind]} />
              </span>
              <div>
                <b>{entry.title}</b>
                {entry.detail && <p>{entry.detail}</p>}
                {entry.meter}
              </div>
              {entry.end && <div className="end">{entry.end}</div>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export type NextStepProps = {
  id: string;
  /** "The next step, the only one in the way" */
  kicker: ReactNode;
  title: ReactNode;
  icon?: "calendar" | "book" | "pencil" | "check" | "clock" | "bridge" | "note" | "phone";
  children?: ReactNode;
  /** Form fields or buttons below the words. */
  action?: ReactNode;
};

/** The one thing that moves the reader on, in a green frame. */
export function NextStep({ id, kicker, title, icon = "calendar", children, action }: NextStepProps) {
  return (
    <section className="next-step" aria-labelledby={id}>
      <Icon name={icon} />
      <div>
        <p className="kicker">{kicker}</p>
        <h2 id={id}>{title}</h2>
        {children}
      </div>
      {action && <div className="action">{action}</div>}
    </section>
  );
}
