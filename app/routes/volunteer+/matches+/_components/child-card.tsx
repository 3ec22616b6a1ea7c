import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ChildView } from "~/domain/access/child-view";
import { formatList } from "~/i18n/format";
import { dayParts, weekdays } from "~/ui/choice-fields";
import { type Fact, Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

/** What the stage of the match allows to know of the child. */
export function ChildCard({ child }: { child: ChildView }) {
  const { t } = useTranslation("ownMatches");
  const facts = useChildFacts(child);
  return (
    <Card id="child" title={t("page.about")}>
      <div className="stack">
        <Facts facts={facts} />
        <p className="s soft">{t(child.firstName === null ? "page.privacyBefore" : "page.privacy")}</p>
      </div>
    </Card>
  );
}

function useChildFacts(child: ChildView): Fact[] {
  const { t } = useTranslation("ownMatches");
  const words = useWords("common");
  const locale = useLocale();
  const nameOf = useNameOf();
  const list = (kind: string, codes: readonly string[] | null) =>
    codes &&
    formatList(
      codes.map((code) => words(`${kind}.${code}`)),
      locale,
    );
  const rows: [string, ReactNode, ReactNode][] = [
    ["school", t("fact.school"), child.school && nameOf(child.school)],
    ["age", t("fact.age"), child.ageBand && t(`ageBand.${child.ageBand}`)],
    ["grade", t("fact.grade"), child.grade && t("grade", { grade: child.grade })],
    ["gender", t("fact.gender"), child.gender && words(`gender.${child.gender}`)],
    ["town", t("fact.town"), child.town && nameOf(child.town)],
    ["boarding", t("fact.boarding"), boarding(child.boarding, t("fact.boardingYes"), t("fact.boardingNo"))],
    ["interests", t("fact.interests"), list("interest", child.interests)],
    ["dislikes", t("fact.dislikes"), list("interest", child.dislikes)],
    ["dialects", t("fact.dialects"), list("dialect", child.dialects)],
    ["times", t("fact.times"), child.availability !== null && <FreeTimes mask={child.availability} />],
    ["needs", t("fact.needs"), child.needs],
    ["wishes", t("fact.wishes"), child.wishes],
  ];
  return rows.flatMap(([id, label, value]) => (value ? [{ id, label, value }] : []));
}

function boarding(stays: boolean | null, yes: string, no: string): string | null {
  if (stays === null) return null;
  return stays ? yes : no;
}

/** 周二下午、晚上 */
export function FreeTimes({ mask }: { mask: number }) {
  const words = useWords("common");
  const locale = useLocale();
  const days = weekdays.flatMap((day, row) => {
    const parts = dayParts.filter((_, part) => (mask >> (row * dayParts.length + part)) & 1);
    if (parts.length === 0) return [];
    return [
      `${words(`weekday.${day}`)} ${formatList(
        parts.map((part) => words(`dayPart.${part}`)),
        locale,
      )}`,
    ];
  });
  return (
    <>
      {days.map((day) => (
        <span key={day} className="more">
          {day}
        </span>
      ))}
    </>
  );
}
