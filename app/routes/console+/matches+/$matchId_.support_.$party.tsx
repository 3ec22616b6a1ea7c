import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { matchInQuestion } from "~/data/matches/decision";
import { matchSupport } from "~/data/support/match";
import { SUPPORT_ANSWERS } from "~/domain/match/questions";
import { SUPPORT_MISSES, SUPPORT_PARTIES, SUPPORT_WAYS } from "~/domain/match/support";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, oneOf, optionalNote, optionalProse } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { recordSupport } from "~/usecases/support/record-contact";
import { SupportForm, WORRY_ABOUT } from "./_components/support-form";
import { SupportHead } from "./_components/support-head";

const Params = z.object({
  matchId: id,
  party: z
    .string()
    .transform((slug) => slug.toUpperCase())
    .pipe(z.enum(SUPPORT_PARTIES)),
});
/** Nothing chosen. */
const maybe = <const T extends readonly [string, ...string[]]>(codes: T) =>
  oneOf(codes).nullable().default(null);
const Asked = z.object({
  askedOn: day,
  way: oneOf(SUPPORT_WAYS),
  reached: oneOf(["YES", "NO"]).transform((answer) => answer === "YES"),
  missedWhy: maybe(SUPPORT_MISSES),
  ...{ activities: optionalNote(500), changes: optionalNote(500), more: optionalNote(500) },
  ...{ safety: maybe(SUPPORT_ANSWERS), quality: maybe(SUPPORT_ANSWERS), impact: maybe(SUPPORT_ANSWERS) },
  worry: optionalProse(4000),
  worryAbout: oneOf(WORRY_ABOUT).default("UNKNOWN"),
});

export const meta = pageTitle("askSupport");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await matchSupport(work, params.matchId));
  await opened(work, { subject: "match", subjectId: match.id, schoolId: match.schoolId });
  return { match, party: params.party };
});

export const action = consoleAction({ params: Params }, (on) => ({
  record: on(
    Asked,
    async ({ work, form, params: { matchId, party } }) =>
      recordSupport(work, found(await matchInQuestion(work, matchId)), { ...form, party }),
    ({ params }, { worried }) =>
      worried
        ? { to: paths.staffWorrySent }
        : { to: paths.matchSupport(params.matchId), done: "support.notice.recorded" },
  ),
}));

export default function AskSupport() {
  const { t } = useTranslation("support");
  const { match, party } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <SupportHead match={match} below={{ title: t(`form.${party}`), lead: t(`form.lead${party}`) }} />
      <SupportForm match={match} party={party} reply={reply} />
    </>
  );
}
