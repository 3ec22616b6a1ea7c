import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";

/** Points of a millimetre. */
const MM = 72 / 25.4;
export const mm = (millimetres: number) => millimetres * MM;

const INK = "#1d1a15";
const SMALLEST = 0.55;
/** Of the size of a sign: how far its foot stands below the upper edge of its line. */
const ASCENT = 0.88;

export type Weight = "regular" | "bold";

interface Style {
  size: number;
  weight?: Weight;
  color?: string;
  align?: "left" | "right" | "center";
  /** Millimetres that it may take; longer text becomes smaller. */
  width?: number;
  /** Between signs, in parts of their size. */
  spacing?: number;
}

const require = createRequire(import.meta.url);
const fileOf: Record<Weight, string> = {
  regular: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
};

/** Writes and draws on one page, in millimetres from its upper left corner. A sign that the font lacks is an empty square. */
export class Pen {
  private readonly fonts = new Map<Weight, Font>();

  constructor(private readonly doc: PDFKit.PDFDocument) {
    for (const weight of ["regular", "bold"] as const) {
      const bytes = readFileSync(require.resolve(fileOf[weight]));
      doc.registerFont(weight, bytes);
      const font = create(bytes);
      if (!("hasGlyphForCodePoint" in font)) throw new Error("The font is a collection.");
      this.fonts.set(weight, font);
    }
  }

  /** Everything that `draw` draws has this corner. */
  at(x: number, y: number, draw: () => void) {
    this.doc.save().translate(mm(x), mm(y));
    draw();
    this.doc.restore();
  }

  /** One line whose upper edge is at `y`; answers its height in millimetres. */
  line(text: string, x: number, y: number, style: Style): number {
    const { weight = "regular", color = INK, align = "left", width, spacing = 0 } = style;
    const whole = this.widthOf(text, { ...style, size: style.size });
    const factor = width && whole > mm(width) ? Math.max(SMALLEST, mm(width) / whole) : 1;
    const size = style.size * factor;
    const taken = whole * factor;
    const room = width === undefined ? 0 : mm(width) - taken;
    let left = mm(x) + (align === "right" ? room : align === "center" ? room / 2 : 0);
    // A smaller line stands on the same foot.
    const top = mm(y) + (style.size - size) * ASCENT;
    this.doc.font(weight).fontSize(size).fillColor(color);
    for (const run of this.runsOf(text, weight)) {
      const wide = this.runWidth(run, { weight, size, spacing });
      if (run.known)
        this.doc.text(run.text, left, top, { lineBreak: false, characterSpacing: spacing * size });
      else this.squares(run.text, left, top, { size, spacing, color });
      left += wide;
    }
    return (style.size * 1.45) / MM;
  }

  /** Several lines, broken between Chinese signs or at spaces; answers their height in millimetres. */
  lines(text: string, x: number, y: number, style: Style & { width: number; leading: number }): number {
    const rows: string[] = [];
    let row = "";
    for (const part of text.match(/\p{Script=Han}[，。、；：？！]?|\s+|[^\s\p{Script=Han}]+/gu) ?? []) {
      if (row.trim() && this.widthOf(row + part.trimEnd(), style) > mm(style.width)) {
        rows.push(row.trim());
        row = "";
      }
      row += part;
    }
    rows.push(row.trim());
    const step = (style.size * style.leading) / MM;
    rows.forEach((one, index) => void this.line(one, x, y + index * step, style));
    return rows.length * step;
  }

  rule(x: number, y: number, width: number, { color = "#9fb79f", thick = 0.2 } = {}) {
    this.doc
      .moveTo(mm(x), mm(y))
      .lineTo(mm(x + width), mm(y))
      .lineWidth(mm(thick))
      .strokeColor(color)
      .stroke();
  }

  upright(x: number, y: number, height: number, { color = "#777777", thick = 0.2 } = {}) {
    this.doc
      .moveTo(mm(x), mm(y))
      .lineTo(mm(x), mm(y + height))
      .lineWidth(mm(thick))
      .strokeColor(color)
      .stroke();
  }

  box(
    [x, y, width, height]: readonly [number, number, number, number],
    { color = "#777777", thick = 0.25 } = {},
  ) {
    this.doc.rect(mm(x), mm(y), mm(width), mm(height)).lineWidth(mm(thick)).strokeColor(color).stroke();
  }

  /** A path of a picture that is `units` wide, drawn `width` millimetres wide. */
  path(
    path: string,
    { x, y, width, units }: { x: number; y: number; width: number; units: number },
    look: { fill: string } | { stroke: string; thick: number; dash?: readonly [number, number] },
  ) {
    const scale = mm(width) / units;
    this.doc.save().translate(mm(x), mm(y)).scale(scale).path(path);
    if ("fill" in look) this.doc.fill(look.fill);
    else {
      this.doc.lineWidth(look.thick).lineCap("round");
      if (look.dash) this.doc.dash(look.dash[0], { space: look.dash[1] });
      this.doc.stroke(look.stroke);
    }
    this.doc.restore();
  }

  private widthOf(text: string, { size, weight = "regular", spacing = 0 }: Style): number {
    return this.runsOf(text, weight).reduce(
      (sum, run) => sum + this.runWidth(run, { weight, size, spacing }),
      0,
    );
  }

  private runWidth(
    { text, known }: Run,
    { weight, size, spacing }: { weight: Weight; size: number; spacing: number },
  ): number {
    if (!known) return [...text].length * size * (1 + spacing);
    return this.doc
      .font(weight)
      .fontSize(size)
      .widthOfString(text, { characterSpacing: spacing * size });
  }

  private runsOf(text: string, weight: Weight): Run[] {
    const font = this.fonts.get(weight);
    const runs: Run[] = [];
    for (const sign of text) {
      const known = font?.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ?? false;
      const last = runs.at(-1);
      if (last?.known === known) last.text += sign;
      else runs.push({ text: sign, known });
    }
    return runs;
  }

  /** Where a rare sign is written in by hand. */
  private squares(
    text: string,
    left: number,
    top: number,
    { size, spacing, color }: { size: number; spacing: number; color: string },
  ) {
    [...text].forEach((_, index) => {
      const x = left + index * size * (1 + spacing) + size * 0.06;
      this.doc
        .rect(x, top + size * 0.28, size * 0.88, size * 0.88)
        .lineWidth(size * 0.05)
        .strokeColor(color)
        .stroke();
    });
  }
}

interface Run {
  text: string;
  known: boolean;
}
