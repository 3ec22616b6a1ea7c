import type { ReactNode } from "react";
import { classes } from "./class-names";
import { type Crumb, Crumbs } from "./navigation";

export type PageHeadProps = {
  title: ReactNode;
  /** One line under the title: when, how many, of whom. */
  lead?: ReactNode;
  trail?: readonly Crumb[];
  /** Chip or buttons at the right; one primary button a view. */
  children?: ReactNode;
};

/** The title of a page with its closing rule. */
export function PageHead({ title, lead, trail, children }: PageHeadProps) {
  return (
    <>
      {trail && <Crumbs trail={trail} />}
      <header className="page-head ww">
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {children}
      </header>
    </>
  );
}

export type SectionProps = {
  id: string;
  title: ReactNode;
  lead?: ReactNode;
  end?: ReactNode;
  className?: string;
  children: ReactNode;
};

export function Section({ id, title, lead, end, className, children }: SectionProps) {
  return (
    <section className={classes("sec", className)} id={id} aria-labelledby={`${id}-title`}>
      <div className="sec-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {lead && <p>{lead}</p>}
        {end && <div className="end">{end}</div>}
      </div>
      {children}
    </section>
  );
}

export type CardProps = {
  /** With a title the card is a section of its own and needs an id. */
  title?: ReactNode;
  id?: string;
  lead?: ReactNode;
  /** Chip, link or legend in the head. */
  end?: ReactNode;
  /** A quiet line at the bottom, such as "the whole week". */
  under?: ReactNode;
  /** Lists and tables bring their own padding. */
  flush?: boolean;
  className?: string;
  children: ReactNode;
};

/** A sheet on the page. */
export function Card({ title, id, lead, end, under, flush, className, children }: CardProps) {
  const content = flush ? children : <div className="body">{children}</div>;
  if (!title)
    return (
      <div className={classes("card", className)} id={id}>
        {content}
        {under && <div className="under">{under}</div>}
      </div>
    );
  const titleId = id ? `${id}-title` : undefined;
  return (
    <section className={classes("card", className)} id={id} aria-labelledby={titleId}>
      <header>
        <div>
          <h2 id={titleId}>{title}</h2>
          {lead && <p>{lead}</p>}
        </div>
        {end}
      </header>
      {content}
      {under && <div className="under">{under}</div>}
    </section>
  );
}

export type ColumnsProps = {
  /** `side`: a column of 340 px on wide screens; `two`: halves from 720 px. */
  kind: "side" | "two";
  children: ReactNode;
};

export function Columns({ kind, children }: ColumnsProps) {
  return <div className={classes("cols", kind === "side" ? "wide-side" : "two")}>{children}</div>;
}

export type OtherWaysProps = { ways: readonly { href: string; label: string; before?: string }[] };

/** Under a form: where to go instead, each a line that a thumb can hit. */
export function OtherWays({ ways }: OtherWaysProps) {
  return (
    <ul className="other-ways">
      {ways.map(({ href, label, before }) => (
        <li key={href}>
          {before && <span>{before}</span>} <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

export type StackProps = { wide?: boolean; as?: "div" | "aside"; children: ReactNode };

export function Stack({ wide, as: Tag = "div", children }: StackProps) {
  return <Tag className={classes("stack", wide && "wide")}>{children}</Tag>;
}
