import type { WholeFile } from "~/data/children/whole-file";
import { formatList, formatPlainDate } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { eventWords, type Tongue } from "./event-words";

export interface SheetPart {
  id: "child" | "family" | "care" | "aid" | "mentors" | "events";
  title: string;
  /** What it is about, and what is said of it. */
  rows: [label: string, text: string][];
}

/** A child's file as the parts of a sheet, the same on paper and as a table. Without identity numbers, which are read by saying why. */
export function sheetParts(whole: WholeFile, tongue: Tongue): SheetPart[] {
  const { file } = tongue;
  const parts: SheetPart[] = [
    { id: "child", title: file("about"), rows: aboutChild(whole, tongue) },
    { id: "family", title: file("family.title"), rows: family(whole, tongue) },
    { id: "care", title: tongue.care("guardianship.crumb"), rows: care(whole, tongue) },
    { id: "aid", title: tongue.care("aid.title"), rows: aid(whole, tongue) },
    { id: "mentors", title: file("team.title"), rows: mentors(whole, tongue) },
    { id: "events", title: file("timeline.title"), rows: events(whole, tongue) },
  ];
  return parts.map((part) => ({ ...part, rows: part.rows.filter(([, text]) => text !== "") }));
}

const plain = ({ locale }: Tongue, day: Date | null) => (day ? formatPlainDate(day, locale, "UTC") : "");
const nameOf = ({ locale }: Tongue, of: { nameZh: string; nameEn: string }) =>
  isLatin(locale) ? of.nameEn : of.nameZh;
const joined = (parts: readonly string[]) => parts.filter((part) => part !== "").join(" · ");

function aboutChild({ child, records }: WholeFile, tongue: Tongue): SheetPart["rows"] {
  const { common, file, own, care: say, locale } = tongue;
  const { place, school } = child;
  const home = `${place.parent ? `${nameOf(tongue, place.parent)} ` : ""}${nameOf(tongue, place)}`;
  const codes = (list: readonly string[], word: (code: string) => string) =>
    list.length === 0 ? "" : formatList(list.map(word), locale);
  return [
    [own("form.name"), child.name],
    [own("form.gender"), common(`gender.${child.gender}`)],
    [file("row.birthDate"), plain(tongue, child.birthDate)],
    [say("described.ethnicity"), records.ethnicity],
    [own("form.schoolId"), joined([nameOf(tongue, school), own(`grade.${child.grade}`), child.className])],
    [say("described.schoolStatus"), records.schoolStatus ? say(`schoolStatus.${records.schoolStatus}`) : ""],
    [own("form.boarding"), file(child.boarding ? "boarding" : "dayPupil")],
    [file("row.home"), joined([home, child.address])],
    [
      say("registration.title"),
      records.hukou ? joined([say(`hukou.${records.hukou}`), records.hukouPlace]) : "",
    ],
    [
      say("described.health"),
      records.health ? joined([say(`health.${records.health}`), records.healthNote]) : "",
    ],
    [say("described.income"), codes(records.income, (code) => say(`income.${code}`))],
    [own("form.priority"), common(`priority.${child.priority}`)],
    [file("row.needs"), child.needs],
  ];
}

function family({ child }: WholeFile, { common, file }: Tongue): SheetPart["rows"] {
  return child.family.map((member) => [
    common(`relation.${member.relation}`),
    joined([
      member.name,
      member.phone,
      member.worksAt && file("family.away", { where: member.worksAt }),
      member.guardian ? file("family.guardian") : "",
      member.carer ? file("family.carer") : "",
      member.restricted ? file("family.restricted") : "",
    ]),
  ]);
}

function care({ child, care: records }: WholeFile, tongue: Tongue): SheetPart["rows"] {
  const { common, care: say } = tongue;
  const [now] = records.guardianships;
  const agreement = records.agreements.find(({ endedOn }) => endedOn === null);
  const [notice] = records.careNotices;
  const who = (member: { relation: number; name: string }) =>
    `${common(`relation.${member.relation}`)} ${member.name}`;
  return [
    [say("guardianship.who"), now?.member ? who(now.member) : say("nobody")],
    [say("guardianship.rating"), say(`rating.${records.guardianshipRating}`)],
    [say("guardianship.kind"), records.guardianshipKind ? say(`kind.${records.guardianshipKind}`) : ""],
    [say("guardianship.isSettled"), plain(tongue, child.guardianshipSettledOn) || say("guardianship.open")],
    [
      say("agreement.title"),
      agreement
        ? joined([
            who(agreement.member),
            say("agreement.span", {
              from: plain(tongue, agreement.fromOn),
              until: plain(tongue, agreement.untilOn),
            }),
          ])
        : say("agreement.none"),
    ],
    [
      say("careNotice.title"),
      notice
        ? say("careNotice.line", { who: who(notice.member), carer: notice.carerName })
        : say("careNotice.none"),
    ],
  ];
}

function aid({ records }: WholeFile, tongue: Tongue): SheetPart["rows"] {
  const { own, care: say } = tongue;
  return records.aidRecords.map((given) => [
    `${own(`aid.${given.kind}`)} ${plain(tongue, given.givenOn)}`,
    joined([
      given.yuan ? say("aid.amount", { yuan: given.yuan }) : "",
      say("aid.beforeWas", { text: given.before }),
      given.after && say("aid.afterWas", { text: given.after }),
      given.endedOn ? say("aid.ended", { day: plain(tongue, given.endedOn) }) : "",
    ]),
  ]);
}

function mentors({ child }: WholeFile, tongue: Tongue): SheetPart["rows"] {
  const { common, locale } = tongue;
  const day = (at: Date | null) => (at ? formatPlainDate(at, locale, child.school.timeZone) : "");
  return child.matches
    .filter(({ activeAt }) => activeAt !== null)
    .map((match) => [
      match.volunteer.name,
      joined([
        common(`state.match.${match.state}`),
        [day(match.activeAt), day(match.closedAt)].filter(Boolean).join(" – "),
      ]),
    ]);
}

function events({ child, events }: WholeFile, tongue: Tongue): SheetPart["rows"] {
  const words = eventWords(tongue);
  return events.map((entry) => [
    formatPlainDate(
      entry.kind === "checkIn" ? new Date(entry.happenedOn) : entry.at,
      tongue.locale,
      entry.kind === "checkIn" ? "UTC" : child.school.timeZone,
    ),
    joined([words.what(entry), ...words.lines(entry)]),
  ]);
}
