/** What a roster of children can say, in the order of the district's form; each is at most one column of a sheet. */
export const ROSTER_FIELDS = [
  "name",
  "gender",
  "birthDate",
  "idNumber",
  "grade",
  "className",
  "boarding",
  "place",
  "address",
  "rating",
  "aid",
  "fatherName",
  "fatherPhone",
  "fatherWorksAt",
  "motherName",
  "motherPhone",
  "motherWorksAt",
  "guardianName",
  "guardianRelation",
  "guardianPhone",
  "priority",
] as const;

export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Field to column, from 0; a field that stands nowhere is not there. */
export type Mapping = Partial<Record<RosterField, number>>;

/** Headings by which a column is recognised; the first one of each language is written into templates. */
export const HEADINGS: Record<RosterField, { zh: readonly string[]; en: readonly string[] }> = {
  name: { zh: ["姓名", "儿童姓名", "学生姓名", "孩子姓名"], en: ["Name", "Child", "Child's name"] },
  gender: { zh: ["性别"], en: ["Sex", "Gender"] },
  birthDate: {
    zh: ["出生日期", "出生年月日", "出生年月", "生日"],
    en: ["Date of birth", "Birth date", "Birthday"],
  },
  idNumber: {
    zh: ["身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码"],
    en: ["ID number", "Identity number", "Resident ID"],
  },
  grade: { zh: ["年级", "就读年级"], en: ["Grade", "Year"] },
  className: { zh: ["班级", "所在班级"], en: ["Class"] },
  boarding: { zh: ["是否寄宿", "寄宿", "住校"], en: ["Boarding", "Boards at school"] },
  place: {
    zh: ["现居住村镇", "现居住地", "居住村", "所在村", "村", "村镇"],
    en: ["Village or town", "Village", "Lives in"],
  },
  address: { zh: ["详细住址", "住址", "家庭住址", "地址"], en: ["Address", "Home address"] },
  rating: { zh: ["监护评估", "监护情况", "实际监护情况"], en: ["Guardianship", "Guardianship rating"] },
  aid: { zh: ["救助帮扶", "救助", "享受救助"], en: ["Aid", "Assistance"] },
  fatherName: { zh: ["父亲姓名", "父亲"], en: ["Father's name", "Father"] },
  fatherPhone: { zh: ["父亲电话", "父亲联系电话", "父亲手机"], en: ["Father's phone"] },
  fatherWorksAt: { zh: ["父亲务工地点", "父亲务工地"], en: ["Father works in", "Father's place of work"] },
  motherName: { zh: ["母亲姓名", "母亲"], en: ["Mother's name", "Mother"] },
  motherPhone: { zh: ["母亲电话", "母亲联系电话", "母亲手机"], en: ["Mother's phone"] },
  motherWorksAt: { zh: ["母亲务工地点", "母亲务工地"], en: ["Mother works in", "Mother's place of work"] },
  guardianName: {
    zh: ["监护人姓名", "监护人", "实际照料人", "照料人"],
    en: ["Guardian's name", "Guardian", "Carer"],
  },
  guardianRelation: { zh: ["与儿童关系", "关系", "监护人关系"], en: ["Relation to child", "Relation"] },
  guardianPhone: { zh: ["监护人电话", "监护人联系电话", "联系电话"], en: ["Guardian's phone", "Phone"] },
  priority: { zh: ["优先级", "优先等级"], en: ["Priority"] },
};

/** Whatever a heading is decorated with: spaces, stars of required columns, remarks in brackets. */
export const plainHeading = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\(.*?\)|\[.*?\]/g, "")
    .replace(/[\s*:’']/g, "")
    .toLowerCase();

const KNOWN = new Map(
  ROSTER_FIELDS.flatMap((field) =>
    [...HEADINGS[field].zh, ...HEADINGS[field].en].map((text) => [plainHeading(text), field] as const),
  ),
);

/** The columns whose headings say by themselves what they are; the first of two that say the same. */
export function guessMapping(headings: readonly string[]): Mapping {
  const mapping: Mapping = {};
  headings.forEach((heading, column) => {
    const field = KNOWN.get(plainHeading(heading));
    if (field && mapping[field] === undefined) mapping[field] = column;
  });
  return mapping;
}

/** What a column is called when sheets are compared: the same whichever order or decoration they come in. */
export function headingKey(headings: readonly string[]): string {
  return headings.map(plainHeading).filter(Boolean).sort().join("\n");
}

/** A mapping by the words of its headings, so that it fits the next sheet in whatever order its columns stand. */
export function rememberedAs(mapping: Mapping, headings: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapping).map(([field, column]) => [field, plainHeading(headings[column] ?? "")]),
  );
}

/** The remembered words as columns of this sheet; a column that is missing is left out. */
export function recalled(remembered: Record<string, unknown>, headings: readonly string[]): Mapping {
  const plain = headings.map(plainHeading);
  const mapping: Mapping = {};
  for (const field of ROSTER_FIELDS) {
    const column = plain.indexOf(String(remembered[field] ?? ""));
    if (remembered[field] && column >= 0) mapping[field] = column;
  }
  return mapping;
}

/** What somebody types for which the sheet has no column gets one, behind the others, under the word that is known for it. */
export function withColumnsFor(
  fields: readonly RosterField[],
  mapping: Mapping,
  headings: readonly string[],
): { mapping: Mapping; headings: string[] } {
  const missing = fields.filter((field) => mapping[field] === undefined);
  const added = missing.map((field, at) => [field, headings.length + at] as const);
  return {
    mapping: { ...mapping, ...Object.fromEntries(added) },
    headings: [...headings, ...missing.map((field) => HEADINGS[field].zh[0] ?? field)],
  };
}

/** Two columns of which nobody can say which one is meant. */
export function doubledHeadings(headings: readonly string[]): string[] {
  const plain = headings.map(plainHeading);
  return [...new Set(headings.filter((text, at) => text !== "" && plain.indexOf(plain[at] ?? "") !== at))];
}

export type MappingFault = "MAP_NAME" | "MAP_BIRTH" | "MAP_TWICE";

/** Without a name, and a birth date or an identity number that says it, nobody can be recognised. */
export function mappingFault(mapping: Mapping): { fault: MappingFault; field: RosterField } | null {
  if (mapping.name === undefined) return { fault: "MAP_NAME", field: "name" };
  if (mapping.birthDate === undefined && mapping.idNumber === undefined)
    return { fault: "MAP_BIRTH", field: "birthDate" };
  const seen = new Set<number>();
  for (const field of ROSTER_FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    if (seen.has(column)) return { fault: "MAP_TWICE", field };
    seen.add(column);
  }
  return null;
}
