import { describe, expect, test } from "vitest";
import { parseForm } from "~/http/forms.server";
import {
  AboutForm,
  LeaningForm,
  ReasonForm,
  SubmitForm,
  TimeForm,
} from "~/routes/volunteer+/apply+/_components/step-shapes";

type Fields = Record<string, string | string[]>;

function sent(fields: Fields) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) data.append(name, one);
  }
  return data;
}

const about = {
  version: "1",
  schoolId: "7",
  role: "FATHER",
  birthYear: "1984",
  occupation: "司机",
  phone: "138 9170 0001",
  placeId: "3",
  about: "",
};
const time = {
  version: "1",
  availability: ["0", "27"],
  capacity: "2",
  contactModes: "CALL",
  travelMetres: "5000",
};
const leanings = { version: "1", interests: ["READING", "CHESS"], dislikes: [], dialects: "MANDARIN" };
const reasons = {
  version: "1",
  motivation: "我小时候也跟着奶奶长大，知道等电话是什么滋味。",
  experience: "",
  "first.name": "郑海霞",
  "first.relation": "同事",
  "first.phone": "13891700005",
  "second.name": "周志平",
  "second.relation": "邻居",
  "second.phone": "0917-6210000",
};
const FORMS = { about: AboutForm, time: TimeForm, leanings: LeaningForm, reasons: ReasonForm } as const;
const FULL: Record<keyof typeof FORMS, Fields> = { about, time, leanings, reasons };

function read(form: keyof typeof FORMS, changes: Fields = {}) {
  return parseForm(sent({ ...FULL[form], ...changes }), form, FORMS[form]);
}

function errors(form: keyof typeof FORMS, changes: Fields = {}) {
  const parsed = read(form, changes);
  return parsed.ok ? {} : parsed.reply.errors;
}

describe("the forms of the application", () => {
  test.each(Object.keys(FORMS) as (keyof typeof FORMS)[])("%s takes complete answers", (form) => {
    expect(errors(form)).toEqual({});
  });

  test("numbers, masks and phones arrive as they are stored", () => {
    expect(read("about")).toMatchObject({
      ok: true,
      form: { birthYear: 1984, phone: "13891700001", placeId: 3 },
    });
    expect(read("time")).toMatchObject({
      ok: true,
      form: { availability: 1 + 2 ** 27, contactModes: ["CALL"] },
    });
    expect(read("reasons")).toMatchObject({ ok: true, form: { second: { phone: "09176210000" } } });
  });

  test("with nothing typed, going on names every gap at once, leaving keeps the empty page", () => {
    const empty = { version: "1", motivation: "", experience: "", "first.name": "", "second.name": "" };
    const nothing = (onward: string) => parseForm(sent({ ...empty, onward }), "reasons", ReasonForm);
    const next = nothing("next");
    expect(next.ok ? [] : Object.keys(next.reply.errors).sort()).toEqual([
      "first.name",
      "first.phone",
      "first.relation",
      "motivation",
      "second.name",
      "second.phone",
      "second.relation",
    ]);
    expect(nothing("later")).toMatchObject({
      ok: true,
      form: { motivation: "", first: { name: "", phone: "" } },
    });
  });

  test("leaving half-way still refuses what could never be right", () => {
    const half = { onward: "later", birthYear: "", phone: "123" };
    expect(errors("about", half)).toEqual({ phone: "PHONE" });
  });

  test.each([
    ["about", { schoolId: "" }, { schoolId: "CHOOSE" }],
    ["about", { placeId: "first" }, { placeId: "CHOOSE" }],
    ["about", { role: "UNCLE" }, { role: "INVALID" }],
    ["about", { birthYear: "1900" }, { birthYear: "TOO_LOW:1920" }],
    ["about", { birthYear: "八四" }, { birthYear: "NUMBER" }],
    ["about", { occupation: "司".repeat(41) }, { occupation: "TOO_LONG:40" }],
    ["about", { about: "\u0000" }, { about: "CONTROL_CHARACTERS" }],
    ["time", { availability: ["28"] }, { availability: "TOO_HIGH:27" }],
    ["time", { availability: [] }, { availability: "CHOOSE_ONE" }],
    ["time", { capacity: "" }, { capacity: "CHOOSE" }],
    ["time", { travelMetres: "1.5" }, { travelMetres: "NUMBER" }],
    ["time", { capacity: "4" }, { capacity: "CHOOSE" }],
    ["time", { contactModes: ["CALL", "PIGEON"] }, { contactModes: "INVALID" }],
    ["leanings", { interests: ["READING"], dislikes: ["READING"] }, { dislikes: "LIKED_AND_DISLIKED" }],
    ["reasons", { "second.phone": "13891700005" }, { "second.phone": "SAME_REFEREE" }],
    ["reasons", { "first.name": "郑" }, { "first.name": "NAME_TOO_SHORT" }],
    ["reasons", { motivation: "爱".repeat(1001) }, { motivation: "TOO_LONG:1000" }],
  ] as [keyof typeof FORMS, Fields, Record<string, string>][])("%s refuses %j", (form, changes, expected) => {
    expect(errors(form, changes)).toEqual(expected);
  });

  test("nothing is sent without a yes to the rules", () => {
    expect(parseForm(sent({ version: "3" }), "submit", SubmitForm)).toMatchObject({
      reply: { errors: { agree: "TICK" } },
    });
    expect(parseForm(sent({ version: "3", agree: "on" }), "submit", SubmitForm).ok).toBe(true);
  });
});
