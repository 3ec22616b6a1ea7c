import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownMatch, recordableContacts, runningMatch } from "~/data/matches/own";
import { CONCERN_LEVELS, callsForHelp, MOODS, TOPICS } from "~/domain/checkin/submission";
import { MISSED_SIDES } from "~/domain/schedule/contact";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { day, id, oneOf, optionalLine, optionalNote, optionalProse, someOf, whole } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { WhoCard } from "~/ui/check-in";
import { Crumbs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { submitCheckIn } from "~/usecases/checkins/submit";
import { opened } from "~/usecases/record/opened";
import { CheckInForm } from "./_components/check-in-form";

const Params = z.object({ matchId: id });
const Search = z.object({ contact: id.optional().catch(undefined) });
const Form = z
  .object({
    contactId: z.union([z.literal("OTHER"), id], "CHOOSE"),
    happenedOn: day.optional(),
    mode: oneOf(CONTACT_MODES),
    reached: oneOf(["YES", "NO"]),
    minutes: whole(1, 600).optional(),
    missedSide: oneOf(MISSED_SIDES).optional(),
    missedWhy: optionalLine(200),
    topics: someOf(TOPICS),
    mood: oneOf(MOODS).optional(),
    parentContact: oneOf(["YES", "NO", "UNKNOWN"]).default("UNKNOWN"),
    note: optionalNote(2000),
    wish: optionalLine(200),
    concern: oneOf(CONCERN_LEVELS),
    concernNote: optionalProse(1000),
  })
  .refine(({ contactId, happenedOn }) => contactId !== "OTHER" || happenedOn, {
    path: ["happenedOn"],
    message: "REQUIRED",
  });

export const meta = pageTitle("checkIn");

export const loader = volunteerLoader(
  { params: Params, search: Search },
  async ({ work, params, search }) => {
    const running = found(await runningMatch(work, params.matchId));
    const match = found(await ownMatch(work, params.matchId));
    const contacts = await recordableContacts(work, params.matchId);
    const chosen = contacts.find((contact) => contact.id === search.contact) ?? contacts[0] ?? null;
    const { today, firstDay } = running;
    await opened(work, { subject: "match", subjectId: match.id, details: { page: "check-in" } });
    return { match, contacts, chosen, today, firstDay };
  },
);

export const action = volunteerAction({ params: Params }, (on) => ({
  submit: on(
    Form,
    async ({ work, form, params }) =>
      submitCheckIn(work, found(await runningMatch(work, params.matchId)), {
        ...form,
        contactId: form.contactId === "OTHER" ? null : form.contactId,
        happenedOn: form.happenedOn ?? work.now,
        reached: form.reached === "YES",
        minutes: form.minutes ?? null,
        missedSide: form.missedSide ?? null,
        mood: form.mood ? Number(form.mood) : null,
        parentContact: form.parentContact === "UNKNOWN" ? null : form.parentContact === "YES",
      }),
    ({ form, params }) => ({
      to: withQuery(paths.ownMatch(params.matchId), { help: callsForHelp(form.concern) ? 1 : undefined }),
      done: "ownMatches.notice.submitted",
    }),
  ),
}));

export default function CheckInPage() {
  const { t } = useTranslation("ownMatches");
  const { match, contacts, chosen, today, firstDay } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const { child, school } = match;
  return (
    <div className="prose">
      <Crumbs
        trail={[{ href: paths.ownMatch(match.id), label: t("page.mine") }, { label: t("form.title") }]}
      />
      <WhoCard
        name={child?.firstName ?? t("nameless")}
        detail={t("form.who", { school: nameOf(school), grade: child?.grade ?? "" })}
        end={t("form.short")}
      />
      <CheckInForm contacts={contacts} chosen={chosen} today={today} firstDay={firstDay} reply={reply} />
    </div>
  );
}
