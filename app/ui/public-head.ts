import type { MetaDescriptor } from "@remix-run/node";
import type { Frame } from "~/http/frame.server";
import { PUBLIC_PAGES, type PublicPage, paths } from "~/http/paths";
import { type Locale, locales } from "~/i18n/locale";
import { LANDING_QUESTIONS, MORE_QUESTIONS } from "./landing/questions";
import { sayIn } from "./say-in";

type Where = Pick<Frame, "origin" | "locale">;

export const isPublic = (page: string): page is PublicPage => page in PUBLIC_PAGES;

/**
 * One address shows each reader their own language; with `?lang=` it shows one language to everybody. That is the
 * address search engines are told of, one for each language (docs/decisions/0043).
 */
export function publicAddress(origin: string, page: PublicPage, locale?: Locale): string {
  return `${origin}${PUBLIC_PAGES[page]}${locale ? `?lang=${locale}` : ""}`;
}

/** What search engines and share cards are told of a page that invites people. */
export function publicHead(page: PublicPage, title: string, { origin, locale }: Where): MetaDescriptor[] {
  const say = sayIn(locale, "site");
  const description = say(`summary.${page}`);
  const own = publicAddress(origin, page, locale);
  const og = (property: string, content: string) => ({ property: `og:${property}`, content });
  return [
    { name: "description", content: description },
    { tagName: "link", rel: "canonical", href: own },
    ...locales.map((one) => alternate(one, publicAddress(origin, page, one))),
    alternate("x-default", publicAddress(origin, page)),
    og("type", "website"),
    og("site_name", sayIn(locale, "common")("brand.both")),
    og("title", title),
    og("description", description),
    og("url", own),
    og("locale", locale.replace("-", "_")),
    og("image", `${origin}/share-${locale}.png`),
    og("image:width", "1200"),
    og("image:height", "630"),
    og("image:alt", say("card")),
    { name: "twitter:card", content: "summary_large_image" },
    ...structured(page, { origin, locale }),
  ];
}

function alternate(hrefLang: string, href: string): MetaDescriptor {
  return { tagName: "link", rel: "alternate", hrefLang, href };
}

/** Structured data (schema.org), as what it is: data. No browser runs it, so the policy of the site lets it stand. */
function structured(page: PublicPage, where: Where): MetaDescriptor[] {
  const data = page === "home" ? site(where) : page === "questions" ? questions(where) : crumbs(page, where);
  return [{ "script:ld+json": { "@context": "https://schema.org", ...data } }];
}

function site({ origin, locale }: Where) {
  const say = sayIn(locale, "site");
  return {
    "@graph": [
      {
        "@type": "Organization",
        "@id": `${origin}/#organization`,
        name: say("organization"),
        url: `${origin}${paths.home}`,
        logo: `${origin}/icon-512.png`,
        description: say("summary.home"),
      },
      {
        "@type": "WebSite",
        name: sayIn(locale, "common")("brand.both"),
        url: `${origin}${paths.home}`,
        inLanguage: [...locales],
        publisher: { "@id": `${origin}/#organization` },
      },
    ],
  };
}

function questions({ locale }: Where) {
  const landing = sayIn(locale, "landing");
  const programme = sayIn(locale, "programme");
  const asked = [
    ...LANDING_QUESTIONS.map((id) => [landing(`faq.${id}.q`), landing(`faq.${id}.a`)]),
    ...MORE_QUESTIONS.map((id) => [programme(`questions.more.${id}.q`), programme(`questions.more.${id}.a`)]),
  ];
  return {
    "@type": "FAQPage",
    inLanguage: locale,
    mainEntity: asked.map(([name, text]) => ({
      "@type": "Question",
      name,
      acceptedAnswer: { "@type": "Answer", text },
    })),
  };
}

function crumbs(page: PublicPage, { origin, locale }: Where) {
  const titles = sayIn(locale, "titles");
  const item = (position: number, of: PublicPage) => ({
    "@type": "ListItem",
    position,
    name: titles(of),
    item: publicAddress(origin, of, locale),
  });
  return { "@type": "BreadcrumbList", itemListElement: [item(1, "home"), item(2, page)] };
}
