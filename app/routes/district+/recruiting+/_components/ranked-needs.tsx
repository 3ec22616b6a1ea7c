import { useTranslation } from "react-i18next";
import type { DistrictNeeds, NeedySchool } from "~/data/district/recruiting";
import { addUp } from "~/domain/matching/objective";
import type { TownNeed } from "~/domain/matching/recruit";
import { filling as fillingOf, stepsShown } from "~/domain/matching/school-needs";
import { paths } from "~/http/paths";
import { formatNumber } from "~/i18n/format";
import { DataTable, Disclosure } from "~/ui/table";
import { Dotted } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { ROLE_WORDS } from "./role-words";
import { useNeedWords } from "./use-need-words";

const TIERS = ["A", "B", "C"] as const;

type RankedNeedsProps = Pick<DistrictNeeds, "filling" | "schools" | "towns">;

/** Town by town and role by role, what brings most first; each unfolds into its steps and its schools. */
export function RankedNeeds({ filling, schools, towns }: RankedNeedsProps) {
  const { t } = useTranslation(["district", "common"]);
  const nameOf = useNameOf();
  const words = useNeedWords();
  return (
    <ol className="ranked-needs card">
      {filling.map((need) => {
        const town = towns.find(({ id }) => id === need.townId);
        const gains = need.steps.map(({ gain }) => gain);
        return (
          <li key={`${need.townId} ${need.role}`}>
            <Disclosure
              summary={
                <span>
                  <b>
                    {town && nameOf(town)} · {t(`common:mentorRole.${ROLE_WORDS[need.role]}`)}
                  </b>
                  <small>{words(need.role, gains)}</small>
                </span>
              }
            >
              <h3>{t("recruiting.steps")}</h3>
              <StepTable need={need} />
              <h3>{t("recruiting.bySchool")}</h3>
              <SchoolTable need={need} schools={schools.filter(({ townId }) => townId === need.townId)} />
            </Disclosure>
          </li>
        );
      })}
    </ol>
  );
}

function StepTable({ need: { steps } }: { need: TownNeed }) {
  const { t } = useTranslation(["district", "common"]);
  const locale = useLocale();
  const gains = steps.map(({ gain }) => gain);
  const rows = stepsShown(steps.length).map((count) => ({ count, ...addUp(gains.slice(0, count)) }));
  const number = (id: "slots" | "score", head: string) => ({
    id,
    head,
    right: true,
    cell: (row: (typeof rows)[number]) => formatNumber(row[id], locale),
  });
  return (
    <DataTable
      caption={t("recruiting.steps")}
      tight
      className="many"
      rows={rows}
      keyOf={({ count }) => String(count)}
      columns={[
        { id: "count", head: t("recruiting.more"), rowHead: true, cell: ({ count }) => `+${count}` },
        ...TIERS.map((tier) => ({
          id: tier,
          head: t(`common:priority.${tier}`),
          right: true,
          cell: (row: (typeof rows)[number]) => formatNumber(row[tier], locale),
        })),
        number("slots", t("recruiting.places")),
        number("score", t("recruiting.score")),
      ]}
    />
  );
}

/** Where in the town these volunteers would go, and how many each school could use by itself. */
function SchoolTable({ need, schools }: { need: TownNeed; schools: readonly NeedySchool[] }) {
  const { t } = useTranslation(["district", "common"]);
  const nameOf = useNameOf();
  const rows = schools
    .map((school) => ({ ...school, own: fillingOf(school.gains[need.role]) }))
    .filter(({ own }) => own.length > 0);
  return (
    <DataTable
      caption={t("recruiting.bySchool")}
      tight
      fold
      rows={rows}
      keyOf={({ id }) => String(id)}
      columns={[
        {
          id: "school",
          head: t("figures.school"),
          rowHead: true,
          cell: (school) => <a href={paths.school(school.id)}>{nameOf(school)}</a>,
        },
        {
          id: "here",
          head: t("recruiting.goHere", { count: need.steps.length }),
          right: true,
          cell: ({ id }) => need.steps.filter(({ schoolId }) => schoolId === id).length,
        },
        { id: "own", head: t("recruiting.useful"), right: true, cell: ({ own }) => own.length },
        {
          id: "children",
          head: t("recruiting.newChildren"),
          right: true,
          cell: ({ own }) => {
            const sum = addUp(own);
            const tiers = TIERS.filter((tier) => sum[tier] > 0);
            if (tiers.length === 0) return "–";
            return <Dotted facts={tiers.map((tier) => `${t(`common:priority.${tier}`)} ${sum[tier]}`)} />;
          },
        },
      ]}
    />
  );
}
