import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HOMES, paths } from "~/http/paths";
import { FrameNotice } from "./frame-notice";
import { currentIn, type NavItem } from "./navigation";
import { UnsentNotice } from "./on-this-phone";
import { PublicPage } from "./page";
import { useFrame } from "./use-frame";

/** The volunteer's pages: made for a phone, with the three places that matter at the bottom. */
export function VolunteerFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(["common", "worry"]);
  const { path, person } = useFrame();
  const pathname = path.split("?")[0] ?? path;
  const home = person?.home ?? "volunteer";
  const own: NavItem[] = [
    { href: paths.apply, icon: "note", label: t("nav.application") },
    { href: paths.profile, icon: "pencil", label: t("nav.profile") },
  ];
  const items: NavItem[] = [
    { href: HOMES[home], icon: "today", label: t("nav.overview") },
    // Who visits homes or counsels comes here to raise a worry only.
    ...(home === "volunteer" || person?.volunteer ? own : []),
    { href: paths.worry, icon: "hand", label: t("worry:link") },
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
      <UnsentNotice owner={person?.id} />
      {children}
    </PublicPage>
  );
}
