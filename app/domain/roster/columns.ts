import type { Sheet } from "./sheet";
import { AIDS, GENDERS, PRIORITIES, RATINGS, RELATIONS_SAID, YES_NO } from "./words";

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

/** Without a name, and a birth date or an identity number that says it, nobody can be recognised. */
export const CHILD_SHEET: Sheet<RosterField> = {
  fields: ROSTER_FIELDS,
  headings: HEADINGS,
  needed: [
    { oneOf: ["name"], fault: "MAP_NAME" },
    { oneOf: ["birthDate", "idNumber"], fault: "MAP_BIRTH" },
  ],
  choices: {
    gender: GENDERS,
    boarding: YES_NO,
    rating: RATINGS,
    aid: AIDS,
    guardianRelation: RELATIONS_SAID,
    priority: PRIORITIES,
  },
  mostRows: 100_000,
  tooMany: "ROSTER_TOO_MANY",
};
