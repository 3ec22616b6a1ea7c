import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HOMES, paths } from "~/http/paths";
import { FrameNotice } from "./frame-notice";
import { type PublicLink, PublicPage, type PublicPageProps } from "./page";
import { useFrame } from "./use-frame";

type Props = Pick<PublicPageProps, "wrapped" | "tagline"> & { children: ReactNode };

/** Public and account pages: a few links, the language, and who is signed in. */
export function PublicFrame({ children, ...page }: Props) {
  const { t } = useTranslation(["common", "worry"]);
  const { path, person } = useFrame();
  const nav: PublicLink[] = [
    { href: paths.quiz, label: t("nav.howToJoin") },
    { href: paths.safety, label: t("nav.childSafety") },
  ];
  if (person)
    nav.push({
      href: person.console ? paths.staffWorry() : paths.worry,
      label: t("worry:link"),
      keep: true,
    });
  if (!person) nav.push({ href: paths.signIn, label: t("nav.signIn"), keep: true });
  return (
    <PublicPage
      back={path}
      nav={nav.map((link) => ({ ...link, current: link.href === path }))}
      {...(person && {
        person: { name: person.name, href: HOMES[person.home] },
      })}
      {...page}
    >
      <FrameNotice />
      {children}
    </PublicPage>
  );
}
