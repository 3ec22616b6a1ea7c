import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Mark } from "./brand";
import { type HotlineNumber, hotlineNumbers } from "./hotlines";

export type ContactCardCall = {
  id: string;
  name: ReactNode;
  role?: ReactNode;
  how: ReactNode;
  when: ReactNode;
};

export type ContactCardProps = {
  /** Words of the card itself, from the area's catalogue. */
  words: {
    title: ReactNode;
    keep: ReactNode;
    front: string;
    back: string;
    scan: ReactNode;
    scanMore: ReactNode;
    whoCalls: ReactNode;
    teacherFirst: ReactNode;
    anyTime: ReactNode;
    danger: ReactNode;
    promise: ReactNode;
    lost: ReactNode;
  };
  /** First name, school, class: never a surname, an ID number or an address. */
  labels: readonly { id: string; label: ReactNode; value: ReactNode }[];
  /** The square path of a QR code and the number of its modules. */
  qr: { path: string; size: number; label: string };
  number: ReactNode;
  validUntil: ReactNode;
  calls: readonly ContactCardCall[];
  teacher: { name: ReactNode; phone: ReactNode };
};

/** A6, two sides, always ink on white; area `print`. */
export function ContactCard(props: ContactCardProps) {
  const { words, labels, qr, number, validUntil, calls, teacher } = props;
  const { t } = useTranslation("common");
  const others = hotlineNumbers.filter((one): one is Exclude<HotlineNumber, "110"> => one !== "110");
  return (
    <>
      <section className="a6 front" aria-label={words.front}>
        <div className="a6-head">
          <Mark />
          {t("brand.name")}
          <span>{words.keep}</span>
        </div>
        <h2>{words.title}</h2>
        <dl className="labels">
          {labels.map((line) => (
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
            viewBox={`-3 -3 ${qr.size + 6} ${qr.size + 6}`}
            role="img"
            aria-label={qr.label}
          >
            <path d={qr.path} />
          </svg>
          <p>
            <b>{words.scan}</b>
            {words.scanMore}
          </p>
        </div>
        <div className="a6-end">
          <span>{number}</span>
          <span>{validUntil}</span>
        </div>
      </section>
      <section className="a6 back" aria-label={words.back}>
        <h3>{words.whoCalls}</h3>
        <table className="card-calls">
          <tbody>
            {calls.map((call) => (
              <tr key={call.id}>
                <th scope="row">{call.name}</th>
                <td>
                  {call.role}
                  {call.role && <br />}
                  <small>{call.how}</small>
                </td>
                <td>{call.when}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h3>{words.teacherFirst}</h3>
        <p className="card-teacher">
          <span>{teacher.name}</span>
          <b>{teacher.phone}</b>
        </p>
        <h3>{words.anyTime}</h3>
        <ul className="card-numbers">
          <li className="sos">
            <span>{words.danger}</span>
            <b>110</b>
          </li>
          {others.map((one) => (
            <li key={one}>
              <span>{t(`hotline.n${one}`)}</span>
              <b>{one}</b>
            </li>
          ))}
        </ul>
        <div className="a6-end">
          <span>{words.promise}</span>
          <span>{words.lost}</span>
        </div>
      </section>
    </>
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
