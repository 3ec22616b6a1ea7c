import { DIALECTS_SAID, INTERESTS_SAID, MENTOR_ROLES_SAID, STAFF_ROLES_SAID } from "./people-words";
import type { Sheet } from "./sheet";

/** Rows of a roster of people: all of them are looked at, and written, in one go. */
export const MOST_PEOPLE = 2000;
/** Of staff fewer: each role is given by itself, as on the page of a person. */
const MOST_STAFF = 500;

const VOLUNTEER_FIELDS = [
  "name",
  "email",
  "role",
  "birthYear",
  "phone",
  "occupation",
  "place",
  "dialects",
  "interests",
  "capacity",
] as const;
export type VolunteerField = (typeof VOLUNTEER_FIELDS)[number];

const EMAIL = {
  zh: ["邮箱", "电子邮箱", "电子邮件", "邮箱地址", "邮件"],
  en: ["Email", "E-mail", "Email address", "E-mail address", "Mail"],
};
const PHONE = {
  zh: ["手机号", "手机", "手机号码", "电话", "联系电话", "联系方式"],
  en: ["Phone", "Telephone", "Mobile", "Phone number"],
};

/** An account is known by its address alone, so that is what nobody can do without. */
export const VOLUNTEER_SHEET: Sheet<VolunteerField> = {
  fields: VOLUNTEER_FIELDS,
  headings: {
    name: { zh: ["姓名", "志愿者姓名", "志愿者", "代理家长"], en: ["Name", "Volunteer", "Full name"] },
    email: EMAIL,
    role: { zh: ["代理身份", "身份", "角色", "代理爸爸或代理妈妈"], en: ["Proxy parent", "Role"] },
    birthYear: {
      zh: ["出生年份", "出生年", "出生日期", "出生年月", "生日"],
      en: ["Year of birth", "Birth year", "Date of birth", "Born"],
    },
    phone: PHONE,
    occupation: { zh: ["职业", "工作", "工作单位"], en: ["Occupation", "Job", "Profession"] },
    place: {
      zh: ["居住镇街", "居住地", "现居住地", "所在乡镇", "乡镇", "镇街", "村镇", "村"],
      en: ["Town", "Lives in", "Village or town", "Village"],
    },
    dialects: { zh: ["方言", "会说的话", "语言"], en: ["Dialects", "Languages", "Speaks"] },
    interests: { zh: ["兴趣爱好", "兴趣", "爱好", "特长"], en: ["Interests", "Hobbies"] },
    capacity: { zh: ["可陪伴孩子数", "孩子数", "名额"], en: ["Children at once", "Capacity"] },
  },
  needed: [
    { oneOf: ["name"], fault: "MAP_NAME" },
    { oneOf: ["email"], fault: "MAP_EMAIL" },
  ],
  choices: { role: MENTOR_ROLES_SAID, dialects: DIALECTS_SAID, interests: INTERESTS_SAID },
  mostRows: MOST_PEOPLE,
  tooMany: "ROSTER_TOO_MANY_PEOPLE",
};

const STAFF_FIELDS = ["name", "email", "role", "scope", "phone"] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];

/** One line for each role: whoever holds two stands in two lines. */
export const STAFF_SHEET: Sheet<StaffField> = {
  fields: STAFF_FIELDS,
  headings: {
    name: { zh: ["姓名", "工作人员", "教师姓名"], en: ["Name", "Full name", "Colleague"] },
    email: EMAIL,
    role: { zh: ["职责", "角色", "身份", "岗位", "职务"], en: ["Role", "Duty", "Position"] },
    scope: {
      zh: ["负责范围", "范围", "学校或村镇", "学校", "单位", "乡镇", "村"],
      en: ["School or place", "Scope", "School", "Town", "Village", "Where"],
    },
    phone: PHONE,
  },
  needed: [
    { oneOf: ["name"], fault: "MAP_NAME" },
    { oneOf: ["email"], fault: "MAP_EMAIL" },
    { oneOf: ["role"], fault: "MAP_ROLE" },
    { oneOf: ["scope"], fault: "MAP_SCOPE" },
  ],
  choices: { role: STAFF_ROLES_SAID },
  mostRows: MOST_STAFF,
  tooMany: "ROSTER_TOO_MANY_STAFF",
};
