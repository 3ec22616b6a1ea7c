import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CardCode, CardText, PrintedCard } from "~/domain/child/card-text";
import { Mark } from "./brand";
import { classes } from "./class-names";

/** A6, two sides, always ink on white; area `print`. */
export function ContactCard({ text, code }: PrintedCard) {
  return (
    <>
      <CardFront text={text} code={code} />
      <CardBack text={text} />
    </>
  );
}

/** Cards on one sheet: a sheet holds two by two, which a straight cut in both directions parts. */
const PER_SHEET = 4;

/** A4 sheets of a class: fronts, then their backs, mirrored so that both sides of a sheet turned over meet. */
export function CardSheets({ cards }: { cards: readonly PrintedCard[] }) {
  const sheets = Array.from({ length: Math.ceil(cards.length / PER_SHEET) }, (_, sheet) =>
    cards.slice(sheet * PER_SHEET, (sheet + 1) * PER_SHEET),
  );
  return sheets.map((four) => (
    <div key={four[0]?.text.id} className="a4-pair">
      <div className="a4">
        {four.map(({ text, code }) => (
          <CardFront key={text.id} text={text} code={code} />
        ))}
        <CutMarks />
      </div>
      <div className="a4 backs">
        {four.map(({ text }) => (
          <CardBack key={text.id} text={text} />
        ))}
        <CutMarks />
      </div>
    </div>
  ));
}

/** Where to cut: short lines at the edges of the sheet. */
function CutMarks() {
  return ["top", "bottom", "left", "right"].map((edge) => (
    <span key={edge} className={classes("cut", edge)} aria-hidden="true" />
  ));
}

function CardFront({ text, code }: { text: CardText; code: CardCode }) {
  const { t } = useTranslation("childFile");
  return (
    <section className="a6 front" aria-label={`${text.labels[0]?.value} · ${t("card.front")}`}>
      <div className="a6-head">
        <Mark />
        {text.brand}
        <span>{text.keep}</span>
      </div>
      <h2>{text.title}</h2>
      <dl className="labels">
        {text.labels.map((line) => (
          <div key={line.id}>
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
      <CardPicture />
      <div className="scan">
        <svg
          className="qr"
          viewBox={`-3 -3 ${code.size + 6} ${code.size + 6}`}
          role="img"
          aria-label={t("card.qr", { name: text.labels[0]?.value })}
        >
          <path d={code.path} />
        </svg>
        <p>
          <b>{text.scan}</b>
          {text.scanMore}
        </p>
      </div>
      <div className="a6-end">
        <span>{text.number}</span>
        <span>{text.validUntil}</span>
      </div>
    </section>
  );
}

function CardBack({ text }: { text: CardText }) {
  const { t } = useTranslation("childFile");
  return (
    <section className="a6 back" aria-label={`${text.labels[0]?.value} · ${t("card.backSide")}`}>
      <h3>{text.whoCalls}</h3>
      {text.calls.length === 0 && <p className="card-none">{text.noCalls}</p>}
      {text.calls.length > 0 && (
        <table className="card-calls">
          <tbody>
            {text.calls.map((call) => (
              <tr key={call.id}>
                <th scope="row">{call.name}</th>
                <td>
                  {call.role}
                  <br />
                  <small>{call.how}</small>
                </td>
                <td>{call.when}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>{text.teacherFirst}</h3>
      {text.phones.map(({ id, label, phone }) => (
        <p key={id} className="card-teacher">
          <span>{label}</span>
          <b>{phone}</b>
        </p>
      ))}
      <h3>{text.anyTime}</h3>
      <ul className="card-numbers">
        <li className="sos">
          <span>{text.police.label}</span>
          <b>{text.police.number}</b>
        </li>
        {text.hotlines.map(({ label, number }) => (
          <li key={number}>
            <span>{label}</span>
            <b>{number}</b>
          </li>
        ))}
      </ul>
      <div className="a6-end">
        <span>{text.promise}</span>
        <span>{text.lost}</span>
      </div>
    </section>
  );
}

function CardPicture() {
  return (
    <svg className="a6-picture" viewBox="0 0 300 92" aria-hidden="true" focusable="false">
      <path className="thick" d="M40 54c46 0 62-40 110-40s64 40 110 40" />
      <path d="M116 54a34 30 0 0 1 68 0M10 54h106M184 54h106" />
      <path className="mirror" d="M117 62a34 26 0 0 0 66 0" />
      <path className="water" d="M22 70h40M86 78h22M206 74h34M252 66h30" />
      <path
        className="thin"
        d="M30 54v-12M30 45c0-7-4-10-11-10 0 7 4 10 11 10zM30 48c0-5 4-8 10-8 0 6-4 8-10 8z"
      />
      <path
        className="thin"
        d="M272 54V40M272 44c0-7 4-10 11-10 0 7-4 10-11 10zM272 48c0-5-4-8-10-8 0 6 4 8 10 8z"
      />
    </svg>
  );
}

export type PrintDeskProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** What to press to print. */
  action?: ReactNode;
  /** What belongs to the sheets and must not be on them. */
  aside?: ReactNode;
  children: ReactNode;
};

/** Sheets of paper on a grey desk; the words above them are not printed. */
export function PrintDesk({ title, lead, action, aside, children }: PrintDeskProps) {
  return (
    <main id="main" tabIndex={-1}>
      <div className="print-hint no-print">
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
        {action}
      </div>
      {aside && <div className="print-aside no-print">{aside}</div>}
      <div className="print-sheets">{children}</div>
    </main>
  );
}
