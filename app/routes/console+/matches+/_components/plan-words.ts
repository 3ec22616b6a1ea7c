import { useTranslation } from "react-i18next";
import { weekdays } from "~/ui/choice-fields";
import { useWords } from "~/ui/words";

interface Plan {
  frequency: string;
  weekday: number;
  startTime: string;
  minutes: number;
  mode: string;
  place: string;
}

/** 每周周二 16:00，视频，30 分钟 · 视频角 1 座 */
export function usePlanWords(): (plan: Plan) => string {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  return ({ frequency, weekday, startTime: time, minutes, mode, place }) => {
    const line = t("plan.line", {
      frequency: words(`frequency.${frequency}`),
      weekday: words(`weekday.${weekdays[weekday]}`),
      mode: words(`mode.${mode}`),
      time,
      minutes,
    });
    return place ? `${line} · ${place}` : line;
  };
}
