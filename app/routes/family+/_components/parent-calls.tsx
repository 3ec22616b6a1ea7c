import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { formatOnBothClocks } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { ContactLines, FamilyActions } from "~/ui/family";
import { Nb } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import type { HomeProps } from "./home";

/** When the child speaks with a parent who works away: apart from the mentors; whoever works away books here. */
export function ParentCalls({ calls, school, own }: Pick<HomeProps, "calls" | "school" | "own">) {
  const { t } = useTranslation(["family", "familyOwn"]);
  const words = useWords("common");
  const ways = useWords("family");
  const locale = useLocale();
  const nameOf = useNameOf();
  if (calls.length === 0 && own.carer) return null;
  return (
    <>
      <h2>{t("family:parentCalls")}</h2>
      {calls.length === 0 && <p>{t("familyOwn:calls.lead")}</p>}
      <ContactLines
        lines={calls.map(({ id, startsAt, mode, relation, roomZh: nameZh, roomEn: nameEn }) => ({
          id,
          when: <Nb>{formatOnBothClocks(startsAt, locale, school.timeZone, own.timeZone)}</Nb>,
          what: t("family:parentCallLine", {
            relation: words(`relation.${relation}`),
            mode: ways(`noPlace.${mode}`),
            room: nameOf({ nameZh, nameEn }),
          }),
        }))}
      />
      {!own.carer && (
        <FamilyActions>
          <LinkButton icon="phone" href={paths.familyCalls}>
            {t("familyOwn:calls.link")}
          </LinkButton>
        </FamilyActions>
      )}
    </>
  );
}
