import { useTranslation } from "react-i18next";
import type { Role } from "~/domain/matching/instance";
import { type Habits, ROLES } from "~/domain/matching/school-needs";
import { formatList } from "~/i18n/format";
import { Facts } from "~/ui/facts";
import { FreeTimes } from "~/ui/free-times";
import { Card, Columns } from "~/ui/layout";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { ROLE_WORDS } from "./role-words";

/** Who was taken to come: the figures hold for such a person. */
export function TypicalRecruit({ recruits }: { recruits: Record<Role, Habits> }) {
  const { t } = useTranslation(["district", "common"]);
  const alike = JSON.stringify(recruits.father) === JSON.stringify(recruits.mother);
  return (
    <Card id="recruit" title={t("recruiting.recruit")} lead={t("recruiting.recruitLead")}>
      {alike ? (
        <HabitFacts habits={recruits.father} />
      ) : (
        <Columns kind="two">
          {ROLES.map((role) => (
            <div key={role}>
              <h3>{t(`common:mentorRole.${ROLE_WORDS[role]}`)}</h3>
              <HabitFacts habits={recruits[role]} />
            </div>
          ))}
        </Columns>
      )}
    </Card>
  );
}

function HabitFacts({ habits }: { habits: Habits }) {
  const { t } = useTranslation("district");
  const words = useWords("common");
  const locale = useLocale();
  const named = (group: string, codes: readonly string[]) =>
    codes.length === 0
      ? "–"
      : formatList(
          codes.map((code) => words(`${group}.${code}`)),
          locale,
        );
  return (
    <Facts
      facts={[
        {
          id: "times",
          label: t("recruiting.times"),
          value: habits.availability === 0 ? "–" : <FreeTimes mask={habits.availability} />,
        },
        { id: "modes", label: t("recruiting.modes"), value: named("mode", habits.contactModes) },
        { id: "dialects", label: t("recruiting.dialects"), value: named("dialect", habits.dialects) },
      ]}
    />
  );
}
