import { useTranslation } from "react-i18next";
import type { TimeCheck } from "~/data/matches/obstacles";
import { useErrorWords, useWords } from "~/ui/words";

/** What keeps a contact from a time, or what only speaks against it. */
export function useCheckWords() {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const say = useErrorWords();
  return {
    obstacle({ why, taking, taken }: NonNullable<TimeCheck["obstacle"]>): string {
      if (!taking) return why === "SUPERVISOR_BUSY" && taken ? t("planPage.noTeacher") : say(why);
      const { name, mode, from, until } = taking;
      const values = { time: `${from}–${until}`, name, mode: words(`mode.${mode}`) };
      if (why === "CHILD_BUSY") return t("planPage.clashChild", values);
      return t(why === "VOLUNTEER_BUSY" ? "planPage.clashVolunteer" : "planPage.clashSupervisor", values);
    },
    advice({ why, party }: TimeCheck["advice"][number]): string {
      if (why === "ABSENT" || why === "OUTSIDE_WINDOWS")
        return t(`planPage.advice.${why}`, { who: t(`planPage.who.${party ?? "CHILD"}`) });
      return t(why === "IN_CLASS" ? "planPage.advice.IN_CLASS" : "planPage.advice.HOLIDAY");
    },
  };
}
