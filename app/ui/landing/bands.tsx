import type { ReactNode } from "react";
import { LinkButton } from "../button";
import { classes } from "../class-names";
import { Icon, type IconName } from "../icons";
import { type Art, Illustration } from "../illustrations";
import { Disclosure } from "../table";
import { Pieces } from "./hero";

export type BandProps = {
  id: string;
  title: readonly string[];
  lead?: ReactNode;
  /** On the darker ground, every second band. */
  sunk?: boolean;
  children?: ReactNode;
};

/** One part of the landing page over the whole width. */
export function Band({ id, title, lead, sunk, children }: BandProps) {
  return (
    <section className={classes("band", sunk && "sunk")} id={id} aria-labelledby={`${id}-title`}>
      <div className="wrap">
        <h2 id={`${id}-title`}>
          <Pieces pieces={title} />
        </h2>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </div>
    </section>
  );
}

export type WayProps = { steps: readonly { id: string; title: ReactNode; text: ReactNode }[] };

/** The steps from application to the first meeting, numbered in Hanzi or figures after the language. */
export function Way({ steps }: WayProps) {
  return (
    <ol className="way">
      {steps.map((step) => (
        <li key={step.id}>
          <b>{step.title}</b>
          <span>{step.text}</span>
        </li>
      ))}
    </ol>
  );
}

export type SafetyListProps = {
  items: readonly { id: string; icon: IconName; title: ReactNode; text: ReactNode }[];
};

export function SafetyList({ items }: SafetyListProps) {
  return (
    <ul className="safety">
      {items.map((item) => (
        <li key={item.id}>
          <Icon name={item.icon} />
          <b>{item.title}</b>
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  );
}

export type EntryCardsProps = {
  cards: readonly {
    id: string;
    art: Art;
    title: ReactNode;
    text: ReactNode;
    href: string;
    action: ReactNode;
  }[];
};

/** Ways in, each with a small drawing: volunteer, family, school. */
export function EntryCards({ cards }: EntryCardsProps) {
  return (
    <ul className="entries">
      {cards.map((card) => (
        <li key={card.id} className="card">
          <Illustration art={card.art} />
          <h3>{card.title}</h3>
          <p>{card.text}</p>
          <LinkButton href={card.href}>{card.action}</LinkButton>
        </li>
      ))}
    </ul>
  );
}

export type FamilyBandProps = {
  id: string;
  title: readonly string[];
  lead: ReactNode;
  href: string;
  action: ReactNode;
};

export function FamilyBand({ id, title, lead, href, action }: FamilyBandProps) {
  return (
    <section className="band sunk" id={id} aria-labelledby={`${id}-title`}>
      <div className="wrap family-band">
        <div>
          <h2 id={`${id}-title`}>
            <Pieces pieces={title} />
          </h2>
          <p className="lead">{lead}</p>
        </div>
        <LinkButton href={href}>{action}</LinkButton>
      </div>
    </section>
  );
}

export type QuestionsProps = { questions: readonly { id: string; question: ReactNode; answer: ReactNode }[] };

/** Frequent questions, each answer folded away. */
export function Questions({ questions }: QuestionsProps) {
  return (
    <div className="questions">
      {questions.map((one) => (
        <Disclosure key={one.id} summary={one.question}>
          <div className="answer">{one.answer}</div>
        </Disclosure>
      ))}
    </div>
  );
}
