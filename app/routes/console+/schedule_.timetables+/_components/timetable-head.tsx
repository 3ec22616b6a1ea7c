import { useTranslation } from "react-i18next";
import type { TimetablePage } from "~/data/timetables/page";
import { paths, withQuery } from "~/http/paths";
import { formatDateTime, formatPlainDate } from "~/i18n/format";
import { PageHead } from "~/ui/layout";
import { Chip } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";

export function TimetableHead({ timetable }: { timetable: TimetablePage }) {
  const { t } = useTranslation("timetables");
  const locale = useLocale();
  const nameOf = useNameOf();
  const { school, schoolId, startsOn, state, createdBy, createdAt, mayMove } = timetable;
  const date = formatPlainDate(startsOn, locale, "UTC");
  return (
    <PageHead
      title={t("head", { school: nameOf(school), date })}
      lead={t("headLead", {
        by: createdBy.name,
        at: formatDateTime(createdAt, locale, school.timeZone),
        rule: t(mayMove ? "rule.move" : "rule.keep"),
      })}
      trail={[
        { href: withQuery(paths.timetables, { school: schoolId }), label: t("title") },
        { label: date },
      ]}
    >
      <Chip>{t(`state.${state}`)}</Chip>
    </PageHead>
  );
}
