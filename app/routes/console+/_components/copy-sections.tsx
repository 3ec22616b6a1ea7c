import { useTranslation } from "react-i18next";
import type { Copy, CopyRow } from "~/http/copy.server";
import { formatList } from "~/i18n/format";
import { Facts } from "~/ui/facts";
import { Stack } from "~/ui/layout";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";

/** Where the words of a code are, by the field; of a field that several sections have, by `section.field`. */
const CODES: Record<string, string> = {
  gender: "common:gender",
  guardianshipRating: "common:guardianship",
  guardianshipKind: "care:kind",
  "guardianships.rating": "care:rating",
  "guardianships.kind": "care:kind",
  hukou: "care:hukou",
  "hukouRecords.before": "care:hukou",
  "hukouRecords.after": "care:hukou",
  "aidRecords.kind": "children:aid",
  "townMoves.outcome": "care:town.outcome",
  health: "care:health",
  schoolStatus: "care:schoolStatus",
  income: "care:income",
  relation: "common:relation",
  method: "common:permissionMethod",
  mode: "common:mode",
  contactModes: "common:mode",
  missedSide: "common:missedSide",
  closurePath: "common:closurePath",
  closureCause: "closures:cause",
  "pauses.reason": "closures:pauseReason",
  familyView: "closures:view",
  mentorView: "closures:view",
  mentorAgain: "closures:again",
  life: "checkInForm:rating",
  study: "checkInForm:rating",
  safety: "checkInForm:rating",
  followUpOwner: "checkIns:owner",
  interests: "common:interest",
  dislikes: "common:interest",
  dialects: "common:dialect",
  present: "visits:present",
  living: "visits:rating",
  carerHealth: "visits:rating",
  attendance: "visits:attendance",
  priority: "common:priority",
  grade: "children:grade",
  aid: "children:aid",
  topics: "ownMatches:topic",
  way: "support:way",
  "talks.safety": "support:answer",
  quality: "support:answer",
  impact: "support:answer",
  participants: "checkInForm:participant",
  "person.state": "common:state.child",
  "person.role": "common:mentorRole",
  "slots.role": "common:mentorRole",
  "permissions.kind": "common:permission",
  "matches.state": "common:state.match",
  "contacts.state": "common:state.contact",
  "parentCalls.state": "calls:state",
  "appointments.state": "common:state.appointment",
  "ledgerExits.reason": "ledger:reason",
  "moveRequests.state": "moves:state",
  "smallWishes.state": "smallWishes:state",
  "moveRequests.reason": "moves:reason",
  "application.state": "common:state.application",
  "screening.kind": "common:screening",
  "screening.state": "common:state.screening",
  "requests.kind": "privacy:kind",
  "requests.state": "privacy:state",
  "openings.role": "trail:role",
  "openings.action": "trail:action",
  reasonCode: "trail:reason",
  language: "privacy:copy.tongue",
  locale: "privacy:copy.tongue",
};

/** A copy as somebody reads it, or prints it: section by section, with words instead of codes. */
export function CopySections({ copy, zone }: { copy: Copy; zone: string }) {
  const { t, i18n } = useTranslation("privacy");
  const say = i18n.getFixedT(i18n.language) as unknown as (key: string) => string;
  const locale = useLocale();
  const said = (section: string, field: string, value: CopyRow[string]) => {
    const group = CODES[`${section}.${field}`] ?? CODES[field];
    const word = (code: string) =>
      group && i18n.exists(`${group}.${code}`) ? say(`${group}.${code}`) : code;
    if (typeof value === "boolean") return t(value ? "copy.yes" : "copy.no");
    if (Array.isArray(value)) return formatList(value.map(word), locale);
    if (value instanceof Date)
      return <When value={value} zone={zone} as={/(On|Date|Since)$/.test(field) ? undefined : "dateTime"} />;
    return word(String(value));
  };
  return (
    <Stack>
      {copy.sections.map(({ id, rows }) => (
        <section key={id} aria-labelledby={`copy-${id}`}>
          <h3 id={`copy-${id}`}>{say(`privacy:copy.section.${id}`)}</h3>
          {rows.length === 0 && <p className="soft">{t("copy.nothing")}</p>}
          {rows.map((row) => (
            <Facts
              key={JSON.stringify(row)}
              facts={Object.entries(row)
                .filter(isSaid)
                .map(([field, value]) => ({
                  id: field,
                  label: say(`privacy:copy.field.${field}`),
                  value: said(id, field, value),
                }))}
            />
          ))}
        </section>
      ))}
    </Stack>
  );
}

/** What is empty is left out on paper; the file has it. */
function isSaid([, value]: [string, CopyRow[string]]): boolean {
  return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}
