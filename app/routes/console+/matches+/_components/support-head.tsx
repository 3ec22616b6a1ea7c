import { useTranslation } from "react-i18next";
import type { MatchSupport } from "~/data/support/match";
import { paths } from "~/http/paths";
import { PageHead } from "~/ui/layout";
import { StateChip } from "~/ui/status";

type Props = {
  match: Pick<MatchSupport, "id" | "state" | "child" | "volunteer">;
  /** A page below: what it is called and what it is for. */
  below?: { title: string; lead: string };
};

/** Whose match it is, and the way back. */
export function SupportHead({ match, below }: Props) {
  const { t } = useTranslation("support");
  const pair = t("pair", { child: match.child.name, mentor: match.volunteer.name });
  return (
    <PageHead
      title={below?.title ?? pair}
      lead={below?.lead ?? t("match.lead")}
      trail={[
        { href: paths.support, label: t("title") },
        ...(below
          ? [{ href: paths.matchSupport(match.id), label: pair }]
          : [{ href: paths.match(match.id), label: t("match.title") }]),
      ]}
    >
      <StateChip of="match" state={match.state} />
    </PageHead>
  );
}
