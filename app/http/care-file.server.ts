import { createInstance } from "i18next";
import { workbook } from "~/adapters/workbook.server";
import type { MissingLine } from "~/data/care/missing";
import type { WholeFile } from "~/data/children/whole-file";
import type { Locale } from "~/i18n/locale";
import { i18nOptions } from "~/i18n/resources";
import { sheetParts } from "./child-sheet";
import type { Say, Tongue } from "./event-words";

const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const i18n = createInstance();
// All catalogues are in memory, so this is ready when the call returns.
void i18n.init({ ...i18nOptions, initImmediate: false });

const day = (value: Date | null) => value?.toISOString().slice(0, 10) ?? "";

/** Who lacks what, every cell a text. */
export function missingSheet(rows: readonly MissingLine[], locale: Locale): Response {
  const t = i18n.getFixedT(locale, "care");
  const en = locale === "en";
  const head = [
    ...[t("missing.name"), t("missing.birthDate"), t("missing.grade"), t("missing.school")],
    ...[t("missing.place"), t("guardianship.rating"), t("missing.since"), t("missing.what")],
  ];
  const lines = rows.map((row) => [
    ...[row.name, day(row.birthDate), String(row.grade), en ? row.schoolEn : row.schoolZh],
    ...[en ? row.placeEn : row.placeZh, t(`rating.${row.rating}`), day(row.since)],
    row.lacks.map((one) => t(`missing.of.${one}`)).join(en ? "; " : "、"),
  ]);
  return sheetOf(t("missing.title"), [head, ...lines], "missing.xlsx");
}

/** A sheet to be kept, with its columns as wide as their heads need. */
export function sheetOf(name: string, rows: readonly (readonly string[])[], file: string): Response {
  const widths = (rows[0] ?? []).map((head) => Math.max(14, head.length * 2 + 2));
  return new Response(new Uint8Array(workbook({ name, widths, rows })), {
    headers: { "Content-Type": SHEET, "Content-Disposition": `attachment; filename="${file}"` },
  });
}

/** A child's file as a table: part, item, and what is said of it. */
export function childTable(whole: WholeFile, locale: Locale): Response {
  const say = (namespace: "common" | "childFile" | "children" | "care") =>
    i18n.getFixedT(locale, namespace) as unknown as Say;
  const tongue: Tongue = {
    ...{ locale, common: say("common"), file: say("childFile"), own: say("children"), care: say("care") },
    family: whole.child.family,
  };
  const { file } = tongue;
  const head = [file("table.part"), file("table.item"), file("table.text")];
  const rows = sheetParts(whole, tongue).flatMap(({ title, rows }) => rows.map((row) => [title, ...row]));
  return sheetOf(file("table.title"), [head, ...rows], "child-file.xlsx");
}
