import { useTranslation } from "react-i18next";
import { AbsencesCard, HoursCard } from "~/ui/availability";
import { PageHead, Stack } from "~/ui/layout";
import type { HoursOf } from "./hours-route";

interface HoursPageProps {
  page: HoursOf;
  reply: unknown;
  /** The page that this one belongs to. */
  above: { href: string; label: string };
}

/** When a child, a mentor or a teacher has time in an ordinary week, and when they are away. */
export function HoursPage({ page, reply, above }: HoursPageProps) {
  const { t } = useTranslation("availability");
  const title = t("title", { name: page.party.name });
  return (
    <>
      <PageHead title={title} lead={t("lead")} trail={[above, { label: title }]} />
      <Stack wide>
        <HoursCard {...page} reply={reply} />
        <AbsencesCard {...page} reply={reply} />
      </Stack>
    </>
  );
}
