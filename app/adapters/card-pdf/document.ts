import PDFDocument from "pdfkit";
import type { PrintedCard } from "~/domain/child/card-text";
import { CARD, drawBack, drawFront } from "./card";
import { mm, Pen } from "./pen";

export interface CardFile {
  /** Two pages of A6 for each card, or sheets of A4 with four of them and marks for cutting. */
  paper: "A6" | "A4";
  cards: readonly PrintedCard[];
  title: string;
  lang: string;
  madeAt: Date;
}

const A4 = { width: 210, height: 297 };
const PER_SHEET = 4;
const MARK = 5;

/** The cards as a file with the signs of the font that they use. */
export async function cardDocument({ paper, cards, title, lang, madeAt }: CardFile): Promise<Uint8Array> {
  const size = paper === "A4" ? A4 : CARD;
  const doc = new PDFDocument({
    ...{ autoFirstPage: false, margin: 0, size: [mm(size.width), mm(size.height)] },
    ...{ lang, displayTitle: true, info: { Title: title, CreationDate: madeAt } },
    // Null: no font until one is chosen. Undefined would be Helvetica.
    font: null as unknown as string,
  });
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on("end", resolve));
  const pen = new Pen(doc);
  if (paper === "A4") drawSheets(doc, pen, cards);
  else for (const card of cards) drawSides(doc, pen, card);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawSides(doc: PDFKit.PDFDocument, pen: Pen, card: PrintedCard) {
  doc.addPage();
  drawFront(pen, card);
  doc.addPage();
  drawBack(pen, card.text);
}

function drawSheets(doc: PDFKit.PDFDocument, pen: Pen, cards: readonly PrintedCard[]) {
  for (let first = 0; first < cards.length; first += PER_SHEET) {
    const four = cards.slice(first, first + PER_SHEET);
    doc.addPage();
    for (const [index, card] of four.entries()) pen.at(...cornerOf(index, false), () => drawFront(pen, card));
    drawMarks(pen);
    doc.addPage();
    for (const [index, { text }] of four.entries())
      pen.at(...cornerOf(index, true), () => drawBack(pen, text));
    drawMarks(pen);
  }
}

/** Backs are mirrored: the sheet is turned over along its long side. */
function cornerOf(index: number, back: boolean): [number, number] {
  const column = back ? 1 - (index % 2) : index % 2;
  return [column * CARD.width, Math.floor(index / 2) * (A4.height / 2)];
}

function drawMarks(pen: Pen) {
  const [x, y] = [A4.width / 2, A4.height / 2];
  pen.upright(x, 0, MARK);
  pen.upright(x, A4.height - MARK, MARK);
  pen.rule(0, y, MARK, { color: "#777777" });
  pen.rule(A4.width - MARK, y, MARK, { color: "#777777" });
  pen.rule(x - MARK / 2, y, MARK, { color: "#777777" });
  pen.upright(x, y - MARK / 2, MARK);
}
