import { createCanvas } from "@napi-rs/canvas";
import jsQR from "jsqr";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PageSeen {
  /** Points. */
  width: number;
  height: number;
  text: string;
  /** What each QR code says that an independent decoder finds in the picture, by quarters of the page. */
  codes: string[];
  png: Buffer;
  /** Whether a place of the page, in parts of its width and height, is darker than paper anywhere within a millimetre. */
  inkAt(x: number, y: number): boolean;
}

const SCALE = 3;

/** A file as somebody who prints it sees it: each page drawn as a picture, its codes read off the picture. */
export async function pagesOf(file: Uint8Array): Promise<PageSeen[]> {
  const document = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
  const pages: PageSeen[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const viewport = page.getViewport({ scale: SCALE });
    const canvas = createCanvas(viewport.width, viewport.height);
    const context = canvas.getContext("2d");
    await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    const parts = width > 500 ? 2 : 1;
    const codes = Array.from({ length: parts * parts }, (_, index) => {
      const [w, h] = [Math.floor(canvas.width / parts), Math.floor(canvas.height / parts)];
      const picture = context.getImageData((index % parts) * w, Math.floor(index / parts) * h, w, h);
      return jsQR(new Uint8ClampedArray(picture.data), w, h)?.data ?? "";
    });
    const inkAt = (x: number, y: number) => {
      const around = context.getImageData(x * canvas.width - 8, y * canvas.height - 8, 16, 16).data;
      return around.some((value, index) => index % 4 === 0 && value < 200);
    };
    pages.push({ width, height, text, codes, png: canvas.toBuffer("image/png"), inkAt });
  }
  return pages;
}
