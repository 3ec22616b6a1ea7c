import { useTranslation } from "react-i18next";
import type { ApplicantFilter } from "~/data/applicants/queue";
import { paths, withQuery } from "~/http/paths";
import { Empty } from "~/ui/feedback";
import type { TabItem } from "~/ui/navigation";
import { NothingFound } from "~/ui/nothing-found";

/** Nothing under this tab, or nothing that was searched for: what that means and the way on. */
export function NoApplicants({ filter, tabs }: { filter: ApplicantFilter; tabs: readonly TabItem[] }) {
  const { t } = useTranslation("applicants");
  const { tab, q, school } = filter;
  if (q === "" && school === null) {
    return (
      <Empty art="lamp" title={t(`empty.${tab}.title`)}>
        {t(`empty.${tab}.text`)}
      </Empty>
    );
  }
  return (
    <NothingFound
      title={q === "" ? t(`empty.${tab}.title`) : t("empty.search.title", { q })}
      advice={q === "" ? t(`empty.${tab}.text`) : t("empty.search.text")}
      clear={{ href: withQuery(paths.applicants, { tab }), label: t("empty.clear") }}
      tabs={tabs}
    />
  );
}
