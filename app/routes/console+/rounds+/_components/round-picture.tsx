import { useTranslation } from "react-i18next";
import type { RoundPage } from "~/data/rounds/round-page";
import { Legend } from "~/ui/bars";
import { Card } from "~/ui/layout";
import { ThreadPicture } from "~/ui/thread-picture";

const TIERS = ["A", "B", "C"] as const;

export function RoundPicture({ picture }: { picture: NonNullable<RoundPage["plan"]["picture"]> }) {
  const { t } = useTranslation("rounds");
  const { t: common } = useTranslation("common");
  const { children, volunteers, threads } = picture;
  const groups = TIERS.map((tier) => {
    const own = children.filter((child) => child.tier === tier);
    return {
      id: tier,
      label: t("picture.group", {
        tier: common(`priority.${tier}`),
        children: own.length,
        count: own.length,
      }),
      children: own,
    };
  }).filter((group) => group.children.length > 0);
  const used = volunteers.filter((one) => one.used).length;
  return (
    <Card
      flush
      title={t("picture.title")}
      id="picture"
      end={
        <Legend
          items={[
            { swatch: "full", label: t("picture.matched") },
            { swatch: "open", label: t("picture.waiting") },
            { swatch: "ring", label: t("picture.volunteer") },
            { swatch: "line", label: t("picture.fresh") },
          ]}
        />
      }
    >
      <ThreadPicture
        title={t("picture.label", { children: children.length, volunteers: volunteers.length })}
        frameLabel={t("picture.frame")}
        groups={groups}
        volunteers={volunteers}
        threads={threads.map(({ fresh, ...thread }) => ({ ...thread, highlighted: fresh }))}
        caption={t("picture.caption", { count: volunteers.length, used, free: volunteers.length - used })}
      />
    </Card>
  );
}
