import { z } from "zod";
import { familyCodeLoader } from "~/http/area.server";
import { familyToken, keepCard } from "~/http/family-cookies.server";
import { paths } from "~/http/paths";
import { redirect } from "~/http/responses.server";
import { isOpenWith } from "~/usecases/family/enter";

const Params = z.object({ token: z.string() });

/** The address on a card: known or not, it leads to the same form, or straight on where it was opened before. */
export const loader = familyCodeLoader({ params: Params }, async ({ work, params, request, context }) => {
  if (await isOpenWith(work, await familyToken(request, context), params.token))
    return redirect(paths.family);
  await keepCard(context, params.token);
  return redirect(paths.familyCode);
});
