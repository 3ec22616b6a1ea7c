import { useTranslation } from "react-i18next";
import type { Cadence } from "~/domain/schedule/plan";
import { useRhythm } from "~/ui/rhythm";
import { useWords } from "~/ui/words";

interface Plan extends Omit<Cadence, "frequency"> {
  frequency: string;
  startTime: string;
  minutes: number;
  mode: string;
  place: string;
}

/** 视频：每周周二 16:00，30 分钟 · 视频角 1 座 */
export function usePlanWords(): (plan: Plan) => string {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const rhythm = useRhythm();
  return (plan) => {
    const { mode, minutes, place } = plan;
    const line = t("plan.line", { rhythm: rhythm(plan), mode: words(`mode.${mode}`), minutes });
    return place ? `${line} · ${place}` : line;
  };
}
