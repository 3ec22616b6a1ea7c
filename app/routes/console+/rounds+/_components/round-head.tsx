import { useTranslation } from "react-i18next";
import type { RoundPage } from "~/data/rounds/round-page";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { formatDateTime, formatNumber } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/layout";
import { ProofBadge } from "~/ui/round";
import { StateChip } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";

export function RoundHead({ round }: { round: RoundPage }) {
  const { t } = useTranslation("rounds");
  const locale = useLocale();
  const nameOf = useNameOf();
  const { plan, state, counts } = round;
  const scope = plan.scope ? nameOf(plan.scope) : round.scopeName;
  const zone = plan.scope?.timeZone ?? DISTRICT_ZONE;
  const at = formatDateTime(round.publishedAt ?? plan.solvedAt ?? round.createdAt, locale, zone);
  const by = round.publishedBy ?? t("by.district");
  const when = {
    DRAFT: t("head.draft", { at }),
    PUBLISHED: t("head.published", { at, by }),
    DISCARDED: t("head.discarded", { at }),
    RUNNING: t("running.lead", { at }),
  }[state];
  const edges = plan.certificate?.edges ?? null;
  const size =
    plan.coverage && plan.volunteers !== null && edges !== null
      ? t("head.size", {
          children: formatNumber(childrenOf(plan.coverage), locale),
          volunteers: formatNumber(plan.volunteers, locale),
          edges: formatNumber(edges, locale),
        })
      : null;
  const proven = plan.certificate?.verified === true;
  return (
    <PageHead
      title={t("head.title", { scope })}
      lead={[when, size].filter(Boolean).join(" · ")}
      trail={[{ href: paths.rounds, label: t("title") }, { label: scope }]}
    >
      <ProofBadge
        title={proven ? t("proof.verified") : t("proof.unverified")}
        detail={
          !proven
            ? t("proof.unverifiedDetail")
            : plan.solvedIn !== null && edges !== null
              ? t("proof.detail", {
                  ms: formatNumber(plan.solvedIn, locale),
                  edges: formatNumber(edges, locale),
                })
              : t("proof.detailPlain")
        }
      />
      {state === "DRAFT" ? (
        <LinkButton href="#publish" iconAfter="down">
          {counts.approved > 0 ? t("head.toPublish", { count: counts.approved }) : t("head.toApprove")}
        </LinkButton>
      ) : (
        <StateChip of="round" state={state} />
      )}
    </PageHead>
  );
}

export function childrenOf(coverage: NonNullable<RoundPage["plan"]["coverage"]>): number {
  return coverage.A.total + coverage.B.total + coverage.C.total;
}
