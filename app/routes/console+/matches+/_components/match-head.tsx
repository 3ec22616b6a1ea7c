import { useTranslation } from "react-i18next";
import type { MatchFile } from "~/data/matches/file";
import { paths, withQuery } from "~/http/paths";
import { PageHead } from "~/ui/layout";
import { StateChip, TierChip } from "~/ui/status";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export function MatchHead({ match }: { match: MatchFile }) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const grades = useWords("children");
  const nameOf = useNameOf();
  const { child, volunteer, state } = match;
  const lead = [
    nameOf(match.school),
    grades(`grade.${child.grade}`),
    volunteer.role && words(`mentorRole.${volunteer.role}`),
  ];
  return (
    <PageHead
      title={t("pair", { child: child.name, volunteer: volunteer.name })}
      lead={lead.filter(Boolean).join(" · ")}
      trail={[
        { href: paths.matches, label: t("title") },
        { href: withQuery(paths.matches, { state: tabOf(state) }), label: words(`state.match.${state}`) },
      ]}
    >
      <div className="row">
        <TierChip priority={child.priority} />
        <StateChip of="match" state={state} />
      </div>
    </PageHead>
  );
}

function tabOf(state: MatchFile["state"]): string {
  if (state === "IN_REVIEW" || state === "CLOSING") return "ACTIVE";
  return state === "CLOSED" || state === "DECLINED" || state === "EXPIRED" ? "ENDED" : state;
}
