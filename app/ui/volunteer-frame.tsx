import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { FrameNotice } from "./frame-notice";
import { currentIn, type NavItem } from "./navigation";
import { PublicPage } from "./page";
import { useFrame } from "./use-frame";

/** The volunteer's pages: made for a phone, with the three places that matter at the bottom. */
export function VolunteerFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(["common", "worry"]);
  const { path, person } = useFrame();
  const pathname = path.split("?")[0] ?? path;
  const items: NavItem[] = [
    { href: paths.volunteer, icon: "today", label: t("nav.overview") },
    { href: paths.apply, icon: "note", label: t("nav.application") },
    { href: paths.profile, icon: "pencil", label: t("nav.profile") },
    { href: paths.worry(), icon: "hand", label: t("worry:link") },
  ];
  const nav = currentIn(items, pathname);
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
