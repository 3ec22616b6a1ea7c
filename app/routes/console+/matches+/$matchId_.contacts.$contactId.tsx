import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { cornerCard } from "~/data/corner/contact";
import { matchInQuestion } from "~/data/matches/decision";
import { editPage } from "~/data/matches/edit-page";
import { APART_WAYS } from "~/domain/schedule/series";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { cornerHeaders } from "~/http/corner-cookie.server";
import { day, id, oneOf, tick, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert } from "~/ui/status";
import { changeOne, restoreOne } from "~/usecases/contacts/edit-one";
import { changeSeries, endSeries } from "~/usecases/contacts/edit-series";
import { openCorner } from "~/usecases/corner/open";
import { opened } from "~/usecases/record/opened";
import { takeUpWords } from "~/usecases/wishes/ask";
import { CornerCard } from "./_components/corner-card";
import { EditFacts } from "./_components/edit-facts";
import { EditOne } from "./_components/edit-one";
import { EditSeries, EndSeries } from "./_components/edit-series";
import { OneCheck } from "./_components/one-check";
import { Occasion, PlanFields, planOf, Typed } from "./_components/plan-fields";
import { SeriesPreview } from "./_components/series-preview";

const Params = z.object({ matchId: id, contactId: id });
type Params = z.output<typeof Params>;
const SCOPES = ["FOLLOWING", "ALL"] as const;
const Series = PlanFields.extend({
  scope: oneOf(SCOPES),
  apartWay: oneOf(APART_WAYS).default("KEEP"),
  leaveOut: tick,
});

const One = Occasion.extend({ on: day });

export const meta = pageTitle("editContact");

export const loader = consoleLoader(
  {
    params: Params,
    search: Typed,
  },
  async ({ work, params: { matchId, contactId }, search: { typed } }) => {
    const match = found(await matchInQuestion(work, matchId));
    const wished = wishedBy(typed);
    const page = found(await editPage(work, match, contactId, wished));
    // While an edit is looked at, the page says nothing else.
    const previewing = wished.series !== null || wished.one !== null;
    const corner = previewing ? null : found(await cornerCard(work, match, contactId));
    await opened(work, {
      subject: "match",
      subjectId: match.id,
      schoolId: match.schoolId,
      details: { page: "contact" },
    });
    return {
      ...page,
      ...{ matchId, corner },
      typed: { series: wished.series && typed, one: wished.one && typed },
      today: match.today,
    };
  },
);

const saying = (notice: string) => (args: { params: Params }) => ({
  to: paths.match(args.params.matchId),
  done: `matches.notice.${notice}`,
});

export const action = consoleAction({ params: Params }, (on) => ({
  one: on(
    One.extend({ version }),
    async ({ work, form, params: { matchId, contactId } }) =>
      changeOne(work, found(await matchInQuestion(work, matchId)), { contactId, ...form }),
    saying("changed"),
  ),
  restore: on(
    z.object({ version }),
    async ({ work, form, params: { matchId, contactId } }) =>
      restoreOne(work, found(await matchInQuestion(work, matchId)), { contactId, ...form }),
    saying("restored"),
  ),
  series: on(
    Series.extend({ version }),
    async ({ work, form: { version, ...form }, params: { matchId, contactId } }) =>
      changeSeries(work, found(await matchInQuestion(work, matchId)), {
        ...changeOf(form),
        ...{ contactId, version, leaveOut: form.leaveOut },
      }),
    saying("seriesChanged"),
  ),
  end: on(
    z.object({ version, scope: oneOf(SCOPES) }),
    async ({ work, form, params: { matchId, contactId } }) =>
      endSeries(work, found(await matchInQuestion(work, matchId)), { contactId, ...form }),
    saying("seriesEnded"),
  ),
  corner: on(
    z.object({}),
    ({ work, params }) => openCorner(work, params),
    () => ({ to: paths.corner }),
    ({ context, request }, opened) => cornerHeaders(context, request, opened),
  ),
  wish: on(
    z.object({}),
    ({ work, params }) => takeUpWords(work, params),
    () => ({ to: paths.wishes, done: "smallWishes.notice.asked" }),
  ),
}));

/** Which of the page's two forms the address asks a preview for. */
function wishedBy(typed: Record<string, string>) {
  const one = typed.edit === "one" ? One.safeParse(typed) : null;
  const series = one ? null : Series.safeParse(typed);
  return {
    one: one?.success ? one.data : null,
    series: series?.success ? changeOf(series.data) : null,
  };
}

function changeOf({ scope, apartWay, leaveOut: _, ...form }: z.output<typeof Series>) {
  return { scope, apartWay, plan: planOf(form) };
}

export default function ContactPage() {
  const { t } = useTranslation("matches");
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { pair, matchId, ahead, preview, contact } = page;
  const names = { child: pair.child.name, volunteer: pair.volunteer.name };
  return (
    <>
      <PageHead
        title={t("editPage.title")}
        lead={t("pair", names)}
        trail={[
          { href: paths.matches, label: t("title") },
          { href: paths.match(matchId), label: t("pair", names) },
          { label: t("editPage.title") },
        ]}
      />
      <Columns kind="side">
        <Stack wide>
          {!ahead && contact.state !== "CANCELLED" && <Alert tone="care">{t("editPage.over")}</Alert>}
          {page.corner && <CornerCard corner={page.corner} zone={contact.timeZone} reply={reply} />}
          {preview && <SeriesPreview preview={preview} zone={contact.timeZone} />}
          {page.check && <OneCheck page={page} />}
          {ahead && <EditOne page={page} reply={reply} />}
          {page.reach && <EditSeries page={page} reply={reply} />}
        </Stack>
        <Stack wide as="aside">
          <EditFacts page={page} reply={reply} />
          {page.reach && <EndSeries page={page} reply={reply} />}
        </Stack>
      </Columns>
    </>
  );
}
