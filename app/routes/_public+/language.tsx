import { z } from "zod";
import { publicLoader } from "~/http/area.server";
import { localeCookie } from "~/http/locale.server";
import { localPath, paths } from "~/http/paths";
import { redirect } from "~/http/responses.server";
import { defaultLocale, locales } from "~/i18n/locale";

const Search = z.object({ to: z.enum(locales).catch(defaultLocale), back: z.string().max(2000).optional() });

/** Remembers the reader's language and goes back to where the reader was. */
export const loader = publicLoader({ search: Search }, async ({ search }) => {
  const headers = { "Set-Cookie": await localeCookie.serialize(search.to) };
  throw redirect(localPath(search.back, paths.home), { headers });
});
