import { useTranslation } from "react-i18next";
import type { RoundPage } from "~/data/rounds/round-page";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { formatNumber, formatPlainDate } from "~/i18n/format";
import { Sums } from "~/ui/facts";
import { Card, Section } from "~/ui/layout";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

const KINDS = ["fresh", "dropped", "reached", "waiting"] as const;

interface Entry {
  childId: string;
  child: string;
  volunteer?: string;
}

/** What this plan changes against the last published one of the same schools, in figures and by name. */
export function RoundDiff({ round }: { round: RoundPage }) {
  const { t } = useTranslation("rounds");
  const locale = useLocale();
  const { diff, plan } = round;
  if (!diff) return null;
  const zone = plan.scope?.timeZone ?? DISTRICT_ZONE;
  const figure = (id: "same" | (typeof KINDS)[number], count: number) => ({
    id,
    label: t(`diff.${id}`),
    value: formatNumber(count, locale),
  });
  return (
    <Section
      id="diff"
      title={t("diff.title")}
      lead={t("diff.lead", { at: formatPlainDate(diff.publishedAt, locale, zone) })}
      end={<a href={paths.round(diff.roundId)}>{t("diff.toLast")}</a>}
    >
      <Card flush className="diff">
        <Sums sums={[figure("same", diff.same), ...KINDS.map((kind) => figure(kind, diff[kind].count))]} />
        {KINDS.filter((kind) => diff[kind].count > 0).map((kind) => (
          <Disclosure key={kind} summary={t(`diff.${kind}`)}>
            <Entries entries={diff[kind].shown} count={diff[kind].count} limit={diff.limit} />
          </Disclosure>
        ))}
      </Card>
    </Section>
  );
}

function Entries({ entries, count, limit }: { entries: readonly Entry[]; count: number; limit: number }) {
  const { t } = useTranslation("rounds");
  const hidden = Math.min(count, limit) - entries.length;
  return (
    <ul className="diff-list">
      {entries.map(({ childId, child, volunteer }) => (
        <li key={`${childId} ${volunteer ?? ""}`}>
          <a href={paths.child(childId)}>{volunteer ? t("diff.pair", { child, volunteer }) : child}</a>
        </li>
      ))}
      {hidden > 0 && <li className="soft">{t("diff.hidden", { count: hidden })}</li>}
      {count > limit && <li className="soft">{t("diff.more", { count: count - limit })}</li>}
    </ul>
  );
}
