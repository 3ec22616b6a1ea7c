import { Transform } from "node:stream";

/**
 * React 18 fills a chunk up with NULs where a character of several bytes no longer fits (facebook/react#24985), and
 * browsers show each as �. HTML has no NUL of its own, so nothing else is lost.
 */
export function withoutNuls(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
