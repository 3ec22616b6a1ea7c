import { useTranslation } from "react-i18next";
import type { RoundPage, RoundView, ShownWaiting } from "~/data/rounds/round-page";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths, withQuery } from "~/http/paths";
import { calendarDaysBetween, formatDistance } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { Pagination } from "~/ui/navigation";
import { WaitingList } from "~/ui/round";
import { Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { usePartsWords } from "./pair-words";

/** After so many days somebody worries. */
const LONG = 30;
/** Rules named for one child, the most frequent first. */
const SHOWN_RULES = 3;
/** In the order in which they are worth trying. */
const REMEDIES = [
  "CAPACITY_FULL",
  "NO_SHARED_TIME",
  "TOO_FAR",
  "NO_SHARED_CONTACT_MODE",
  "OFFENCE_CHECK_NOT_VALID",
  "ROLE_NOT_WANTED",
  "DECLINED_BEFORE",
  "ENDED_EARLY",
] as const;
interface Props {
  round: RoundPage;
  view: RoundView;
}

export function WaitingBoard({ round, view }: Props) {
  const { t } = useTranslation("rounds");
  const { now } = useFrame();
  const { waiting, plan } = round;
  const zone = plan.scope?.timeZone ?? DISTRICT_ZONE;
  const words = useWaitingWords();
  const items = waiting.rows.map((entry) => {
    const { child } = entry;
    const days = child.waitingSince && calendarDaysBetween(child.waitingSince, now, zone);
    return {
      id: child.id,
      name: <a href={paths.child(child.id)}>{child.name}</a>,
      priority: child.priority,
      chip: entry.partly ? (
        <Chip icon="people">{t("waiting.partly")}</Chip>
      ) : days !== null ? (
        <Chip icon="clock" tone={days > LONG ? "care" : undefined}>
          {t("waiting.days", { days })}
        </Chip>
      ) : undefined,
      reason: (
        <>
          {entry.missing.length > 0 && child.slots.length > 1 && <b>{words.missing(entry.missing)} </b>}
          {words.reason(entry)}
          {words.hours(entry)}
        </>
      ),
      remedy: (
        <>
          {words.remedy(entry)}
          {round.state === "DRAFT" && (
            <>
              {" "}
              <a href={paths.roundChoices(round.id, child.id)}>{t("choice.forWaiting")}</a>
            </>
          )}
          <Nearest entry={entry} round={round} />
        </>
      ),
    };
  });
  return (
    <div id="waiting">
      <div className="sec-head">
        <h2>
          {t("waiting.title")} <span className="count">{t("waiting.count", { count: waiting.none })}</span>
        </h2>
      </div>
      {items.length === 0 ? <p className="soft">{t("waiting.none")}</p> : <WaitingList items={items} />}
      <Pagination
        page={waiting.page}
        pages={waiting.pages}
        hrefOf={(page) =>
          `${withQuery(paths.round(round.id), { show: view.show, page: view.page > 1 ? view.page : null, waiting: page })}#waiting`
        }
      />
    </div>
  );
}

function useWaitingWords() {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const words = useWords("rounds");
  const partsWords = usePartsWords();
  const gap = isLatin(useLocale()) ? " " : "";
  return {
    /** Where time is what bars most, the hours themselves say it best. */
    hours({ taken, barred, child }: ShownWaiting): string {
      const most = Math.max(0, ...Object.values(barred));
      if (taken > 0 || (barred.NO_SHARED_TIME ?? 0) < most || most === 0) return "";
      const parts = partsWords(child.availability);
      return parts === "" ? t("waiting.noHours") : `${gap}${t("waiting.hours", { parts })}`;
    },
    missing: (roles: ShownWaiting["missing"]) =>
      t("team.missing", { roles: roles.map((role) => t(`team.role.${role}`)).join(common("list.comma")) }),
    reason({ taken, barred }: ShownWaiting): string {
      const rules = Object.entries(barred)
        .sort(([, a], [, b]) => b - a)
        .slice(0, SHOWN_RULES)
        .map(([rule, count]) => words(`waiting.bars.${rule}`, { count }));
      const parts = taken > 0 ? [t("waiting.taken", { count: taken }), ...rules] : rules;
      return parts.length === 0
        ? t("waiting.nobody")
        : `${parts.join(common("list.comma"))}${common("list.stop")}`;
    },
    remedy({ taken, barredOnlyBy }: ShownWaiting): string {
      if (taken > 0) return t("waiting.remedy.taken", { count: taken });
      const rule = REMEDIES.find((code) => (barredOnlyBy[code] ?? 0) > 0);
      return rule
        ? words(`waiting.remedy.${rule}`, { count: barredOnlyBy[rule] ?? 0 })
        : t("waiting.remedy.recruit");
    },
  };
}

/** The nearest volunteers and what bars each. */
function Nearest({ entry, round }: { entry: ShownWaiting; round: RoundPage }) {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const words = useWords("rounds");
  const locale = useLocale();
  const known = entry.nearest.filter(({ volunteerId }) => round.volunteers[volunteerId]);
  if (known.length === 0) return null;
  return (
    <Disclosure summary={t("waiting.nearest")} className="nearest">
      <ul>
        {known.map(({ volunteerId, role, metres, bars }) => (
          <li key={volunteerId} className="nearest-one">
            {t("waiting.near", {
              name: round.volunteers[volunteerId]?.name ?? "",
              role: common(`mentorRole.${role.toUpperCase()}`),
              distance: formatDistance(metres, locale),
              bars: bars.map((bar) => words(`bar.${bar}`)).join(common("list.comma")),
            })}{" "}
            <NearLoad volunteer={round.volunteers[volunteerId]} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** How many children somebody has who does not have this one. */
function NearLoad({ volunteer }: { volunteer: RoundPage["volunteers"][string] | undefined }) {
  const { t } = useTranslation("rounds");
  if (!volunteer) return null;
  const { load, capacity } = volunteer;
  return <small className="soft">{t("load.now", { now: load, capacity })}</small>;
}
