import type { ReactNode } from "react";
import { LinkButton } from "../button";
import { Scene } from "./scene";

export type HeroProps = {
  /** The title in pieces that stay together: "For the child far away," "a call that keeps its time". */
  title: readonly string[];
  lead: ReactNode;
  /** Apply: the one primary button of the page. */
  primary: { href: string; label: string };
  secondary?: { href: string; label: string };
  /** What the picture shows, in words. */
  scene: string;
};

export function Hero({ title, lead, primary, secondary, scene }: HeroProps) {
  return (
    <>
      <div className="hero wrap">
        <h1>
          <Pieces pieces={title} />
        </h1>
        <p>{lead}</p>
        <div className="row">
          <LinkButton tone="primary" href={primary.href}>
            {primary.label}
          </LinkButton>
          {secondary && <LinkButton href={secondary.href}>{secondary.label}</LinkButton>}
        </div>
      </div>
      <Scene title={scene} />
    </>
  );
}

export type PiecesProps = { pieces: readonly string[] };

/** A title that breaks only between its pieces. */
export function Pieces({ pieces }: PiecesProps) {
  return (
    <>
      {pieces.map((piece, index) => (
        <span key={piece}>
          {index > 0 && <wbr />}
          <span className="piece">{piece}</span>
        </span>
      ))}
    </>
  );
}
