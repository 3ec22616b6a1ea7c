import { z } from "zod";
import { publicLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { plainText } from "~/http/responses.server";
import { sayIn } from "~/ui/say-in";

const Search = z.object({ of: z.enum(["site", "family"]).catch("site") });

/** A family's phone starts with who calls when, a volunteer's with its check-ins, which open without a network. */
const STARTS = { site: paths.ownCheckIns, family: paths.family } as const;

const ICONS = [
  { src: "/icon.svg", type: "image/svg+xml", sizes: "any", purpose: "any" },
  { src: "/icon-192.png", type: "image/png", sizes: "192x192", purpose: "any" },
  { src: "/icon-512.png", type: "image/png", sizes: "512x512", purpose: "any" },
  { src: "/icon-maskable-512.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
];

export const loader = publicLoader({ search: Search }, async ({ search, locale }) => {
  const say = sayIn(locale, "common");
  const manifest = {
    id: `/?app=${search.of}`,
    name: say("brand.both"),
    short_name: say("brand.name"),
    description: say("brand.tagline"),
    lang: locale,
    start_url: STARTS[search.of],
    scope: "/",
    display: "standalone",
    background_color: "#faf7f1",
    theme_color: "#faf7f1",
    icons: ICONS,
  };
  return plainText(JSON.stringify(manifest), "application/manifest+json");
});
