/** What stands on a contact card, in words: on the page that prints it and in the file. */
export interface CardText {
  id: string;
  brand: string;
  keep: string;
  title: string;
  labels: readonly { id: string; label: string; value: string }[];
  scan: string;
  scanMore: string;
  /** For whom it is, and until when it opens the family's page. */
  number: string;
  validUntil: string;
  whoCalls: string;
  calls: readonly { id: string; name: string; role: string; how: string; when: string }[];
  /** In place of calls, while none is planned. */
  noCalls: string;
  teacherFirst: string;
  /** The school, and whoever answers for the safety of its children. */
  phones: readonly { id: string; label: string; phone: string }[];
  anyTime: string;
  police: { label: string; number: string };
  hotlines: readonly { label: string; number: string }[];
  promise: string;
  lost: string;
}

/** One square path over `size` modules, and what it stands for. */
export interface CardCode {
  path: string;
  size: number;
}

export interface PrintedCard {
  text: CardText;
  code: CardCode;
}
