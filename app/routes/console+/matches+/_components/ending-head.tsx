import { useTranslation } from "react-i18next";
import type { MatchEnding } from "~/data/matches/ending";
import { paths } from "~/http/paths";
import { PageHead } from "~/ui/layout";
import { StateChip } from "~/ui/status";

type Props = { match: MatchEnding; page: "pause" | "review" | "closure" };

/** Whose match it is, and the way back to it. */
export function EndingHead({ match, page }: Props) {
  const { t } = useTranslation("closures");
  const { t: matches } = useTranslation("matches");
  const pair = matches("pair", { child: match.child.name, volunteer: match.volunteer.name });
  return (
    <PageHead
      title={t(`${page}.title`)}
      lead={t(`${page}.lead`)}
      trail={[
        { href: paths.matches, label: matches("title") },
        { href: paths.match(match.id), label: pair },
        { label: t(`${page}.title`) },
      ]}
    >
      <StateChip of="match" state={match.state} />
    </PageHead>
  );
}
