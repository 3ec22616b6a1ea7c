import { useTranslation } from "react-i18next";
import { versionsOf } from "~/domain/child/family-permission";
import { CURRENT_TEXTS, PERMISSION_KINDS } from "~/domain/child/permission-texts";
import { publicLoader } from "~/http/area.server";
import { Facts } from "~/ui/facts";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { TextChanges } from "~/ui/text-changes";
import { useWords } from "~/ui/words";

const PARTS = ["what", "why", "who", "howLong", "stop"] as const;

export const meta = pageTitle("permissionTexts");

export const loader = publicLoader({}, async () => null);

/** What a guardian reads or hears before permitting anything; to be printed and signed, or read aloud. */
export default function PermissionTexts() {
  const { t } = useTranslation("permissions");
  const texts = useWords("permissionTexts");
  return (
    <PublicFrame wrapped="narrow">
      <PageHead title={t("texts.title")} lead={t("texts.lead")} />
      <Stack wide>
        {PERMISSION_KINDS.map((kind) => {
          const text = `${kind}_${CURRENT_TEXTS[kind]}`;
          return (
            <Card
              key={kind}
              id={kind.toLowerCase().replaceAll("_", "-")}
              title={texts(`${text}.title`)}
              lead={t("texts.version", { version: CURRENT_TEXTS[kind] })}
            >
              <Facts
                facts={PARTS.map((part) => ({
                  id: part,
                  label: t(`texts.part.${part}`),
                  value: texts(`${text}.${part}`),
                }))}
              />
              <TextChanges versions={versionsOf(kind)} />
            </Card>
          );
        })}
        <p className="s soft">{t("texts.sign")}</p>
      </Stack>
    </PublicFrame>
  );
}
