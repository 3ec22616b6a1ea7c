import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MatchFile } from "~/data/matches/file";
import { paths } from "~/http/paths";
import { formatList, formatPlainDate } from "~/i18n/format";
import type { IconName } from "~/ui/icons";
import { modeIcons } from "~/ui/states";
import { StateChip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { usePlanWords } from "./plan-words";

export interface Happening {
  id: string;
  at: Date;
  /** `at` is midnight UTC of a calendar day. */
  dayOnly?: boolean;
  icon: IconName;
  tone?: "ok" | "care";
  what: ReactNode;
  more?: ReactNode;
}

/** What happened, newest first: the steps of the match, its contacts that are over, its records and plans. */
export function useStory(match: MatchFile): Happening[] {
  const all = [
    ...useSteps(match),
    ...usePermissions(match),
    ...useAnswers(match),
    ...usePlans(match),
    ...usePauses(match),
    ...useContacts(match),
    ...useRecords(match),
  ];
  return all.sort((a, b) => b.at.getTime() - a.at.getTime());
}

function useSteps(match: MatchFile): Happening[] {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const locale = useLocale();
  const why = `${words(`closurePath.${match.closurePath}`)} · ${match.closureReason}`;
  const steps: (Omit<Happening, "at"> & { at: Date | null })[] = [
    {
      id: "proposed",
      at: match.proposedAt,
      icon: "bridge",
      what: t("story.proposed"),
      more: match.roundId && <a href={paths.round(match.roundId)}>{t("story.proposedByRound")}</a>,
    },
    ...match.approvals.map(({ name, approvedAt }, index) => ({
      id: `approved ${index}`,
      at: approvedAt,
      icon: "check" as const,
      what: t("story.approved", { name: name ?? t("story.colleague") }),
    })),
    { id: "offered", at: match.approvedAt, icon: "letter", what: t("story.offered") },
    match.declineReason && match.answers.length === 0
      ? {
          id: "declined",
          at: match.answeredAt,
          icon: "x",
          what: t("story.declined"),
          more: match.declineReason,
        }
      : { id: "accepted", at: match.answeredAt, icon: "hand", tone: "ok", what: t("story.accepted") },
    {
      id: "introduced",
      at: match.introducedAt,
      icon: "seedling",
      tone: "ok",
      what: t("story.introduced"),
      more: t("story.introducedMore", {
        staff: match.introducedBy,
        present: formatList(
          presentIn(match.introducedWith, (code) => t(`present.${code}`)),
          locale,
        ),
      }),
    },
    { id: "activated", at: match.activeAt, icon: "heart", tone: "ok", what: t("story.activated") },
    { id: "closing", at: match.closure?.openedAt ?? null, icon: "note", what: t("story.closing"), more: why },
    {
      id: "closed",
      at: match.closedAt,
      icon: "minus",
      what: t("story.closed"),
      more: match.closure ? undefined : why,
    },
  ];
  // Steps of one instant stand in the order in which they follow from each other, the last one on top.
  return steps.reverse().flatMap(({ at, ...step }) => (at ? [{ ...step, at }] : []));
}

const PRESENT = ["MENTOR", "CHILD", "GUARDIAN", "STAFF"] as const;

/** Who was there is stored as codes; other words stand as they were written. */
function presentIn(stored: string, say: (code: (typeof PRESENT)[number]) => string): string[] {
  return stored.split(",").flatMap((part) => {
    const code = PRESENT.find((known) => known === part.trim());
    return code ? [say(code)] : part.trim() ? [part.trim()] : [];
  });
}

function usePermissions({ permissions }: MatchFile): Happening[] {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  return permissions.flatMap((permission): Happening[] => {
    const { id, member, method, textVersion: version, recordedAt, withdrawnAt } = permission;
    const who = t("facts.permissionBy", {
      relation: words(`relation.${member.relation}`),
      name: member.name,
    });
    const more = t("story.permissionMore", { method: words(`permissionMethod.${method}`), version });
    const given: Happening = {
      id,
      at: recordedAt,
      icon: "check",
      tone: "ok",
      what: t("story.permitted", { who }),
      more,
    };
    if (!withdrawnAt) return [given];
    const what = t("story.withdrawn", { who });
    return [given, { id: `${id} withdrawn`, at: withdrawnAt, icon: "ban", tone: "care", what }];
  });
}

function useAnswers({ answers }: MatchFile): Happening[] {
  const { t } = useTranslation(["matches", "heard"]);
  return answers.map(({ id, answer, words, recordedAt: at }) => ({
    id,
    at,
    icon: "child",
    tone: answer === "YES" ? "ok" : "care",
    what: t("story.childSaid", { answer: t(`heard:answer.${answer}`) }),
    more: words,
  }));
}

function usePlans({ plans }: MatchFile): Happening[] {
  const { t } = useTranslation("matches");
  const say = usePlanWords();
  return plans.flatMap((plan): Happening[] => {
    const made: Happening = {
      id: plan.id,
      at: plan.createdAt,
      icon: "calendar",
      what: t("story.planMade"),
      more: say(plan),
    };
    if (!plan.endedOn) return [made];
    return [
      made,
      { id: `${plan.id} ended`, at: plan.endedOn, dayOnly: true, icon: "ban", what: t("story.planEnded") },
    ];
  });
}

function usePauses({ pauses }: MatchFile): Happening[] {
  const { t } = useTranslation("matches");
  const reasons = useWords("closures");
  const locale = useLocale();
  const plain = (day: Date) => formatPlainDate(day, locale, "UTC");
  return pauses.flatMap(({ id, startsOn, endsOn, endedOn, pausedAt, reason }): Happening[] => {
    const from = plain(startsOn);
    const paused: Happening = {
      id,
      at: pausedAt,
      icon: "pause",
      what: endsOn ? t("story.paused", { from, to: plain(endsOn) }) : t("story.pausedOpen", { from }),
      more: reasons(`pauseReason.${reason}`),
    };
    if (!endedOn || (endsOn && endedOn > endsOn)) return [paused];
    return [
      paused,
      { id: `${id} ended`, at: endedOn, dayOnly: true, icon: "pause", what: t("story.goneOn") },
    ];
  });
}

const TOLD = { HELD: "held", MISSED: "missed", CANCELLED: "cancelled", MOVED: "moved" } as const;

/** A contact with a record is told by the record; one that a pause or an end called off ahead of its day, by that. */
function useContacts({ contacts, checkIns, today }: MatchFile): Happening[] {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const recorded = new Set(checkIns.map(({ contactId }) => contactId));
  return contacts.flatMap((contact): Happening[] => {
    const { id, state, kind, startsAt: at, mode, missedSide, missedWhy: more } = contact;
    if (state === "PLANNED" || state === "CONFIRMED" || recorded.has(id)) return [];
    if (kind === "FIRST_MEETING" && state === "HELD") return [];
    if (state === "CANCELLED" && (contact.pauseId || (!more && at > today))) return [];
    const side = missedSide ? words(`missedSide.${missedSide}`) : "";
    const what = t(`story.${TOLD[state]}`, { mode: words(`mode.${mode}`), side });
    const held = state === "HELD";
    return [
      {
        id,
        at,
        icon: held ? modeIcons[mode] : "x",
        tone: held ? "ok" : state === "MISSED" ? "care" : undefined,
        what,
        more,
      },
    ];
  });
}

function useRecords({ checkIns, contacts }: MatchFile): Happening[] {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  return checkIns.map((record): Happening => {
    const { id, contactId, happenedOn, mode, reached, minutes, note, concern } = record;
    const contact = contacts.find((candidate) => candidate.id === contactId);
    const said = { mode: words(`mode.${mode}`), minutes };
    return {
      id,
      at: contact?.startsAt ?? happenedOn,
      dayOnly: !contact,
      icon: reached ? modeIcons[mode] : "x",
      tone: reached ? "ok" : "care",
      what: (
        <>
          {t(reached ? "story.record" : "story.recordMissed", said)}{" "}
          {concern !== "NONE" && <StateChip of="concern" state={concern} />}
        </>
      ),
      more: (
        <>
          {note} <a href={paths.reviewCheckIn(id)}>{t("story.readRecord")}</a>
        </>
      ),
    };
  });
}
