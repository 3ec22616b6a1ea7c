import { render } from "@react-email/render";
import type { ReactElement } from "react";

/** React 18 leaves zeros where a Chinese character straddles two of its blocks (see `app/http/html-stream.server.ts`). */
const whole = (rendered: string) => rendered.replaceAll("\0", "");

/** A letter as mail carries it, for readers with and without pictures. */
export const written = async (letter: ReactElement) => ({
  html: whole(await render(letter)),
  text: whole(await render(letter, { plainText: true })),
});
