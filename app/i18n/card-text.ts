import type { CardText } from "~/domain/child/card-text";
import { formatPlainDate } from "./format";
import type { Locale } from "./locale";
import { type Rhythm, sayRhythm } from "./rhythm";

type Say = (key: string, values?: Record<string, string | number>) => string;

interface Facts {
  id: string;
  expiresAt: Date;
  member: { name: string; relation: number };
  officers: readonly { id: string; name: string; phone: string }[];
  child: {
    called: string;
    grade: number;
    className: string;
    school: { nameZh: string; nameEn: string; phone: string; contactName: string; timeZone: string };
  };
  calls: readonly (Rhythm & {
    id: string;
    mentor: string;
    role: string | null;
    mode: string;
    place: string;
  })[];
}

/** Police first; the rest in the order in which families need them. */
export const hotlineNumbers = ["110", "12355", "12338", "12349", "12356", "12348", "12345"] as const;
export type HotlineNumber = (typeof hotlineNumbers)[number];

/** Contacts that fit on the back; the family's page tells the others. */
const MOST_CALLS = 4;

/** The words of a card in one language; `say` answers any word of the catalogues, by namespace and key. */
export function cardText(say: Say, locale: Locale, facts: Facts): CardText {
  const { id, expiresAt, member, officers, child, calls } = facts;
  const { school } = child;
  const card: Say = (key, values) => say(`childFile:card.${key}`, values);
  const common: Say = (key, values) => say(`common:${key}`, values);
  const name = child.called;
  return {
    id,
    brand: common("brand.name"),
    keep: card("keep"),
    title: card("title"),
    labels: [
      { id: "name", label: card("name"), value: name },
      { id: "school", label: card("school"), value: locale === "en" ? school.nameEn : school.nameZh },
      {
        id: "class",
        label: card("class"),
        value: `${say(`children:grade.${child.grade}`)} ${child.className}`.trim(),
      },
    ],
    scan: card("scan"),
    scanMore: card("scanMore"),
    number: card("for", { name: member.name, relation: common(`relation.${member.relation}`) }),
    validUntil: card("until", { when: formatPlainDate(expiresAt, locale, school.timeZone) }),
    whoCalls: card("whoCalls", { name }),
    calls: calls.slice(0, MOST_CALLS).map((call) => ({
      id: call.id,
      name: call.mentor,
      role: common(`mentorRole.${call.role ?? "ANY"}`),
      how: [common(`mode.${call.mode}`), call.place].filter(Boolean).join(" · "),
      when: sayRhythm(common, call),
    })),
    noCalls: card("noCalls"),
    teacherFirst: card("teacherFirst"),
    phones: [
      { id: "school", label: school.contactName, phone: school.phone },
      ...officers.map((officer) => ({
        id: officer.id,
        label: card("officer", { name: officer.name }),
        phone: officer.phone,
      })),
    ],
    anyTime: card("anyTime"),
    police: { label: card("danger"), number: "110" },
    hotlines: hotlineNumbers
      .filter((number) => number !== "110")
      .map((number) => ({ label: common(`hotline.n${number}`), number })),
    promise: card("promise"),
    lost: card("lost"),
  };
}
