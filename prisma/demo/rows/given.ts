/** A row of which these columns must be given; the others have defaults. */
export type Given<Row, Needed extends keyof Row> = Pick<Row, Needed> & Partial<Row>;
