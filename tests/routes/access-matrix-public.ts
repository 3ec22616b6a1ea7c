import { paths } from "~/http/paths";
import { bare, page, type Row } from "./access-rows";

/** Pages that invite people, and what crawlers and phones read of the site. */
export const PUBLIC_ROWS: Record<string, Row> = {
  "routes/_public+/how-it-works": page("public", paths.howItWorks),
  "routes/_public+/stories": page("public", paths.stories),
  "routes/_public+/schools": page("public", paths.recruitingSchools),
  "routes/_public+/families": page("public", paths.forFamilies),
  "routes/_public+/questions": page("public", paths.questions),
  "routes/_public+/privacy": page("public", paths.childPrivacy),
  "routes/_public+/contact": page("public", paths.contact),
  "routes/_public+/[robots.txt]": bare(page("public", paths.robots)),
  "routes/_public+/[sitemap.xml]": bare(page("public", paths.sitemap)),
  "routes/_public+/[manifest.webmanifest]": bare(page("public", paths.manifest("site", "en"))),
};
