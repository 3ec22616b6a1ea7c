import { copyIsOpen, copyOfChild, copyOfVolunteer, openingsForCopy } from "~/data/privacy/copy";
import { careOfChild } from "~/data/privacy/copy-of-care";
import type { Work } from "~/data/work.server";
import { idNumberOf } from "~/domain/access/sealed";
import type { StaffViewer } from "~/domain/access/viewer";
import { hoursText } from "~/domain/schedule/hours-text";
import type { Window } from "~/domain/schedule/windows";
import { DAYS } from "./availability-form";
import type { RequestContext } from "./site.server";

type Value = string | number | boolean | null | Date | string[];
export type CopyRow = Record<string, Value>;

/** Everything about one person, by what it is about: the same in the file and on the page. */
export interface Copy {
  sections: { id: string; rows: CopyRow[] }[];
}

/** Null unless the viewer has just said why; what is sealed is opened, for it is the person's own. */
export async function openCopyOfChild(
  work: Work<StaffViewer>,
  { site }: RequestContext,
  childId: string,
): Promise<Copy | null> {
  if (!(await copyIsOpen(work, work.viewer.personId, childId))) return null;
  const child = await copyOfChild(work, childId);
  if (!child) return null;
  const { family, permissions, slots, matches, contacts, checkIns, requests, links, ...rest } = child;
  const { idNumbers, parentCalls, visits, appointments, supportContacts, ...more } = rest;
  const { moveRequests, parentReturns, smallWishes, weeklyHours, absences, ledgerExits, ...own } = more;
  const { guardianships, agreements, ...care } = await careOfChild(work, childId);
  const number = idNumbers.find(({ memberId }) => memberId === null);
  const idNumber = number ? site.vault.open(number.sealed, idNumberOf(childId)) : null;
  return {
    sections: sectionsOf({
      person: [{ ...flat(own), idNumber }],
      family: family.map(flat),
      slots,
      permissions: permissions.map(flat),
      guardianships: guardianships.map(flat),
      agreements: agreements.map(flat),
      ...care,
      ...endingsOf(matches),
      contacts,
      checkIns: checkIns.map((one) => flat(noted(one))),
      parentCalls: parentCalls.map(flat),
      visits: visits.map(flat),
      appointments: appointments.map(flat),
      ledgerExits,
      moveRequests,
      parentReturns,
      smallWishes,
      talks: supportContacts,
      hours: hoursOf(weeklyHours),
      absences,
      links,
      requests,
      openings: await openingsForCopy(work, childId),
    }),
  };
}

export async function openCopyOfVolunteer(
  work: Work<StaffViewer>,
  { site }: RequestContext,
  volunteerId: string,
): Promise<Copy | null> {
  if (!(await copyIsOpen(work, work.viewer.personId, volunteerId))) return null;
  const volunteer = await copyOfVolunteer(work, volunteerId);
  if (!volunteer) return null;
  const { application, contacts, checkIns, requests, idNumber: sealed, ...rest } = volunteer;
  const { matches, weeklyHours, absences, trainings, acknowledged, certificates, ...own } = rest;
  const { referees = [], items = [], ...applied } = application ?? {};
  const idNumber = sealed ? site.vault.open(sealed.sealed, idNumberOf(volunteerId)) : null;
  return {
    sections: sectionsOf({
      person: [{ ...flat(own), idNumber }],
      application: [flat(applied)],
      referees,
      screening: items,
      trainings,
      acknowledged,
      certificates,
      ...endingsOf(
        matches.map(({ moveRequests: _, supportContacts: __, strengthAnswers: ___, ...match }) => match),
      ),
      contacts,
      checkIns: checkIns.map(noted),
      moveRequests: matches.flatMap(({ moveRequests }) => moveRequests),
      talks: matches.flatMap(({ supportContacts }) => supportContacts),
      questionnaires: matches.flatMap(({ strengthAnswers }) =>
        strengthAnswers.map(({ marks, ...one }) => ({ ...one, marks: marks.map(String) })),
      ),
      hours: hoursOf(weeklyHours),
      absences,
      requests,
    }),
  };
}

type Ended = Nested & { pauses: CopyRow[]; reviews: CopyRow[]; closure: CopyRow | null };

/** Matches, and next to them how they were paused, looked at and ended. */
function endingsOf(matches: readonly Ended[]) {
  return {
    matches: matches.map(({ pauses, reviews, closure, ...match }) => flat(match as Nested)),
    pauses: matches.flatMap(({ pauses }) => pauses),
    reviews: matches.flatMap(({ reviews }) => reviews),
    closures: matches.flatMap(({ closure }) => (closure ? [closure] : [])),
  };
}

/** The week in lines, as it was typed; none where nobody entered any. */
function hoursOf(entered: { windows: unknown } | null): CopyRow[] {
  if (!entered) return [];
  const windows = entered.windows as Window[];
  return [Object.fromEntries(DAYS.map((day, index) => [day, hoursText(windows, index)]))];
}

function sectionsOf(parts: Record<string, CopyRow[]>): Copy["sections"] {
  return Object.entries(parts).map(([id, rows]) => ({ id, rows }));
}

type Nested = Record<string, Value | CopyRow | CopyRow[] | null>;

/** A row in one line: the name of a person, or both names of a place, instead of a row within it. */
function flat(row: Nested): CopyRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]): [string, Value][] => {
      if (value === null || typeof value !== "object" || value instanceof Date || Array.isArray(value))
        return [[name, value as Value]];
      if ("nameZh" in value) return [[name, `${value.nameZh} ${value.nameEn}`]];
      if ("name" in value) return [[name === "volunteer" ? "mentor" : name, value.name ?? null]];
      return Object.entries(value);
    }),
  );
}

/** What was said of each area, one after the other. */
function noted<T extends { areaNotes: unknown }>(record: T) {
  return { ...record, areaNotes: Object.values(record.areaNotes as Record<string, string>) };
}

/** The copy as a file that other programmes read. */
export function copyFile(copy: Copy, now: Date): Response {
  const body = Object.fromEntries(copy.sections.map(({ id, rows }) => [id, rows]));
  return new Response(JSON.stringify({ madeAt: now, ...body }, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="heartbridge-copy.json"',
    },
  });
}
