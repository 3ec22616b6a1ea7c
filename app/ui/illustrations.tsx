import type { ReactNode } from "react";

const drawings = {
  lamp: (
    <>
      <path d="M14 62h92" />
      <path d="M36 62V34l24-18 24 18v28" />
      <path d="M28 38 60 13l32 25" />
      <path className="warm" d="M52 38h16v14H52zM60 38v14M52 45h16" />
    </>
  ),
  bridge: (
    <>
      <path d="M8 46c22 0 26-30 52-30s30 30 52 30" />
      <path d="M42 46a18 16 0 0 1 36 0" />
      <path d="M2 46h40M78 46h40" />
      <path className="warm dashed" d="M43 52a18 13 0 0 0 34 0" />
      <path className="water" d="M10 56h16M34 64h14M70 62h18M96 56h14" />
    </>
  ),
  seedling: (
    <>
      <path d="M22 60c12-5 64-5 76 0" />
      <path d="M60 57V30" />
      <path d="M60 34c0-13-8-19-23-19 0 14 8 19 23 19z" />
      <path d="M60 41c0-10 7-17 21-17 0 12-8 17-21 17z" />
      <path className="warm" d="M92 14v.2M98 22v.2M24 22v.2" />
    </>
  ),
  phones: (
    <>
      <path d="M18 18h20a4 4 0 0 1 4 4v36a4 4 0 0 1-4 4H18a4 4 0 0 1-4-4V22a4 4 0 0 1 4-4zM25 56h6" />
      <path d="M82 18h20a4 4 0 0 1 4 4v36a4 4 0 0 1-4 4H82a4 4 0 0 1-4-4V22a4 4 0 0 1 4-4zM89 56h6" />
      <path className="warm dotted" d="M42 30c8-16 28-16 36 0" />
      <path d="M22 36a6 6 0 0 0 12 0M86 36a6 6 0 0 0 12 0" />
      <path d="M24 29v.2M32 29v.2M88 29v.2M96 29v.2" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type Art = keyof typeof drawings;
export type IllustrationProps = { art: Art; large?: boolean };

/** Our own four drawings: a lamp in a window, a bridge, a seedling, two phones. Decorative. */
export function Illustration({ art, large }: IllustrationProps) {
  return (
    <svg className={large ? "art large" : "art"} viewBox="0 0 120 72" aria-hidden="true" focusable="false">
      {drawings[art]}
    </svg>
  );
}
