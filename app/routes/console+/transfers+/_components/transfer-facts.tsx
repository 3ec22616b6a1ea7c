import { useTranslation } from "react-i18next";
import type { TransferRow } from "~/data/transfers/one";
import { FATES } from "~/domain/child/transfer";
import { paths } from "~/http/paths";
import { formatPlainDate, formatShortDateTime } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** Who goes where and when, why, what becomes of the mentors, and how it ended. */
export function TransferFacts({ one }: { one: TransferRow }) {
  const { t } = useTranslation("transfers");
  const codes = useWords("common");
  const words = useWords("children");
  const locale = useLocale();
  const nameOf = useNameOf();
  const day = (date: Date) => formatPlainDate(date, locale, "UTC");
  const moment = (date: Date) => formatShortDateTime(date, locale, one.timeZone);
  const fates = FATES.filter((fate) => one.fates[fate] > 0);
  const said = (id: string, label: string, value: string | null | false) =>
    value ? [{ id, label, value }] : [];
  const over = one.state !== "STARTED";
  return (
    <>
      <Card
        title={t("page.what")}
        id="what"
        end={
          (one.old && one.state !== "ACCEPTED") || (one.new && one.state === "ACCEPTED") ? (
            <LinkButton small href={paths.child(one.childId)} icon="note">
              {t("page.toFile")}
            </LinkButton>
          ) : undefined
        }
      >
        <Facts
          facts={[
            ...said("child", t("column.child"), one.name),
            ...said("gender", t("page.gender"), one.gender && codes(`gender.${one.gender}`)),
            ...said("birth", t("page.birth"), one.birthDate && day(one.birthDate)),
            ...said("grade", t("page.grade"), one.grade !== null && words(`grade.${one.grade}`)),
            {
              id: "from",
              label: t("column.from"),
              value: nameOf({ nameZh: one.fromZh, nameEn: one.fromEn }),
            },
            { id: "to", label: t("column.to"), value: nameOf({ nameZh: one.toZh, nameEn: one.toEn }) },
            { id: "movesOn", label: t("column.movesOn"), value: day(one.movesOn) },
            { id: "because", label: t("start.because"), value: one.because },
            ...said("message", t("start.message"), one.message),
            {
              id: "mentors",
              label: t("page.mentors"),
              value:
                fates.length === 0
                  ? t("page.noMentors")
                  : fates.map((fate) => t(`fates.${fate}`, { count: one.fates[fate] })).join(t("page.and")),
            },
            {
              id: "started",
              label: t("page.started"),
              value: t("page.by", { name: one.startedBy ?? t("unnamed"), time: moment(one.startedAt) }),
            },
          ]}
        />
      </Card>
      {over && (
        <Card title={t(`state.${one.state}`)} id="answer">
          <Facts
            facts={[
              ...said(
                "decided",
                t("page.decided"),
                one.decidedAt &&
                  t("page.by", { name: one.decidedBy ?? t("otherSchool"), time: moment(one.decidedAt) }),
              ),
              ...said("reason", t("page.reason"), one.reason),
              ...said(
                "number",
                t("accept.numberChange"),
                one.numberChange && t(`number.${one.numberChange}`),
              ),
              ...said(
                "flag",
                t("page.flag"),
                one.flagged !== null && t(one.flagged ? "page.flagged" : "page.notFlagged"),
              ),
            ]}
          />
        </Card>
      )}
    </>
  );
}
