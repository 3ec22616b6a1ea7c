import { useTranslation } from "react-i18next";
import type { SchoolClass } from "~/data/children/class-list";
import { paths } from "~/http/paths";
import { Card } from "~/ui/layout";
import { useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type Props = { classes: readonly SchoolClass[]; chosen: SchoolClass | null };

/** 三年级 2班, in the reader's language. */
export function useClassName(): (of: Pick<SchoolClass, "grade" | "className">) => string {
  const words = useWords("children");
  return ({ grade, className }) => `${words(`grade.${grade}`)} ${className}`.trim();
}

/** Each class a link: one tap chooses it. */
export function ChooseClass({ classes, chosen }: Props) {
  const { t } = useTranslation("classCards");
  const nameOf = useNameOf();
  const className = useClassName();
  const schools = [...new Map(classes.map((one) => [one.school, one])).values()];
  return (
    <Card title={t("choose")} id="choose">
      {schools.map((school) => (
        <nav key={school.school} aria-label={nameOf({ nameZh: school.schoolZh, nameEn: school.schoolEn })}>
          {schools.length > 1 && <h3>{nameOf({ nameZh: school.schoolZh, nameEn: school.schoolEn })}</h3>}
          <ul className="class-choice">
            {classes
              .filter((one) => one.school === school.school)
              .map((one) => (
                <li key={`${one.grade} ${one.className}`}>
                  <a
                    href={paths.classCards({
                      school: one.school,
                      grade: one.grade,
                      className: one.className,
                    })}
                    aria-current={one === chosen ? "page" : undefined}
                  >
                    {className(one)} <small>{t("pupils", { count: one.children })}</small>
                  </a>
                </li>
              ))}
          </ul>
        </nav>
      ))}
    </Card>
  );
}
