import type { CardText, PrintedCard } from "~/domain/child/card-text";
import type { Pen } from "./pen";

/** Millimetres. */
export const CARD = { width: 105, height: 148 };

const LEAF = "#27603e";
const SOFT = "#4c463b";
const EDGE = 10;
const INNER = CARD.width - 2 * EDGE;

const ARCH = "M2 20.5c7.5 0 7.5-12.5 15-12.5s7.5 12.5 15 12.5";
const UNDER = "M10.8 21a6.2 6.2 0 0 1 12.4 0";
const MIRROR = "M11.1 24.8a6.2 6.2 0 0 0 11.8 0";
const BRIDGE = "M40 54c46 0 62-40 110-40s64 40 110 40";
const ROAD = "M116 54a34 30 0 0 1 68 0M10 54h106M184 54h106";
const REFLECTION = "M117 62a34 26 0 0 0 66 0";
const WATER = "M22 70h40M86 78h22M206 74h34M252 66h30";

function frame(pen: Pen) {
  pen.box([3.5, 3.5, CARD.width - 7, CARD.height - 7], { color: LEAF, thick: 0.6 });
  pen.box([4.6, 4.6, CARD.width - 9.2, CARD.height - 9.2], { color: LEAF, thick: 0.2 });
}

export function drawFront(pen: Pen, { text, code }: PrintedCard) {
  frame(pen);
  const mark = { x: 8, y: 7, width: 9, units: 34 };
  pen.path(ARCH, mark, { stroke: "#2f6b47", thick: 3 });
  pen.path(UNDER, mark, { stroke: "#2f6b47", thick: 2 });
  pen.path(MIRROR, mark, { stroke: "#b8490f", thick: 2 });
  pen.line(text.brand, 19, 9, { size: 11, weight: "bold", width: 26 });
  pen.line(text.keep, 46, 9.6, { size: 8.5, color: SOFT, align: "right", width: CARD.width - 8 - 46 });
  const spacing = /\p{Script=Han}/u.test(text.title) ? 0.35 : 0;
  pen.line(text.title, EDGE, 20, { size: 21, weight: "bold", align: "center", width: INNER, spacing });
  for (const [index, line] of text.labels.entries()) drawLabel(pen, line, 34 + index * 10);
  const picture = { x: 16.5, y: 65, width: 72, units: 300 };
  pen.path(BRIDGE, picture, { stroke: "#2f6b47", thick: 3 });
  pen.path(ROAD, picture, { stroke: "#2f6b47", thick: 2.2 });
  pen.path(REFLECTION, picture, { stroke: "#b8490f", thick: 2.2, dash: [7, 6] });
  pen.path(WATER, picture, { stroke: "#9db6c2", thick: 2 });
  drawCode(pen, { text, code });
  drawEnd(pen, text.number, text.validUntil);
}

function drawLabel(pen: Pen, { label, value }: { label: string; value: string }, y: number) {
  pen.line(label, EDGE, y + 2, { size: 10.5, color: SOFT, width: 14 });
  pen.line(value, 28, y, { size: 15, weight: "bold", width: CARD.width - EDGE - 29 });
  pen.rule(26, y + 8, CARD.width - EDGE - 26, { color: "#1d1a15", thick: 0.25 });
}

/** With four modules of white around it: without them, old phones do not find it. */
function drawCode(pen: Pen, { text, code }: PrintedCard) {
  const size = 37;
  const quiet = 4;
  const module = size / (code.size + 2 * quiet);
  const at = { x: EDGE + quiet * module, y: 92 + quiet * module };
  pen.path(code.path, { ...at, width: size - 2 * quiet * module, units: code.size }, { fill: "#000000" });
  pen.box([EDGE, 92, size, size]);
  const left = EDGE + size + 4;
  const width = CARD.width - EDGE - left;
  pen.line(text.scan, left, 98, { size: 14, weight: "bold", width });
  pen.lines(text.scanMore, left, 106, { size: 11, width, leading: 1.5 });
}

function drawEnd(pen: Pen, left: string, right: string) {
  const y = CARD.height - 13;
  pen.rule(EDGE, y - 1, INNER);
  pen.line(left, EDGE, y, { size: 8.5, color: SOFT, width: INNER * 0.58 });
  const rest = INNER * 0.4;
  pen.line(right, CARD.width - EDGE - rest, y, { size: 8.5, color: SOFT, width: rest, align: "right" });
}

export function drawBack(pen: Pen, text: CardText) {
  frame(pen);
  let y = drawCalls(pen, text, 9);
  y = drawHead(pen, text.teacherFirst, y + 3);
  for (const { label, phone } of text.phones) {
    pen.box([EDGE, y, INNER, 8.4], { color: LEAF, thick: 0.4 });
    pen.line(label, EDGE + 3, y + 1.3, { size: 12, width: INNER * 0.42 });
    const width = INNER * 0.48;
    pen.line(phone, EDGE + INNER - 3 - width, y + 0.6, { size: 14.5, weight: "bold", align: "right", width });
    y += 8.4;
  }
  drawNumbers(pen, text, drawHead(pen, text.anyTime, y + 3));
  drawEnd(pen, text.promise, text.lost);
}

function drawHead(pen: Pen, words: string, y: number): number {
  pen.line(words, EDGE, y, { size: 13.5, weight: "bold", color: LEAF, width: INNER });
  return y + 7.5;
}

function drawCalls(pen: Pen, { whoCalls, calls, noCalls }: CardText, top: number): number {
  let y = drawHead(pen, whoCalls, top);
  if (calls.length === 0)
    return y + pen.lines(noCalls, EDGE, y, { size: 11, width: INNER, leading: 1.5 }) + 1;
  for (const { name, role, how, when } of calls) {
    pen.line(name, EDGE, y + 1, { size: 14, weight: "bold", width: 19 });
    pen.line(role, EDGE + 21, y + 0.4, { size: 11, width: 25 });
    pen.line(how, EDGE + 21, y + 5.2, { size: 9.5, color: SOFT, width: 25 });
    pen.line(when, EDGE + 48, y + 1.6, { size: 12.5, weight: "bold", align: "right", width: INNER - 48 });
    y += 10.6;
    pen.rule(EDGE, y, INNER);
  }
  return y;
}

function drawNumbers(pen: Pen, { police, hotlines }: CardText, top: number) {
  pen.line(police.label, EDGE, top + 1.5, { size: 12.5, width: INNER * 0.6 });
  const red = { size: 21, weight: "bold", color: "#8b1a1a", align: "right", width: INNER } as const;
  pen.line(police.number, EDGE, top - 1, red);
  pen.rule(EDGE, top + 8.6, INNER);
  const column = (INNER - 5) / 2;
  hotlines.forEach(({ label, number }, index) => {
    const x = EDGE + (index % 2) * (column + 5);
    const y = top + 9.2 + Math.floor(index / 2) * 7;
    pen.line(label, x, y + 0.9, { size: 10.5, width: column - 17 });
    pen.line(number, x + column - 16, y, { size: 13.5, weight: "bold", align: "right", width: 16 });
    pen.rule(x, y + 6.4, column);
  });
}
