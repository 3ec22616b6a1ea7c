import { useTranslation } from "react-i18next";
import type { FamilyPermission } from "~/data/family/permission";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

interface Props {
  permission: Pick<FamilyPermission, "questions" | "guardian" | "inProgramme">;
  /** Proxy parents about whom the family has not answered. */
  waiting: readonly { id: string; role: "FATHER" | "MOTHER" | null }[];
}

/** On the family's first page: how its permission stands, what waits for an answer, and the first of two taps to stop. */
export function PermissionLine({ permission, waiting }: Props) {
  const { t } = useTranslation("familyPermission");
  const words = useWords("common");
  const locale = useLocale();
  const { questions, guardian, inProgramme } = permission;
  const first = questions.find(({ question }) => question === "PARTICIPATION");
  const standing = first?.standing;
  const values = {
    when: standing ? formatPlainDate(standing.givenOn, locale, "UTC") : "",
    version: standing?.textVersion ?? 0,
  };
  if (!first || first.state === "REFUSED") return null;
  return (
    <section className="permission-line">
      <h2>{t("home.title")}</h2>
      <p>{inProgramme ? t(`home.${first.state}`, values) : t("home.left")}</p>
      {inProgramme &&
        questions
          .filter(({ question, newer }) => question !== "PARTICIPATION" && newer.length > 0)
          .map(({ question }) => (
            <p key={question}>{t("home.newer", { what: words(`permission.${question}`) })}</p>
          ))}
      <FamilyActions>
        {guardian &&
          waiting.map(({ id, role }) => (
            <LinkButton key={id} tone="primary" href={paths.familyMentor(id)}>
              {t("mentorAsk", { role: words(`mentorRole.${role ?? "ANY"}`) })}
            </LinkButton>
          ))}
        <LinkButton href={paths.familyPermission}>{t("home.see")}</LinkButton>
        {standing && <LinkButton href={paths.familyStop}>{t("stop")}</LinkButton>}
      </FamilyActions>
    </section>
  );
}
