import { useTranslation } from "react-i18next";
import type { Applicant } from "~/data/applicants/applicant";
import { mayRecord } from "~/domain/volunteer/record-finding";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Checklist, type ChecklistEntry } from "~/ui/list";
import { StateChip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { slugOf } from "./screening-slugs";

/** The seven checks, each leading to its form. */
export function ScreeningList({ person }: { person: Applicant }) {
  const { t } = useTranslation("applicants");
  const common = useWords("common");
  const locale = useLocale();
  const passed = person.items.filter(({ standing }) => standing === "PASSED").length;
  const entries = person.items.map((item): ChecklistEntry => {
    const { kind, standing, checkedOn, expiresOn, recordedAt, recordedBy } = item;
    const open = mayRecord(person.state, kind) && !person.own;
    const ends = expiresOn && formatPlainDate(expiresOn, locale, "UTC");
    const detail = [
      checkedOn && formatPlainDate(checkedOn, locale, "UTC"),
      ends && t(standing === "EXPIRED" ? "checks.expiredOn" : "checks.validUntil", { date: ends }),
      recordedAt && t("checks.by", { name: recordedBy ?? t("signed.staff") }),
    ].filter(Boolean);
    return {
      id: kind,
      kind: standing === "PASSED" ? "done" : open ? "todo" : "waiting",
      title: common(`screening.${kind}`),
      detail: detail.length > 0 ? detail.join(" · ") : t("checks.none"),
      end: (
        <>
          {standing !== "OPEN" && standing !== "PASSED" && <StateChip of="screening" state={standing} />}
          <LinkButton
            href={paths.screening(person.id, slugOf(kind))}
            small
            aria-label={`${t(open && standing !== "PASSED" ? "checks.record" : "checks.look")} ${common(`screening.${kind}`)}`}
          >
            {t(open && standing !== "PASSED" ? "checks.record" : "checks.look")}
          </LinkButton>
        </>
      ),
    };
  });
  return (
    <Checklist id="checks" title={t("checks.title")} note={t("checks.note", { passed })} entries={entries} />
  );
}
