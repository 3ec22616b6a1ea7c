import { publicLoader } from "~/http/area.server";
import { originOf } from "~/http/origin.server";
import { PUBLIC_PAGES, type PublicPage } from "~/http/paths";
import { plainText } from "~/http/responses.server";
import { locales } from "~/i18n/locale";
import { publicAddress } from "~/ui/public-head";

/** Every page that invites people, in each language, with where it stands in the others. */
export const loader = publicLoader({}, async ({ request, context }) => {
  const origin = originOf(request, context);
  const pages = Object.keys(PUBLIC_PAGES) as PublicPage[];
  const urls = pages.flatMap((page) => {
    const others = locales.map(
      (one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${publicAddress(origin, page, one)}"/>`,
    );
    return locales.map(
      (one) => `<url><loc>${publicAddress(origin, page, one)}</loc>${others.join("")}</url>`,
    );
  });
  const head = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`;
  return plainText(
    [`<?xml version="1.0" encoding="UTF-8"?>`, head, ...urls, "</urlset>", ""].join("\n"),
    "application/xml",
  );
});
