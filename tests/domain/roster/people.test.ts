import { describe, expect, it } from "vitest";
import { STAFF_ROLES } from "~/domain/access/grants";
import {
  type ColleagueRow,
  judgeColleague,
  judgeVolunteer,
  type KnownColleague,
  type KnownVolunteer,
  type VolunteerRow,
} from "~/domain/roster/judge-people";
import { STAFF_SHEET, VOLUNTEER_SHEET } from "~/domain/roster/people-columns";
import {
  DIALECTS_SAID,
  INTERESTS_SAID,
  MENTOR_ROLES_SAID,
  STAFF_ROLES_SAID,
} from "~/domain/roster/people-words";
import { placeIds } from "~/domain/roster/places";
import { readColleague, readVolunteer, scopesByName } from "~/domain/roster/read-people";
import { guessMapping, mappingFault } from "~/domain/roster/sheet";
import { DIALECTS, INTERESTS, MENTOR_ROLES } from "~/domain/shared/leanings";
import { resources } from "~/i18n/resources";

const PLACES = placeIds([{ id: 7, parentId: 1, nameZh: "阳平镇", nameEn: "Yangping", parent: null }], 1);
const volunteer = (cells: Parameters<typeof readVolunteer>[0]) =>
  readVolunteer({ name: "李大海", email: "li@example.org", ...cells }, { places: PLACES, year: 2026 });
const faultsOf = ({ faults }: { faults: { field: string; code: string }[] }) =>
  faults.map(({ field, code }) => `${field} ${code}`).join(", ");

const NAMED = { nameZh: "阳平镇", nameEn: "Yangping" };
const SCOPES = scopesByName({
  places: [
    { id: 1, kind: "DISTRICT", nameZh: "陈仓区", nameEn: "Chencang", parent: null },
    { id: 7, kind: "TOWN", ...NAMED, parent: null },
    { id: 70, kind: "VILLAGE", nameZh: "大王村", nameEn: "Dawang", parent: NAMED },
    { id: 71, kind: "VILLAGE", nameZh: "阳平镇", nameEn: "Yangping", parent: NAMED },
    {
      id: 80,
      kind: "VILLAGE",
      nameZh: "大王村",
      nameEn: "Dawang",
      parent: { nameZh: "县功镇", nameEn: "Xiangong" },
    },
  ],
  schools: [{ id: 3, nameZh: "阳平小学", nameEn: "Yangping Primary School", place: NAMED }],
});
const colleague = (role: string, scope: string) =>
  readColleague({ name: "王老师", email: "wang@example.org", role, scope }, SCOPES);

describe("the words of a roster of people", () => {
  it.each([
    ["mentorRole", MENTOR_ROLES, MENTOR_ROLES_SAID],
    ["dialect", DIALECTS, DIALECTS_SAID],
    ["interest", INTERESTS, INTERESTS_SAID],
    ["staffRole", STAFF_ROLES, STAFF_ROLES_SAID],
  ] as const)("%s: every code has the words that the site has for it", (kind, codes, words) => {
    const said = words.map(([code, zh, en]) => [code, zh, en]);
    const shown = codes.map((code) => [
      code,
      (resources["zh-CN"].common[kind] as Record<string, string>)[code],
      (resources.en.common[kind] as Record<string, string>)[code],
    ]);
    expect([...said].sort()).toEqual([...shown].sort());
  });

  it("its headings are recognised, and without an address nobody is", () => {
    const mapping = guessMapping(VOLUNTEER_SHEET, [
      "序号",
      "姓名*",
      "E-mail",
      "代理身份（爸爸/妈妈）",
      "手机",
    ]);
    expect(mapping).toEqual({ name: 1, email: 2, role: 3, phone: 4 });
    expect(mappingFault(VOLUNTEER_SHEET, { name: 0 })).toEqual({ fault: "MAP_EMAIL", field: "email" });
    expect(mappingFault(STAFF_SHEET, { name: 0, email: 1, role: 2 })).toMatchObject({ fault: "MAP_SCOPE" });
    expect(mappingFault(VOLUNTEER_SHEET, { name: 0, email: 0 })).toMatchObject({ fault: "MAP_TWICE" });
  });
});

describe("a row about a volunteer", () => {
  it("is read as people write it", () => {
    const { volunteer: said, faults } = volunteer({
      ...{ email: " Li.DaHai@Example.ORG ", role: "爸爸", birthYear: "1985年", phone: "138 0000 0001" },
      ...{ place: "阳平镇", dialects: "普通话、关中话", interests: "下棋, 阅读", capacity: "2个" },
    });
    expect(faults).toEqual([]);
    expect(said).toMatchObject({
      ...{ email: "li.dahai@example.org", role: "FATHER", birthYear: 1985, phone: "13800000001", placeId: 7 },
      ...{ dialects: ["MANDARIN", "BAOJI_GUANZHONG"], interests: ["CHESS", "READING"], capacity: 2 },
    });
  });

  it.each([
    [{ email: "li@example" }, "email EMAIL"],
    [{ email: "" }, "email MISSING"],
    [{ name: "李4" }, "name NAME"],
    [{ role: "叔叔" }, "role CHOICE"],
    [{ birthYear: "85" }, "birthYear YEAR"],
    [{ birthYear: "2030" }, "birthYear YEAR"],
    [{ birthYear: "2010-05-04" }, "birthYear TOO_YOUNG"],
    [{ phone: "1.38E+10" }, "phone PHONE_RUINED"],
    [{ place: "大王村" }, "place PLACE"],
    [{ interests: "下棋、发呆" }, "interests CHOICE"],
    [{ capacity: "4" }, "capacity CAPACITY"],
    [{ occupation: "\u0001formula" }, "occupation FORMULA"],
  ])("%j is named: %s", (cells, cause) => {
    expect(faultsOf(volunteer(cells))).toBe(cause);
  });

  const known: KnownVolunteer = {
    ...{ id: "v", personId: "p", version: 1, name: "李大海", email: "li@example.org", role: "FATHER" },
    ...{ birthYear: 1985, phone: "13800000001", occupation: "", placeId: 7 },
    ...{ dialects: [], interests: [], capacity: 1, untouched: true },
  };
  const judged = (row: Partial<VolunteerRow>, others: KnownVolunteer[] = [known]) => {
    const said = { name: "李大海", email: "li@example.org", ...row.said };
    const { verdict, doubt } = judgeVolunteer(
      { faults: [], decision: null, earlier: null, elsewhere: false, ...row, said },
      others,
    );
    return doubt ? `${verdict} ${doubt}` : verdict;
  };
  const other = { name: "李大海", email: "hai@example.org" };

  it.each<[string, Partial<VolunteerRow>, KnownVolunteer[] | undefined, string]>([
    ["nobody of the address", {}, [], "NEW"],
    ["the same again", {}, undefined, "UNCHANGED"],
    [
      "what is not said changes nothing",
      { said: { ...known, phone: undefined } as never },
      undefined,
      "UNCHANGED",
    ],
    ["another phone", { said: { phone: "13900000002" } as never }, undefined, "CHANGED"],
    [
      "a file that its owner uses",
      { said: { phone: "13900000002" } as never },
      [{ ...known, untouched: false }],
      "UNCHANGED OWN_HAND",
    ],
    ["another name", { said: { name: "李小海" } as never }, undefined, "DOUBTFUL OTHER_NAME"],
    [
      "another name, said to be the same",
      { said: { name: "李小海" } as never, decision: "SAME" },
      undefined,
      "UNCHANGED",
    ],
    [
      "another name, said to be somebody else",
      { said: { name: "李小海" } as never, decision: "NEW" },
      undefined,
      "DOUBTFUL OTHER_NAME",
    ],
    ["the name with another address", { said: other }, undefined, "DOUBTFUL SAME_NAME"],
    ["that, decided", { said: other, decision: "NEW" }, undefined, "NEW"],
    ["that, decided the other way", { said: other, decision: "SAME" }, undefined, "UNCHANGED"],
    ["an address of somebody elsewhere", { elsewhere: true }, [], "DOUBTFUL ADDRESS_ELSEWHERE"],
    ["which nothing decides", { elsewhere: true, decision: "NEW" }, [], "DOUBTFUL ADDRESS_ELSEWHERE"],
    ["but leaving it out", { elsewhere: true, decision: "SKIP" }, [], "UNCHANGED"],
    ["an earlier row", { earlier: 2 }, [], "DUPLICATE"],
  ])("%s", (_, row, others, expected) => {
    expect(judged(row, others)).toBe(expected);
  });
});

describe("a row about a colleague", () => {
  it("the role says which of two places of one name is meant", () => {
    expect(colleague("儿童督导员", "阳平镇").colleague).toMatchObject({
      role: "TOWN_SUPERVISOR",
      scope: "place:7",
    });
    expect(colleague("儿童主任", "阳平镇").colleague).toMatchObject({ scope: "place:71" });
    expect(colleague("Coordinator", "Yangping Primary School").colleague).toMatchObject({
      scope: "school:3",
    });
    expect(colleague("儿童主任", "县功镇大王村").colleague).toMatchObject({ scope: "place:80" });
  });

  it.each([
    ["儿童主任", "大王村", "scope SCOPE_SEVERAL"],
    ["区级管理员", "阳平小学", "scope SCOPE_DOES_NOT_FIT"],
    ["学校负责老师", "阳平镇", "scope SCOPE_DOES_NOT_FIT"],
    ["学校负责老师", "没有的小学", "scope SCOPE"],
    ["校长", "阳平小学", "role CHOICE"],
    ["学校负责老师", "", "scope MISSING"],
  ])("%s in %s: %s", (role, scope, cause) => {
    const read = colleague(role, scope);
    expect(faultsOf(read)).toBe(cause);
    expect(read.colleague).toBeNull();
  });

  const said = { name: "王老师", email: "wang@example.org", role: "COORDINATOR", scope: "school:3" } as const;
  const known: KnownColleague = {
    ...{ id: "p", name: "王老师", email: "wang@example.org", locked: false },
    grants: [{ role: "COORDINATOR", scope: "school:3" }],
  };
  it.each<[string, Partial<ColleagueRow>, KnownColleague[], string]>([
    ["nobody of the address", {}, [], "NEW"],
    ["the role is held", {}, [known], "UNCHANGED"],
    ["another role", {}, [{ ...known, grants: [] }], "CHANGED"],
    ["another name", { said: { ...said, name: "王校长" } }, [known], "DOUBTFUL OTHER_NAME"],
    ["another name, decided", { said: { ...said, name: "王校长" }, decision: "SAME" }, [known], "UNCHANGED"],
    ["a locked account", {}, [{ ...known, locked: true, grants: [] }], "DOUBTFUL LOCKED"],
    ["the name with another address", {}, [{ ...known, email: "w@example.org" }], "DOUBTFUL SAME_NAME"],
    ["that, somebody else", { decision: "NEW" }, [{ ...known, email: "w@example.org" }], "NEW"],
    ["that, the same", { decision: "SAME" }, [{ ...known, email: "w@example.org", grants: [] }], "CHANGED"],
    ["an earlier row", { earlier: 2 }, [], "DUPLICATE"],
    ["an earlier row of the address with another name", { calledBefore: "李老师" }, [], "WRONG"],
  ])("%s", (_, row, others, expected) => {
    const { verdict, doubt } = judgeColleague(
      { said, faults: [], decision: null, earlier: null, calledBefore: null, ...row },
      others,
    );
    expect(doubt ? `${verdict} ${doubt}` : verdict).toBe(expected);
  });
});
