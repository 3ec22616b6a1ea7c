/** docs/benchmarks/pages.md, as `--write` makes it. */

/** What a family page may weigh and take at most (issue: 30 kB of HTML and CSS, usable within two seconds). */
export const LIMITS = { bytes: 30_000, seconds: 2 } as const;

const KILOBITS = 1000 / 8;

/** "Slow 3G" as WebPageTest defines it: 400 kbit/s both ways and 400 ms of round trip, on a phone of a quarter of the speed. */
export const SLOW_LINE = {
  network: { latency: 400, downloadThroughput: 400 * KILOBITS, uploadThroughput: 400 * KILOBITS },
  processor: 4,
} as const;

export interface MeasuredPage {
  id: string;
  reader: "visitor" | "family";
  locale: string;
  /** Bytes on the line, with headers. */
  html: number;
  css: number;
  bytes: number;
  /** Until everything is drawn and loaded, whichever comes later. */
  seconds: number;
  requests: number;
  /** Requests to any other origin. */
  elsewhere: number;
}

export function documentOf(pages: readonly MeasuredPage[]): string {
  const worst = (of: (page: MeasuredPage) => number) => Math.max(...pages.map(of)).toFixed(2);
  const elsewhere = pages.reduce((sum, page) => sum + page.elsewhere, 0);
  const line = (page: MeasuredPage) =>
    `| ${[
      page.id,
      page.locale,
      page.html,
      page.css,
      (page.bytes / LIMITS.bytes).toFixed(2),
      page.seconds.toFixed(2),
      (page.seconds / LIMITS.seconds).toFixed(2),
      page.requests,
    ].join(" | ")} |`;
  const sorted = (reader: MeasuredPage["reader"]) =>
    pages
      .filter((page) => page.reader === reader)
      .sort((a, b) => b.bytes - a.bytes)
      .map(line);
  const head = [
    "| Page | Language | HTML, bytes | CSS, bytes | of 30 kB | Seconds | of 2 s | Requests |",
    "| --- | --- | --- | --- | --- | --- | --- | --- |",
  ];
  return `${[
    "# What a page weighs on a slow line",
    `Written by \`npm run bench:pages -- --write\`. ${pages.length} visits: at most **${worst(({ bytes }) => bytes / LIMITS.bytes)}** of 30 kB and **${worst(({ seconds }) => seconds / LIMITS.seconds)}** of 2 s; requests to another origin: ${elsewhere}.`,
    [
      "## How it is measured",
      "",
      "- Chromium with scripts switched off, 360 × 740, an empty cache for each visit, the built site with the demo district of 1,133 children. Each page was asked for once before: a site that has just begun answers its first visit later.",
      `- The line is emulated through the browser's own protocol: 400 kbit/s both ways, ${SLOW_LINE.network.latency} ms for each request, the processor slowed down ${SLOW_LINE.processor} times: "Slow 3G" of WebPageTest. The DevTools preset of that name waits two seconds before the first byte of anything; there no page of any kind is there within two. What the emulation leaves out is the opening of the connection: name, TCP and TLS take three more round trips (1.2 s) on the first visit of a day.`,
      "- Bytes are those on the line, headers included, compressed with gzip: browsers ask for Brotli over HTTPS only, which is a fifth smaller.",
      "- Usable means painted with its styles, and loaded. There is no script to wait for.",
      "- Above a limit, or with a request to another origin, the command ends with code 1.",
    ].join("\n"),
    ["## Pages of families", "", ...head, ...sorted("family")].join("\n"),
    ["## Public pages", "", ...head, ...sorted("visitor")].join("\n"),
  ].join("\n\n")}\n`;
}
