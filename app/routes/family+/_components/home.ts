import { useTranslation } from "react-i18next";
import type { FamilyPageData } from "~/data/family/page";
import { useWords } from "~/ui/words";

export type Contact = FamilyPageData["contacts"][number];
export type HomeRecord = FamilyPageData["records"][number];

/** What the parts of a family's home are drawn from. */
export type HomeProps = Omit<FamilyPageData, "name"> & { child: string; now: Date; reply: unknown };

/** The mentor's name, or the role of one who is not named yet. */
export function useNamed() {
  const { t } = useTranslation("family");
  const words = useWords("common");
  return ({ name, role }: Pick<Contact, "name" | "role">) =>
    name ?? t("unnamed", { role: words(`mentorRole.${role ?? "ANY"}`) });
}
