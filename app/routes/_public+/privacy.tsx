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
  why: ["basic", "family", "times", "records", "never"],
  consent: ["separate", "optional", "version"],
  who: ["coordinator", "district", "mentor", "public"],
  long: ["ended", "optional", "log"],
  rights: ["see", "withdraw", "child", "complain"],
  tech: ["own", "cookies", "sealed", "breach"],
} as const;

export const meta = pageTitle("childPrivacy");

export const loader = publicLoader({}, async () => null);

export default function ChildPrivacy() {
  const { t } = useTranslation("programme");
  const words = useWords("programme");
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("childData.title")} lead={t("childData.lead")} />
      <Reading
        parts={Object.entries(PARTS).map(([id, points]) => ({
          id,
          title: words(`childData.${id}.title`),
          points: points.map((point) => ({ id: point, text: words(`childData.${id}.${point}`) })),
        }))}
      />
      <ButtonRow>
        <LinkButton href={paths.permissionTexts}>{t("childData.texts")}</LinkButton>
        <LinkButton href={paths.contact}>{t("childData.contact")}</LinkButton>
      </ButtonRow>
    </PublicFrame>
  );
}
