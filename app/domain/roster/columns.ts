import type { Sheet } from "./sheet";
import {
  AIDS,
  GENDERS,
  GUARDIANSHIP_KINDS_SAID,
  HEALTH_SAID,
  HUKOU_SAID,
  INCOMES,
  PRIORITIES,
  RATINGS,
  RELATIONS_SAID,
  SCHOOL_STATUSES_SAID,
  YES_NO,
} from "./words";

/** What a roster of children can say, in the order of the district's form; each is at most one column of a sheet. */
export const ROSTER_FIELDS = [
  "name",
  "gender",
  "ethnicity",
  "birthDate",
  "idNumber",
  "hukou",
  "hukouPlace",
  "place",
  "address",
  "health",
  "healthNote",
  "boarding",
  "schoolStatus",
  "grade",
  "className",
  "grandfatherName",
  "grandmotherName",
  "fatherName",
  "fatherPhone",
  "fatherWorksAt",
  "motherName",
  "motherPhone",
  "motherWorksAt",
  "guardianName",
  "guardianRelation",
  "guardianPhone",
  "rating",
  "guardianshipKind",
  "income",
  "aid",
  "priority",
] as const;

export type RosterField = (typeof ROSTER_FIELDS)[number];

/** Headings by which a column is recognised; the first one of each language is written into templates. */
export const HEADINGS: Record<RosterField, { zh: readonly string[]; en: readonly string[] }> = {
  name: { zh: ["姓名", "儿童姓名", "学生姓名", "孩子姓名"], en: ["Name", "Child", "Child's name"] },
  gender: { zh: ["性别"], en: ["Sex", "Gender"] },
  ethnicity: { zh: ["民族"], en: ["Ethnicity", "Ethnic group"] },
  birthDate: {
    zh: ["出生日期", "出生年月日", "出生年月", "生日"],
    en: ["Date of birth", "Birth date", "Birthday"],
  },
  idNumber: {
    zh: ["身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码"],
    en: ["ID number", "Identity number", "Resident ID"],
  },
  hukou: {
    zh: ["是否登记户口", "是否登记户籍", "是否上户", "户口登记", "户口"],
    en: ["Household registration", "Registered", "Hukou"],
  },
  hukouPlace: {
    zh: ["户籍所在地", "户口所在地", "户籍地", "户籍地址"],
    en: ["Registered at", "Place of registration"],
  },
  health: { zh: ["身体情况", "身体状况", "健康状况"], en: ["Health", "State of health"] },
  healthNote: {
    zh: ["残疾或患病的情况", "身体情况说明", "健康说明", "患病情况"],
    en: ["About the disability or illness", "Health notes"],
  },
  schoolStatus: { zh: ["就学情况", "就学状况", "就读情况"], en: ["Schooling", "School status"] },
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
  guardianshipKind: { zh: ["监护类型", "监护情况类型"], en: ["Kind of guardianship"] },
  income: {
    zh: ["经济来源", "家庭经济来源", "主要经济来源"],
    en: ["Sources of income", "Income"],
  },
  grandfatherName: {
    zh: ["祖父姓名", "祖父", "爷爷姓名", "爷爷"],
    en: ["Paternal grandfather's name", "Grandfather's name", "Grandfather"],
  },
  grandmotherName: {
    zh: ["祖母姓名", "祖母", "奶奶姓名", "奶奶"],
    en: ["Paternal grandmother's name", "Grandmother's name", "Grandmother"],
  },
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
    hukou: HUKOU_SAID,
    health: HEALTH_SAID,
    boarding: YES_NO,
    schoolStatus: SCHOOL_STATUSES_SAID,
    rating: RATINGS,
    guardianshipKind: GUARDIANSHIP_KINDS_SAID,
    income: INCOMES,
    aid: AIDS,
    guardianRelation: RELATIONS_SAID,
    priority: PRIORITIES,
  },
  mostRows: 100_000,
  tooMany: "ROSTER_TOO_MANY",
};
