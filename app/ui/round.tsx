import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type ScoreTerm, ScoreTerms, scoreTerms, TermBar, type TermValues } from "./bars";
import { classes } from "./class-names";
import { Icon, type IconName } from "./icons";
import { TierChip } from "./status";

export type ProofBadgeProps = { href?: string; title: ReactNode; detail: ReactNode };

/** The certificate of a plan: proven best, and how it was checked. */
export function ProofBadge({ href, title, detail }: ProofBadgeProps) {
  const content = (
    <>
      <Icon name="shield" />
      <span>
        <b>{title}</b>
        {detail}
      </span>
    </>
  );
  return href ? (
    <a className="proof" href={href}>
      {content}
    </a>
  ) : (
    <span className="proof">{content}</span>
  );
}

type Side = { name: ReactNode; detail?: ReactNode; href?: string };

export type PairRowProps = {
  child: Side & { priority?: "A" | "B" | "C" };
  volunteer: Side;
  /** 0 to 1000. */
  score: number;
  scoreUnit: ReactNode;
  terms: TermValues;
  /** Pin and forbid: each a form with one button. */
  actions?: ReactNode;
  pinned?: boolean;
  open?: boolean;
  /** Who changed this pair, why, at what cost. */
  why?: ReactNode;
  /** The opened pair: PairReasons and CostList. */
  children?: ReactNode;
};

export function PairRow(props: PairRowProps) {
  const { child, volunteer, score, scoreUnit, terms, actions, pinned, open, why, children } = props;
  return (
    <li className={classes(pinned && "pinned", open && "opened")}>
      <div className="pair">
        <PairSide side={child}>{child.priority && <TierChip priority={child.priority} short />}</PairSide>
        <span className="thread" aria-hidden="true" />
        <PairSide side={volunteer} />
        <div className="score">
          <b>{score}</b> {scoreUnit}
          <ScoreTerms values={terms} />
        </div>
        <div className="acts">{actions}</div>
        {why && <p className="why">{why}</p>}
      </div>
      {children && <div className="inside">{children}</div>}
    </li>
  );
}

function PairSide({ side, children }: { side: Side; children?: ReactNode }) {
  return (
    <div className="side-of">
      <b>
        {side.href ? <a href={side.href}>{side.name}</a> : side.name} {children}
      </b>
      {side.detail && <span className="m">{side.detail}</span>}
    </div>
  );
}

export type PairReasonsProps = {
  title: ReactNode;
  terms: TermValues;
  /** What each term could reach. */
  weights: TermValues;
  /** What stands behind each number: "both free on Tuesdays". */
  words: Readonly<Record<ScoreTerm, ReactNode>>;
};

export function PairReasons({ title, terms, weights, words }: PairReasonsProps) {
  const { t } = useTranslation("common");
  return (
    <div>
      <h3>{title}</h3>
      <table className="table">
        <tbody>
          {scoreTerms
            .filter((term) => weights[term] > 0)
            .map((term) => (
              <tr key={term}>
                <th scope="row">{t(`term.${term}`)}</th>
                <td>
                  <TermBar term={term} value={terms[term]} of={weights[term]} />
                </td>
                <td>{words[term]}</td>
                <td>{terms[term]}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

export type CostListProps = {
  title: ReactNode;
  costs: readonly { id: string; icon: IconName; title: ReactNode; detail?: ReactNode }[];
};

/** What an override would cost, before it is made. */
export function CostList({ title, costs }: CostListProps) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="costs">
        {costs.map((cost) => (
          <li key={cost.id}>
            <Icon name={cost.icon} />
            <span>
              <b>{cost.title}</b> {cost.detail}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

export type WaitingChild = {
  id: string;
  name: ReactNode;
  priority?: "A" | "B" | "C";
  chip?: ReactNode;
  /** Which rule or scarcity is in the way. */
  reason: ReactNode;
  /** What would change it. */
  remedy?: ReactNode;
};

export type WaitingListProps = { items: readonly WaitingChild[] };

export function WaitingList({ items }: WaitingListProps) {
  return (
    <ul className="card list waiting">
      {items.map((child) => (
        <li key={child.id}>
          <b>
            {child.name} {child.priority && <TierChip priority={child.priority} short />} {child.chip}
          </b>
          <p>{child.reason}</p>
          {child.remedy && <p className="remedy">{child.remedy}</p>}
        </li>
      ))}
    </ul>
  );
}
