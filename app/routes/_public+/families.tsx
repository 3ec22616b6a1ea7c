import { useTranslation } from "react-i18next";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { ButtonRow, LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { useWords } from "~/ui/words";
import { Reading } from "./_components/reading";

/** The parts in their order, each with the keys of its points. */
const PARTS = {
  decide: ["asked", "each", "stop", "carer"],
  get: ["who", "same", "free", "help"],
  ask: ["numbers", "written", "weekly", "time"],
  can: ["away", "rural", "school", "child"],
  see: ["card", "nothing", "lost", "paper"],
} as const;

export const meta = pageTitle("forFamilies");

export const loader = publicLoader({}, async () => null);

/** For parents who work away and carers at home, who decide whether a child takes part. */
export default function ForFamilies() {
  const { t } = useTranslation("programme");
  const words = useWords("programme");
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("families.title")} lead={t("families.lead")} />
      <Reading
        parts={Object.entries(PARTS).map(([id, points]) => ({
          id,
          title: words(`families.${id}.title`),
          points: points.map((point) => ({ id: point, text: words(`families.${id}.${point}`) })),
        }))}
      />
      <ButtonRow>
        <LinkButton href={paths.permissionTexts}>{t("families.texts")}</LinkButton>
        <LinkButton href={paths.childPrivacy}>{t("families.privacy")}</LinkButton>
        <LinkButton href={paths.contact}>{t("families.contact")}</LinkButton>
      </ButtonRow>
    </PublicFrame>
  );
}
