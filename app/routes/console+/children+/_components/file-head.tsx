import { useTranslation } from "react-i18next";
import type { ChildFile } from "~/data/children/file";
import type { ChildSummary } from "~/data/children/summary";
import type { GapRow } from "~/data/gaps/rows";
import type { ChildDue } from "~/domain/child/due";
import { paths } from "~/http/paths";
import { formatAge, formatPlainDate, formatShortDateTime } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { PersonHead } from "~/ui/person";
import { StateChip, TierChip } from "~/ui/status";
import { Dotted, Nb, WhenRelative } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export interface FileProps {
  child: ChildFile;
  summary: ChildSummary;
  cadence: number;
  gap: GapRow | null;
  now: Date;
}

/** Where the most pressing errand is done: elsewhere, or further down on this page. */
function dueHref(due: ChildDue, { child, summary }: FileProps): string | null {
  switch (due) {
    case "ADD_GUARDIAN":
      return paths.newFamilyMember(child.id);
    case "WISH_SLOT":
      return paths.editChild(child.id);
    case "ASK_PERMISSION":
    case "RECORD_PERMISSION":
      return "#permission";
    case "START_WAITING":
    case "RESUME":
      return "#life";
    case "FIND_MENTOR":
      return paths.rounds;
    case "CONTACT_OVERDUE":
    case "PLAN_CONTACT":
      return summary.activeMatchId && paths.planContact(summary.activeMatchId);
    case "NOTHING":
      return null;
  }
}

export function FileHead(props: FileProps) {
  const { child, summary, now } = props;
  const { t } = useTranslation(["childFile", "worry"]);
  const words = useWords("common");
  const grades = useWords("children");
  const locale = useLocale();
  const nameOf = useNameOf();
  const town = child.place.parent ? nameOf(child.place.parent) : nameOf(child.place);
  const relations = (of: typeof child.family) => of.map(({ relation }) => words(`relation.${relation}`));
  const carers = relations(child.family.filter(({ carer }) => carer));
  const parts = [
    words(`gender.${child.gender}`),
    formatAge(child.birthDate, now, locale, child.school.timeZone),
    `${grades(`grade.${child.grade}`)} ${child.className}`.trim(),
    t(child.boarding ? "boarding" : "dayPupil"),
    town,
    ...(carers.length > 0 ? [t("lives", { who: carers.join(isLatin(locale) ? ", " : "、") })] : []),
    ...child.family
      .filter(({ worksAt }) => worksAt !== "")
      .map(({ relation, worksAt }) => t("works", { who: words(`relation.${relation}`), where: worksAt })),
  ];
  const href = dueHref(summary.due, props);
  return (
    <PersonHead
      name={child.name}
      chips={
        <>
          <TierChip priority={child.priority} />
          <StateChip of="child" state={child.state} />
        </>
      }
      lead={<Dotted facts={parts} />}
      action={
        <>
          {href && (
            // Further down stands the button itself; it is the primary one then.
            <LinkButton
              href={href}
              tone={href === "#life" ? undefined : "primary"}
              iconAfter={href.startsWith("#") ? "down" : "right"}
            >
              {t(`childFile:due.${summary.due}`)}
            </LinkButton>
          )}
          <LinkButton tone="care" icon="hand" href={paths.staffWorry(child.id)}>
            {t("worry:link")}
          </LinkButton>
        </>
      }
    />
  );
}

export function FileFacts({ child, summary, cadence, now }: FileProps) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const locale = useLocale();
  const zone = child.school.timeZone;
  const permission = child.permissions.find(
    ({ kind, withdrawnAt }) => kind === "PARTICIPATION" && !withdrawnAt,
  );
  const next = child.contacts[0];
  const last = child.matches
    .map(({ lastContactAt }) => lastContactAt)
    .reduce((latest, at) => (at && (!latest || at > latest) ? at : latest), null);
  const count = child.slots.length;
  return (
    <Facts
      kind="strip"
      facts={[
        {
          id: "permission",
          label: t("fact.permission"),
          value: t(permission ? "fact.given" : "fact.missing"),
          more:
            permission &&
            t("fact.givenBy", {
              who: words(`relation.${permission.member.relation}`),
              when: formatPlainDate(permission.givenOn, locale, "UTC"),
              version: permission.textVersion,
            }),
        },
        {
          id: "guardianship",
          label: t("fact.guardianship"),
          value: words(`guardianship.${child.guardianshipRating}`),
          more: child.guardianshipSettledOn
            ? t("fact.settledOn", { when: formatPlainDate(child.guardianshipSettledOn, locale, "UTC") })
            : t("fact.notSettled"),
        },
        {
          id: "last",
          label: t("fact.lastContact"),
          value: last ? <WhenRelative value={last} now={now} zone={zone} /> : t("fact.never"),
          more: t("fact.limit", { count: cadence }),
        },
        {
          id: "next",
          label: t("fact.nextContact"),
          value: next ? <Nb>{formatShortDateTime(next.startsAt, locale, zone)}</Nb> : t("fact.none"),
          more: next && `${next.volunteer.name} · ${words(`mode.${next.mode}`)}`,
        },
        {
          id: "slots",
          label: t("fact.slots"),
          value:
            summary.freeSlots > 0 && child.state !== "LEFT"
              ? t("fact.slotsFree", { count, free: summary.freeSlots })
              : t("fact.slotCount", { count }),
          more: child.slots.map(({ role }) => words(`mentorRole.${role}`)).join(" · "),
        },
      ]}
    />
  );
}
