import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "./class-names";
import { Icon, type IconName } from "./icons";

export type NavItem = {
  href: string;
  icon: IconName;
  label: string;
  count?: number;
  /** Something behind this count cannot wait. */
  hot?: boolean;
  current?: boolean;
  /** Further beginnings of addresses of which this item is the way in. */
  leads?: readonly string[];
  /** A thin rule stands before this item. */
  apart?: boolean;
};

/** Marks the item whose address is the longest beginning of the path, whole segments only. */
export function currentIn(items: readonly NavItem[], pathname: string): NavItem[] {
  const begins = (href: string) =>
    pathname === href || pathname.startsWith(href.endsWith("/") ? href : `${href}/`);
  /** How much of the path the item leads to; 0 for none. */
  const reach = ({ href, leads = [] }: NavItem) =>
    Math.max(0, ...[href, ...leads].filter(begins).map(({ length }) => length));
  const longest = Math.max(...items.map(reach));
  return items.map((item) => ({ ...item, current: longest > 0 && reach(item) === longest }));
}

export type NavProps = { items: readonly NavItem[] };

export function SideNav({ items }: NavProps) {
  const { t } = useTranslation("common");
  return (
    <nav className="side" aria-label={t("nav.main")}>
      <ul>
        {items.map((item) => (
          <li key={item.href} className={item.apart ? "apart" : undefined}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              <Icon name={item.icon} />
              {item.label}
              {item.count !== undefined && (
                <span className={classes("n", item.hot && "hot")}>{item.count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export type BottomNavProps = NavProps & {
  /** What has no room of its own; the last place unfolds it. */
  more?: readonly NavItem[];
};

/** At most five places; phones only. */
export function BottomNav({ items, more = [] }: BottomNavProps) {
  const { t } = useTranslation("common");
  return (
    <nav className="bottom" aria-label={t("nav.bottom")}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              <Icon name={item.icon} />
              {item.label}
              {item.count ? <span className="n">{item.count}</span> : null}
            </a>
          </li>
        ))}
        {more.length > 0 && (
          <li>
            <More items={more} />
          </li>
        )}
      </ul>
    </nav>
  );
}

function More({ items }: NavProps) {
  const { t } = useTranslation("common");
  return (
    <details>
      <summary className={items.some(({ current }) => current) ? "here" : undefined}>
        <Icon name="more" />
        {t("nav.more")}
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.href} className={item.apart ? "apart" : undefined}>
            <a href={item.href} aria-current={item.current ? "page" : undefined}>
              <Icon name={item.icon} />
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

export type Crumb = { href?: string; label: string };
export type CrumbsProps = { trail: readonly Crumb[] };

export function Crumbs({ trail }: CrumbsProps) {
  const { t } = useTranslation("common");
  return (
    <nav className="crumb" aria-label={t("nav.crumbs")}>
      {trail.map((crumb, index) => (
        <span key={crumb.label} className="step">
          {index > 0 && <Icon name="right" />}
          {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span>{crumb.label}</span>}
        </span>
      ))}
    </nav>
  );
}

export type TabItem = { href: string; label: ReactNode; count?: number; current?: boolean };
export type TabsProps = { label: string; items: readonly TabItem[] };

/** Filters of one list as links; the address holds the choice. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? "true" : undefined}>
          {item.label} {item.count !== undefined && <span className="n">{item.count}</span>}
        </a>
      ))}
    </nav>
  );
}

export type PaginationProps = {
  page: number;
  pages: number;
  /** All entries, over all pages. */
  total?: number;
  hrefOf: (page: number) => string;
};

/** First, last, and the neighbours of the current page; a gap is null. */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b);
  return shown.flatMap((number, index) => {
    const before = shown[index - 1];
    return before !== undefined && number - before > 1 ? [null, number] : [number];
  });
}

export function Pagination({ page, pages, total, hrefOf }: PaginationProps) {
  const { t } = useTranslation("common");
  if (pages <= 1 && total === undefined) return null;
  return (
    <nav className="pages" aria-label={t("page.label")}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          <Icon name="left" />
          {t("page.previous")}
        </a>
      )}
      {pages > 1 && (
        <ul>
          {pageWindow(page, pages).map((number, index, all) => (
            <li key={number ?? `after ${all[index - 1]}`}>
              {number === null ? (
                <span className="gap">…</span>
              ) : number === page ? (
                <span className="here" aria-current="page">
                  {number}
                </span>
              ) : (
                <a href={hrefOf(number)} aria-label={t("page.number", { page: number })}>
                  {number}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          {t("page.next")}
          <Icon name="right" />
        </a>
      )}
      {total !== undefined && (
        <span className="total" data-total>
          {t("page.total", { count: total })}
        </span>
      )}
    </nav>
  );
}
