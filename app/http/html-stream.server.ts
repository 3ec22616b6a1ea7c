import { Transform } from "node:stream";

/**
 * A stream of HTML without zero bytes. React 18 renders into blocks of 2,048 bytes and leaves zeros behind where a
 * Chinese character no longer fits the end of one; a browser reads each as U+FFFD in the value of a field, and the next
 * save of that form would keep it. UTF-8 has no zero byte within any other character.
 */
export function withoutZeroBytes(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
