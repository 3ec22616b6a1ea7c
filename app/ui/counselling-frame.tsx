import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { FrameNotice } from "./frame-notice";
import { currentIn, type NavItem } from "./navigation";
import { PublicPage } from "./page";
import { useFrame } from "./use-frame";

/** The counsellor's pages; who goes to homes as well finds the way there. */
export function CounsellingFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(["counselling", "visits", "worry"]);
  const { path, person } = useFrame();
  const items: NavItem[] = [{ href: paths.counselling, icon: "heart", label: t("counselling:nav") }];
  if (person?.field) items.push({ href: paths.field, icon: "house", label: t("visits:nav") });
  items.push({ href: paths.worry, icon: "hand", label: t("worry:link") });
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
