import { useTranslation } from "react-i18next";
import type { Draft, SentRecord } from "~/data/checkins/drafts";
import { type DraftField, differences, type Typed } from "~/domain/checkin/draft";
import { TOPICS } from "~/domain/checkin/submission";
import type { FormReply } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { formatList, formatShortDateTime } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Alert } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import type { CheckInFormProps } from "./check-in-form";
import { useCheckInWords } from "./check-in-names";
import { otherVersion } from "./check-in-start";

const CONFLICTS = ["CHANGED_ELSEWHERE", "CHECK_IN_EXISTS"];

interface Other {
  draft: Draft | null;
  record: SentRecord | null;
  /** What this form wanted to write. */
  mine: Typed;
  /** A record was sent, and it can no longer be put right. */
  read: boolean;
  matchId: string | null;
}

/** What stands where this form wanted to write; nothing, unless it was just refused for that. */
export function useOther({ reply, drafts, sent, today, matchId }: CheckInFormProps): Other {
  const refused = typeof reply === "object" && reply !== null ? (reply as FormReply) : null;
  const conflict = refused?.errors?.[""] ?? "";
  if (!refused || !CONFLICTS.includes(conflict))
    return { draft: null, record: null, mine: {}, read: false, matchId };
  const found = otherVersion(refused.values, { drafts, sent, today }, refused.values.record?.[0]);
  const exists = conflict === "CHECK_IN_EXISTS" || refused.values.record !== undefined;
  const record = exists ? found.record : null;
  return {
    draft: exists ? null : found.draft,
    record,
    mine: refused.values,
    read: exists && !record,
    matchId,
  };
}

/** Both versions side by side, where they differ, and the two ways on. Nothing is replaced by itself. */
export function Versions({ other, zone }: { other: Other; zone: string }) {
  const { t } = useTranslation("checkInForm");
  const locale = useLocale();
  const say = useAnswerWords();
  const names = useCheckInWords();
  const { draft, record, mine, matchId } = other;
  const theirs = draft?.fields ?? record?.fields ?? {};
  const at = draft?.savedAt ?? record?.at;
  const when = at ? formatShortDateTime(at, locale, zone) : "";
  const rows = differences(mine, theirs);
  const said = (typed: Typed, name: DraftField) =>
    formatList(
      (typed[name] ?? []).filter(Boolean).map((value) => say(name, value)),
      locale,
    ) || t("versions.nothing");
  return (
    <section id="versions" data-versions>
      <Alert
        tone="care"
        title={t(draft ? "versions.draftTitle" : "versions.sentTitle")}
        actions={
          matchId && (
            <LinkButton
              href={draft ? paths.checkIn(matchId, contactOf(draft.about)) : paths.ownMatch(matchId)}
              data-drop
            >
              {t("versions.takeOther")}
            </LinkButton>
          )
        }
      >
        {t(rows.length > 0 ? "versions.lead" : "versions.same")}
      </Alert>
      {draft && <input type="hidden" name="seen" value={`${draft.id}.${draft.version}`} />}
      {rows.length > 0 && (
        <DataTable
          caption={t("versions.table")}
          rows={rows}
          keyOf={(name) => name}
          fold
          columns={[
            { id: "what", head: t("versions.column"), rowHead: true, cell: (name) => names[name] },
            { id: "mine", head: t("versions.mine"), cell: (name) => said(mine, name) },
            {
              id: "other",
              head: t(draft ? "versions.other" : "versions.otherSent", { when }),
              cell: (name) => said(theirs, name),
            },
          ]}
        />
      )}
    </section>
  );
}

const contactOf = (about: string) => (about.length === 36 ? about : undefined);

/** An answer of the form in words. */
function useAnswerWords(): (name: DraftField, value: string) => string {
  const form = useWords("ownMatches");
  const own = useWords("checkInForm");
  const common = useWords("common");
  const worry = useWords("worry");
  return (name, value) => {
    if (value === "") return "";
    if (name === "mode") return common(`mode.${value}`);
    if (name === "reached") return form(value === "YES" ? "form.reachedYes" : "form.reachedNo");
    if (name === "minutes") return form("form.minutesOption", { count: Number(value) });
    if (name === "missedSide") return form(`contact.sides.${value}`);
    if (name === "mood") return form(`form.moods.${value}`);
    if (name === "parentContact") return form(`form.parents.${value}`);
    if (name === "participants") return own(`participant.${value}`);
    if (name === "carerTold") return own(`carerTold.${value}`);
    if (name === "situation") return worry(`situation.${value}`);
    if (name === "concern") return form(`form.concerns.${value}`);
    if (name === "followUpOwner") return own(`owner.${value}`);
    if (name === "contactId") return value === "OTHER" ? form("form.other") : value;
    return (TOPICS as readonly string[]).some((area) => area.toLowerCase() === name)
      ? own(`rating.${value}`)
      : value;
  };
}
