import QRCode from "qrcode";

/** A text as a QR code: one square path over `size` modules, so that no style and no picture file is needed. */
export function qrCode(text: string): { path: string; size: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) => (modules.get(y, x) ? `M${x} ${y}h1v1h-1z` : "")).join(""),
  );
  return { path: rows.join(""), size: modules.size };
}
