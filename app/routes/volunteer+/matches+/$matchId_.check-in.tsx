import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { correctableRecords, draftsOf } from "~/data/checkins/drafts";
import { recordableContacts, recordableMatch, runningMatch } from "~/data/matches/own";
import { aboutOf } from "~/domain/checkin/draft";
import { worryIn } from "~/domain/safeguarding/report";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { WhoCard } from "~/ui/check-in";
import { Failure } from "~/ui/failure";
import { Crumbs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { useNameOf } from "~/ui/use-frame";
import { correctCheckIn } from "~/usecases/checkins/correct";
import { dropDraft, saveDraft } from "~/usecases/checkins/save-draft";
import { submitCheckIn } from "~/usecases/checkins/submit";
import { opened } from "~/usecases/record/opened";
import { CheckInForm } from "./_components/check-in-form";
import { type Answers, Corrected, contentOf, Kept, Sent } from "./_components/check-in-shape";
import { beginning } from "./_components/check-in-start";
import { DraftNote } from "./_components/draft-note";
import { SignedOutMidForm } from "./_components/signed-out-mid-form";

const Params = z.object({ matchId: id });
const Search = z.object({
  contact: id.optional().catch(undefined),
  record: id.optional().catch(undefined),
});

export const meta = pageTitle("checkIn");

export const loader = volunteerLoader(
  { params: Params, search: Search },
  async ({ work, params: { matchId }, search }) => {
    const { match, running } = found(await recordableMatch(work, matchId));
    const contacts = await recordableContacts(work, matchId);
    const drafts = await draftsOf(work, matchId);
    const sent = await correctableRecords(work, matchId);
    const { today, firstDay } = running;
    const start = beginning({ contacts, drafts, sent, today, ...search });
    await opened(work, { subject: "match", subjectId: match.id, details: { page: "check-in" } });
    return { match, contacts, drafts, sent, start, today, firstDay };
  },
);

interface Sending {
  params: { matchId: string };
  form: { script?: string | undefined };
}

/** A script asks for few bytes; a person for a page. */
const kept = ({ params, form }: Sending, page: string, done: string, query = {}) =>
  form.script ? { to: paths.checkInKept({ match: params.matchId, ...query }) } : { to: page, done };

const sentTo = (args: Sending & { form: Answers }, done: string) => {
  const help = worryIn(contentOf(args.form, new Date(0))) ? 1 : undefined;
  return kept(args, withQuery(paths.ownMatch(args.params.matchId), { help }), done, { sent: 1, help });
};

export const action = volunteerAction({ params: Params, again: ["save"], keepsTyped: true }, (on) => {
  return {
    submit: on(
      Sent,
      async ({ work, form, params }) => {
        const match = found(await runningMatch(work, params.matchId));
        return submitCheckIn(work, match, {
          ...contentOf(form, form.happenedOn ?? match.today),
          contactId: form.contactId === "OTHER" ? null : form.contactId,
          writing: { key: form.receipt ?? null, base: form.seen ?? form.base ?? null },
        });
      },
      (args) => sentTo(args, "ownMatches.notice.submitted"),
    ),
    correct: on(
      Corrected,
      async ({ work, form, params }) => {
        const match = found(await runningMatch(work, params.matchId));
        const { record: checkInId, recordVersion: version } = form;
        return correctCheckIn(work, match, { checkInId, version, said: contentOf(form, match.today) });
      },
      (args) => sentTo(args, "checkInForm.notice.corrected"),
    ),
    save: on(
      Kept,
      async ({ work, form: { writing, fields }, params }) => {
        const match = found(await runningMatch(work, params.matchId));
        const about = aboutOf(fields, match.today.toISOString().slice(0, 10));
        return saveDraft(work, match, { writing, fields, about });
      },
      (args, { id: draft, version }) => {
        const contact = args.form.fields.contactId?.[0];
        const page = paths.checkIn(args.params.matchId, contact === "OTHER" ? undefined : contact);
        return kept(args, page, "checkInForm.notice.saved", { draft, version });
      },
    ),
    drop: on(
      z.object({ draft: id }),
      ({ work, form: { draft: draftId }, params }) => dropDraft(work, { ...params, draftId }),
      ({ params }) => ({ to: paths.ownMatch(params.matchId), done: "checkInForm.notice.dropped" }),
    ),
  };
});

export default function CheckInPage() {
  const { t } = useTranslation("ownMatches");
  const { match, start, ...page } = useLoaderData<typeof loader>();
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
      <DraftNote start={start} reply={reply} zone={school.timeZone} />
      <CheckInForm {...page} start={start} reply={reply} zone={school.timeZone} matchId={match.id} />
    </div>
  );
}

/** A session that ended in mid-form loses nothing. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 401)
    return <SignedOutMidForm typed={error.data.typed} />;
  return <Failure />;
}
