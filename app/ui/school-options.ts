import { useTranslation } from "react-i18next";
import { mostNeeded, neediest, type VolunteersNeeded } from "~/domain/matching/most-needed";
import type { Option } from "./fields";
import { useNameOf } from "./use-frame";

type Named = { nameZh: string; nameEn: string };
type School = Named & { id: number; place: Named; need: VolunteersNeeded | null };

/** The schools one can choose: those that need people most first, saying whom, then the others in their order. */
export function useSchoolOptions(): (schools: readonly School[]) => Option[] {
  const { t } = useTranslation("common");
  const nameOf = useNameOf();
  const named = (school: School) => `${nameOf(school.place)} · ${nameOf(school)}`;
  return (schools) => {
    const most = neediest(schools);
    const [here, others] = most.length > 0 ? [t("need.here"), t("need.others")] : [];
    return [
      ...most.map((school) => {
        const role = mostNeeded(school.need)?.role ?? "ANY";
        return { value: String(school.id), label: `${named(school)} · ${t(`need.${role}`)}`, group: here };
      }),
      ...schools
        .filter((school) => !most.includes(school))
        .map((school) => ({ value: String(school.id), label: named(school), group: others })),
    ];
  };
}
