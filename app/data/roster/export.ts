import type { Sealer } from "~/domain/access/sealed";
import { ROSTER_FIELDS, type RosterField } from "~/domain/roster/columns";
import { MOST_IN_A_FILE } from "~/domain/roster/file";
import type { RosterKind } from "~/domain/roster/kinds";
import {
  AIDS,
  GENDERS,
  GUARDIANSHIP_KINDS_SAID,
  HEALTH_SAID,
  HUKOU_SAID,
  INCOMES,
  RATINGS,
  RELATIONS_SAID,
  SCHOOL_STATUSES_SAID,
  type Words,
  wordOf,
  wordsOf,
  YES_NO,
} from "~/domain/roster/words";
import { type ChildFilter, childIds } from "../children/list";
import type { Work } from "../work.server";
import { openRow } from "./row";

/** What a list of children says; identity numbers are read one by one, by saying why. */
export const EXPORTED: readonly RosterField[] = ROSTER_FIELDS.filter((field) => field !== "idNumber");

/** The children of a list, in its order, in the words of a roster. */
export async function rosterOfChildren(
  work: Work,
  filter: ChildFilter,
  language: "zh" | "en",
): Promise<string[][]> {
  const ids = await childIds(work, filter, MOST_IN_A_FILE);
  const children = await work.tx.child.findMany({
    where: { id: { in: ids } },
    select: {
      ...{
        id: true,
        name: true,
        gender: true,
        birthDate: true,
        grade: true,
        className: true,
        boarding: true,
      },
      ...{ address: true, guardianshipRating: true, guardianshipKind: true, aid: true, priority: true },
      ...{ ethnicity: true, hukou: true, hukouPlace: true, health: true, healthNote: true },
      ...{ schoolStatus: true, income: true },
      place: {
        select: {
          ...{ nameZh: true, nameEn: true, kind: true },
          parent: { select: { nameZh: true, nameEn: true } },
        },
      },
      family: {
        orderBy: [{ guardian: "desc" }, { carer: "desc" }, { relation: "asc" }, { id: "asc" }],
        select: { name: true, relation: true, phone: true, worksAt: true, guardian: true },
      },
    },
  });
  const at = new Map(ids.map((id, index) => [id, index]));
  children.sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
  return children.map((child) => {
    const member = (relation: number) => child.family.find((one) => one.relation === relation);
    const [father, mother] = [member(51), member(52)];
    const word = <T extends string>(words: Words<T>, value: T | null) =>
      value === null ? "" : wordOf(words, value, language);
    const guardian = child.family.find((one) => one.guardian);
    const said: Partial<Record<RosterField, string>> = {
      name: child.name,
      gender: wordOf(GENDERS, child.gender, language),
      ethnicity: child.ethnicity,
      birthDate: child.birthDate.toISOString().slice(0, 10),
      hukou: word(HUKOU_SAID, child.hukou),
      hukouPlace: child.hukouPlace,
      health: word(HEALTH_SAID, child.health),
      healthNote: child.healthNote,
      schoolStatus: word(SCHOOL_STATUSES_SAID, child.schoolStatus),
      grade: String(child.grade),
      className: child.className,
      boarding: wordOf(YES_NO, child.boarding ? "YES" : "NO", language),
      place: placeName(child.place, language),
      address: child.address,
      rating: wordOf(RATINGS, child.guardianshipRating, language),
      guardianshipKind: word(GUARDIANSHIP_KINDS_SAID, child.guardianshipKind),
      income: wordsOf(INCOMES, child.income, language),
      aid: wordsOf(AIDS, child.aid, language),
      grandfatherName: member(61)?.name,
      grandmotherName: member(62)?.name,
      fatherName: father?.name,
      fatherPhone: father?.phone,
      fatherWorksAt: father?.worksAt,
      motherName: mother?.name,
      motherPhone: mother?.phone,
      motherWorksAt: mother?.worksAt,
      guardianName: guardian?.name,
      guardianRelation: guardian && wordOf(RELATIONS_SAID, guardian.relation, language),
      guardianPhone: guardian?.phone,
      priority: child.priority,
    };
    return EXPORTED.map((field) => said[field] ?? "");
  });
}

interface Named {
  nameZh: string;
  nameEn: string;
}

/** A village with its town, so that of two with one name the right one is found again. */
function placeName(place: Named & { kind: string; parent: Named | null }, language: "zh" | "en"): string {
  const { parent } = place;
  if (place.kind !== "VILLAGE" || !parent) return language === "zh" ? place.nameZh : place.nameEn;
  return language === "zh" ? `${parent.nameZh}${place.nameZh}` : `${place.nameEn}, ${parent.nameEn}`;
}

/** Rows of an import that waits, as they were read, with their results; null where there are none any more. */
export async function annotatedRows({ tx }: Work, vault: Sealer, kind: RosterKind, importId: string) {
  const found = await tx.rosterImport.findFirst({
    where: { id: importId, kind, state: "READY" },
    select: { schoolId: true, headings: true },
  });
  if (!found) return null;
  const rows = await tx.rosterRow.findMany({
    where: { importId },
    orderBy: { line: "asc" },
    select: { line: true, sealed: true, verdict: true, faults: true, doubt: true, sameAs: true },
  });
  return {
    ...found,
    rows: rows.map(({ line, sealed, verdict, faults, doubt, sameAs }) => ({
      texts: openRow(vault, importId, { line, sealed }),
      ...{ verdict: verdict ?? "WRONG", faults: faults as { field: string; code: string }[], doubt, sameAs },
    })),
  };
}
