import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Brand, Mark } from "./brand";
import { LinkButton } from "./button";
import { classes } from "./class-names";
import { Foot } from "./hotlines";
import { Icon } from "./icons";
import { LanguageLinks } from "./language";
import { BottomNav, type NavItem, SideNav } from "./navigation";
import { Seal } from "./text";

export type Person = { name: string; href: string };

/** The first thing the keyboard reaches; root renders nothing before the page. */
export function SkipLink() {
  const { t } = useTranslation("common");
  return (
    <a className="skip" href="#main">
      {t("nav.skip")}
    </a>
  );
}

export type PublicLink = {
  href: string;
  label: string;
  current?: boolean /** Stays on phones. */;
  keep?: boolean;
};

export type PublicPageProps = {
  /** The page's own address, to come back to after a change of language. */
  back: string;
  nav?: readonly PublicLink[];
  /** The signed-in volunteer. */
  person?: Person;
  /** For phones, at most five. */
  bottom?: readonly NavItem[];
  tagline?: boolean;
  /** Puts the content into the page's column; the landing page makes bands of its own. */
  wrapped?: boolean | "narrow";
  foot?: ReactNode;
  /** Every public page, at the foot. */
  ways?: readonly PublicLink[];
  children: ReactNode;
};

/** Area `public`: visitors and volunteers. */
export function PublicPage({
  back,
  nav = [],
  person,
  bottom,
  tagline,
  wrapped = true,
  foot,
  ways,
  children,
}: PublicPageProps) {
  const { t } = useTranslation(["common", "site"]);
  return (
    <div className={bottom && "has-bottom"}>
      <SkipLink />
      <header>
        <div className="wrap public-bar">
          <Brand tagline={tagline} />
          <nav aria-label={t("nav.main")}>
            <PublicLinks links={nav.filter((link) => !link.keep)} />
            <LanguageLinks back={back} className="keep" />
            <PublicLinks links={nav.filter((link) => link.keep)} />
          </nav>
          {person && <PersonLink {...person} warm />}
        </div>
      </header>
      <main
        id="main"
        className={wrapped ? classes("wrap", wrapped === "narrow" && "narrow") : undefined}
        tabIndex={-1}
      >
        {children}
      </main>
      <div className="public-foot">
        <div className="wrap">
          {ways && (
            <nav className="ways" aria-label={t("site:ways.label")}>
              <PublicLinks links={ways} />
            </nav>
          )}
          <Foot titled>{foot}</Foot>
        </div>
      </div>
      {bottom && <BottomNav items={bottom} />}
    </div>
  );
}

function PublicLinks({ links }: { links: readonly PublicLink[] }) {
  return links.map((link) => (
    <a
      key={link.href}
      href={link.href}
      className={link.keep ? "keep" : undefined}
      aria-current={link.current ? "page" : undefined}
    >
      {link.label}
    </a>
  ));
}

function PersonLink({ name, href, warm }: Person & { warm?: boolean }) {
  return (
    <a className="who" href={href} aria-label={name}>
      <Seal name={name} tone={warm ? "k" : undefined} />
      <span>{name}</span>
    </a>
  );
}

export type ConsoleSearch = { action: string; value?: string };

export type ConsoleShellProps = {
  back: string;
  person: Person;
  /** The school, town or district the viewer works for. */
  where?: ReactNode;
  /** A GET form with the field `q`. */
  search?: ConsoleSearch;
  nav: readonly NavItem[];
  bottom: readonly NavItem[];
  foot?: ReactNode;
  children: ReactNode;
};

/** Area `console`: side navigation from 1100 px, a rail from 720, a bottom navigation below. */
export function ConsoleShell({
  back,
  person,
  where,
  search,
  nav,
  bottom,
  foot,
  children,
}: ConsoleShellProps) {
  const { t } = useTranslation("common");
  return (
    <>
      <SkipLink />
      <div className="shell">
        <header className="topbar">
          <Brand href={nav[0]?.href} />
          {where && <span className="where">{where}</span>}
          {search && (
            <search>
              <form className="search" method="get" action={search.action}>
                <label className="sr" htmlFor="q">
                  {t("nav.search")}
                </label>
                <Icon name="search" />
                <input
                  id="q"
                  name="q"
                  type="search"
                  enterKeyHint="search"
                  autoComplete="off"
                  placeholder={t("nav.searchHint")}
                  defaultValue={search.value}
                />
                <kbd data-keys hidden>
                  /
                </kbd>
              </form>
            </search>
          )}
          <PersonLink {...person} />
        </header>
        <SideNav items={nav} />
        <main className="main" id="main" tabIndex={-1}>
          {children}
        </main>
        <Foot>
          {foot} <LanguageLinks back={back} />
          <KeyHints />
        </Foot>
        <BottomNav
          items={bottom}
          more={nav.filter(({ href }) => !bottom.some((item) => item.href === href))}
        />
      </div>
    </>
  );
}

/** What the keyboard can do; the console's script shows it. */
function KeyHints() {
  const { t } = useTranslation("common");
  return (
    <span className="keys" data-keys hidden>
      <kbd>/</kbd> {t("keys.search")} <kbd>j</kbd> <kbd>k</kbd> {t("keys.move")} <kbd>Enter</kbd>{" "}
      {t("keys.open")}
    </span>
  );
}

export type SheetPageProps = {
  back: { href: string; label?: string };
  title: string;
  /** At most one chip: saved, offline. */
  status?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
};

/** Area `console`: one form on one narrow sheet, made for a phone. */
export function SheetPage({ back, title, status, foot, children }: SheetPageProps) {
  const { t } = useTranslation("common");
  return (
    <>
      <SkipLink />
      <div className="sheet">
        <header className="sheet-bar">
          <LinkButton href={back.href} icon="left" aria-label={back.label ?? t("action.back")} />
          <b>{title}</b>
          {status}
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Foot>{foot}</Foot>
    </>
  );
}

export type FamilyPageProps = {
  /** For the language link: an address without a secret. */
  back: string;
  children: ReactNode;
  fine?: ReactNode;
};

/** Area `family`: the page ends with its own `FamilyCalls`, to which the link on top leads. */
export function FamilyPage({ back, children, fine }: FamilyPageProps) {
  const { t } = useTranslation("common");
  return (
    <>
      <SkipLink />
      <header className="family-wrap family-top">
        <Mark />
        <b>{t("brand.name")}</b>
        <nav aria-label={t("nav.main")}>
          <LanguageLinks back={back} />
          <a href="#phones" aria-label={t("nav.toPhones")}>
            {t("nav.phone")}
          </a>
        </nav>
      </header>
      <main id="main" className="family-wrap" tabIndex={-1}>
        {children}
        {fine && <p className="fine">{fine}</p>}
      </main>
    </>
  );
}
