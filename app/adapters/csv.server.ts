import { stringify } from "csv-stringify/sync";

/**
 * Comma-separated text (RFC 4180) that Excel opens as UTF-8. Every text stands in quotes, and one that a spreadsheet
 * would take for a formula has a mark before it (OWASP, CSV injection).
 */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(rows as (string | number)[][], {
    bom: true,
    record_delimiter: "windows",
    quoted_string: true,
    quoted_empty: true,
    escape_formulas: true,
  });
