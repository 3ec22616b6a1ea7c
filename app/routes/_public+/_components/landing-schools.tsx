import { useTranslation } from "react-i18next";
import type { ProgrammeSchool } from "~/data/landing/programme";
import { byNeed, mostNeeded, neediest } from "~/domain/matching/most-needed";
import { paths, withQuery } from "~/http/paths";
import { Band } from "~/ui/landing/bands";
import { type RecruitingSchool, SchoolsTable, type SchoolsTableProps } from "~/ui/landing/schools";
import { Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { Nb } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

/** How many schools the landing page shows. */
const SHOWN = 6;

const openPlaces = (school: ProgrammeSchool) => school.fathers + school.mothers + school.either;

/** The schools that need people most; each row leads to sign-up with that school. */
export function Schools({ schools }: { schools: readonly ProgrammeSchool[] }) {
  const { t } = useTranslation(["landing", "site"]);
  const named = new Set(neediest(schools).map(({ id }) => id));
  const rowsOf = useRows(named);
  const words = useTableWords();
  // Equal needs keep the order of the towns: sorting is stable.
  const most = [...schools]
    .filter((school) => openPlaces(school) > 0)
    .sort((a, b) => byNeed(a, b) || b.waiting - a.waiting || openPlaces(b) - openPlaces(a))
    .slice(0, SHOWN);
  return (
    <Band
      id="schools"
      title={[t("schools.title")]}
      lead={t(schools.length > 0 ? "schools.lead" : "schools.none")}
    >
      {most.length > 0 && (
        <>
          <h3 className="band-part">{t("schools.most")}</h3>
          {named.size > 0 && <p className="band-note">{t("schools.how")}</p>}
          <SchoolsTable schools={rowsOf(most)} words={words} />
        </>
      )}
      {schools.length > most.length && (
        <p className="band-more">
          <a href={paths.recruitingSchools}>{t("site:schools.landing")}</a>
        </p>
      )}
    </Band>
  );
}

/** All of them, each town a line that unfolds. */
export function SchoolsByTown({ schools }: { schools: readonly ProgrammeSchool[] }) {
  const { t } = useTranslation("landing");
  const nameOf = useNameOf();
  const rowsOf = useRows(new Set());
  const words = useTableWords();
  return (
    <div className="towns">
      {byTown(schools).map(({ town, schools: here }) => (
        <Disclosure
          key={town.id}
          summary={
            <>
              {nameOf(town)}
              <small>
                {t("schools.town", {
                  schools: here.length,
                  waiting: here.reduce((sum, school) => sum + school.waiting, 0),
                })}
              </small>
            </>
          }
        >
          <SchoolsTable schools={rowsOf(here)} words={words} />
        </Disclosure>
      ))}
    </div>
  );
}

function useTableWords(): SchoolsTableProps["words"] {
  const { t } = useTranslation("landing");
  return {
    caption: t("schools.caption"),
    school: t("schools.school"),
    waiting: t("schools.waiting"),
    waitingShort: t("schools.waitingShort"),
    fathers: t("schools.fathers"),
    fathersShort: t("schools.fathersShort"),
    mothers: t("schools.mothers"),
    mothersShort: t("schools.mothersShort"),
    either: t("schools.either"),
    apply: t("schools.apply"),
  };
}

/** Schools of `named` say whom they need most. */
function useRows(named: ReadonlySet<number>) {
  const { t } = useTranslation("landing");
  const nameOf = useNameOf();
  return (schools: readonly ProgrammeSchool[]): RecruitingSchool[] =>
    schools.map((school) => ({
      id: String(school.id),
      name: nameOf(school),
      town: nameOf(school.place),
      needed: named.has(school.id) && <NeededHere need={school.need} />,
      waiting: <Nb>{t("schools.waitingCount", { count: school.waiting })}</Nb>,
      fathers: school.fathers,
      mothers: school.mothers,
      either: school.either,
      href: withQuery(paths.signUp, { school: school.id }),
    }));
}

function NeededHere({ need }: Pick<ProgrammeSchool, "need">) {
  const { t } = useTranslation("common");
  const most = mostNeeded(need);
  if (!most) return null;
  return (
    <>
      <Chip tone="care">{t(`need.${most.role}`)}</Chip> <Nb>{t("need.room", { count: most.count })}</Nb>
    </>
  );
}

/** The schools come in the order of the towns' codes, so each town is one run. */
function byTown(schools: readonly ProgrammeSchool[]) {
  const towns: { town: ProgrammeSchool["place"]; schools: ProgrammeSchool[] }[] = [];
  for (const school of schools) {
    const last = towns.at(-1);
    if (last?.town.id === school.place.id) last.schools.push(school);
    else towns.push({ town: school.place, schools: [school] });
  }
  return towns;
}
