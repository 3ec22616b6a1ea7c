import { publicLoader } from "~/http/area.server";
import { originOf } from "~/http/origin.server";
import { PUBLIC_PAGES, paths } from "~/http/paths";
import { plainText } from "~/http/responses.server";

/** Only the pages that invite people may be read by crawlers. A demonstration is not to be found as if it were real. */
export const loader = publicLoader({}, async ({ request, context }) => {
  const open = Object.values(PUBLIC_PAGES).flatMap((path) => [`Allow: ${path}$`, `Allow: ${path}?lang=`]);
  const rules =
    context.site.env.mode === "demo"
      ? ["# A demonstration with invented people: not for search engines.", "User-agent: *", "Disallow: /"]
      : ["User-agent: *", ...open, "Allow: /assets/", "Allow: /share-", "Allow: /icon", "Disallow: /"];
  return plainText([...rules, "", `Sitemap: ${originOf(request, context)}${paths.sitemap}`, ""].join("\n"));
});
