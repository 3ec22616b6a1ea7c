import { useTranslation } from "react-i18next";
import type { ApplicantFilter } from "~/data/applicants/queue";
import { paths, withQuery } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";

/** Nothing under this tab, or nothing that was searched for: what that means and the way on. */
export function NoApplicants({ filter }: { filter: ApplicantFilter }) {
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
    <Empty
      art="lamp"
      title={q === "" ? t(`empty.${tab}.title`) : t("empty.search.title", { q })}
      action={<LinkButton href={withQuery(paths.applicants, { tab })}>{t("empty.clear")}</LinkButton>}
    >
      {q === "" ? t(`empty.${tab}.text`) : t("empty.search.text")}
    </Empty>
  );
}
