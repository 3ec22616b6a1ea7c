import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Applicant } from "~/data/applicants/applicant";
import { SCREENING_KINDS } from "~/domain/volunteer/screening-items";
import { formatList } from "~/i18n/format";
import type { IconName } from "~/ui/icons";
import { Card } from "~/ui/layout";
import { Timeline, TimelineEntry } from "~/ui/progress";
import { When } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Entry = Applicant["history"][number];

const Details = z
  .object({
    kind: z.enum(SCREENING_KINDS).optional(),
    state: z.enum(["OPEN", "PASSED", "FAILED"]).optional(),
    items: z.array(z.enum(SCREENING_KINDS)).default([]),
    cancelled: z.number().default(0),
  })
  .catch({ items: [], cancelled: 0 });

/** How the entries of the record look; every action that a use case writes has its words in the catalogue. */
const looks: Record<string, { icon: IconName; tone?: "ok" | "care" }> = {
  submitted: { icon: "letter" },
  "screening-started": { icon: "note" },
  "item-recorded": { icon: "note" },
  "items-asked": { icon: "letter" },
  "approval-given": { icon: "check", tone: "ok" },
  approved: { icon: "check", tone: "ok" },
  rejected: { icon: "x" },
  withdrawn: { icon: "undo" },
  suspended: { icon: "pause", tone: "care" },
  lifted: { icon: "check", tone: "ok" },
  exited: { icon: "minus" },
  lapsed: { icon: "clock", tone: "care" },
  reopened: { icon: "undo" },
};

/** Everything that happened to the application, newest first. */
export function ApplicantHistory({ person }: { person: Applicant }) {
  const { t } = useTranslation("applicants");
  return (
    <Card id="history" title={t("history.title")}>
      {person.history.length === 0 ? (
        <p className="soft">{t("history.empty")}</p>
      ) : (
        <Timeline>
          {person.history.map((entry) => (
            <HistoryEntry key={entry.id} entry={entry} person={person} />
          ))}
        </Timeline>
      )}
    </Card>
  );
}

function HistoryEntry({ entry, person }: { entry: Entry; person: Applicant }) {
  const { t } = useTranslation("applicants");
  const words = useWords("applicants");
  const common = useWords("common");
  const locale = useLocale();
  const details = Details.parse(entry.details);
  const verb = entry.action.replace(/^application\./, "");
  const known = looks[verb];
  const kindWords = (kind: string) => common(`screening.${kind}`);
  const what = words(`history.${known ? verb : "other"}`, {
    kind: details.kind ? kindWords(details.kind) : "",
    state: details.state ? words(`screening.outcomes.${details.state}`) : "",
    kinds: formatList(details.items.map(kindWords), locale),
  });
  return (
    <TimelineEntry
      icon={known?.icon ?? "dot"}
      tone={known?.tone}
      when={<When value={entry.at} zone={person.school.timeZone} as="dateTime" />}
      what={t("history.by", { who: useWho(entry), what })}
    >
      {details.cancelled > 0 && <p>{t("history.cancelled", { count: details.cancelled })}</p>}
    </TimelineEntry>
  );
}

function useWho({ actorKind, actor }: Entry): string {
  const { t } = useTranslation("applicants");
  if (actorKind === "volunteer") return t("history.applicant");
  if (actorKind.startsWith("system")) return t("history.site");
  return actor ?? t("signed.someone");
}
