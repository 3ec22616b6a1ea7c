import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { FrameNotice } from "./frame-notice";
import { currentIn, type NavItem } from "./navigation";
import { PublicPage } from "./page";
import { useFrame } from "./use-frame";

/** The pages of whoever goes to the homes: made for a phone and a walk. */
export function HomeVisitFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(["common", "visits", "counselling", "worry"]);
  const { path, person } = useFrame();
  const items: NavItem[] = [
    { href: paths.field, icon: "house", label: t("visits:nav") },
    { href: paths.fieldLedger(), icon: "book", label: t("common:nav.ledger") },
    ...(person?.counsellor
      ? [{ href: paths.counselling, icon: "heart" as const, label: t("counselling:nav") }]
      : []),
    { href: paths.worry, icon: "hand", label: t("worry:link") },
  ];
  const nav = currentIn(items, path.split("?")[0] ?? path);
  return (
    <PublicPage
      back={path}
      nav={nav.map(({ href, label, current }) => ({ href, label, ...(current && { current }) }))}
      bottom={nav}
      person={person ? { name: person.name, href: paths.account } : undefined}
    >
      <FrameNotice />
      {children}
    </PublicPage>
  );
}
