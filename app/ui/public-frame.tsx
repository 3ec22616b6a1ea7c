import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HOMES, type PublicPage as PageKey, PUBLIC_PAGES, paths } from "~/http/paths";
import { FrameNotice } from "./frame-notice";
import { type PublicLink, PublicPage, type PublicPageProps } from "./page";
import { useFrame } from "./use-frame";

type Props = Pick<PublicPageProps, "wrapped" | "tagline"> & { children: ReactNode };

/** At the foot of every public page; the home is the bridge on top, signing up the button of many. */
const WAYS = [
  "howItWorks",
  "recruitingSchools",
  "safety",
  "forFamilies",
  "questions",
  "stories",
  "quiz",
  "refer",
  "childPrivacy",
  "permissionTexts",
  "riskPolicies",
  "verify",
  "contact",
] as const satisfies readonly PageKey[];

/** Public and account pages: a few links, the language, and who is signed in. */
export function PublicFrame({ children, ...page }: Props) {
  const { t } = useTranslation(["common", "worry", "site"]);
  const { path, person } = useFrame();
  const nav: PublicLink[] = (["howItWorks", "recruitingSchools", "safety", "forFamilies"] as const).map(
    (page) => ({ href: PUBLIC_PAGES[page], label: t(`site:ways.${page}`) }),
  );
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
      ways={WAYS.map((key) => ({ href: PUBLIC_PAGES[key], label: t(`site:ways.${key}`) }))}
      {...page}
    >
      <FrameNotice />
      {children}
    </PublicPage>
  );
}
