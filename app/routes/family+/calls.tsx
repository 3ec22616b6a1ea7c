import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownDetails } from "~/data/family/own";
import { callRooms, callTimes, ownCalls } from "~/data/family/own-calls";
import { CALLS_AHEAD, callsLeft, ownCallMinutes, ownCallMode } from "~/domain/rooms/own-call";
import { familyAction, familyLoader } from "~/http/area.server";
import { id, tick, version } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatOnBothClocks } from "~/i18n/format";
import type { AreaHandle } from "~/ui/area";
import { Button, LinkButton } from "~/ui/button";
import { CheckField, PickField } from "~/ui/choice-fields";
import { ContactLines, FamilyActions } from "~/ui/family";
import { FrameNotice } from "~/ui/frame-notice";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Nb } from "~/ui/text";
import { useFrame, useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { bookOwnCall, giveUpCall } from "~/usecases/family/own-calls";
import { PageEnd } from "./_components/page-end";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

const Search = z.object({ room: id.optional().catch(undefined) });

export const meta = pageTitle("familyCalls");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({ search: Search }, async ({ work, search }) => {
  const known = found(await callRooms(work));
  const room = known.rooms.find((one) => one.id === search.room) ?? known.rooms[0] ?? null;
  const calls = await ownCalls(work);
  return {
    calls,
    left: callsLeft(calls.length),
    rooms: known.rooms.map(({ id, kind, nameZh, nameEn }) => ({
      id,
      nameZh,
      nameEn,
      mode: ownCallMode(kind),
    })),
    room: room && { id: room.id, minutes: ownCallMinutes(room.maxMinutes) },
    times: room ? callTimes(work, known, room) : [],
    zone: known.zone,
    own: (await ownDetails(work))?.timeZone ?? null,
  };
});

export const action = familyAction({}, (on) => ({
  book: on(
    z.object({ roomId: id, when: z.string("CHOOSE").max(16), weekly: tick }),
    ({ work, form }) => bookOwnCall(work, form),
    () => ({ to: paths.familyCalls, done: "familyOwn.notes.booked" }),
  ),
  giveUp: on(
    z.object({ callId: id, version }),
    ({ work, form }) => giveUpCall(work, form),
    () => ({ to: paths.familyCalls, done: "familyOwn.notes.givenUp" }),
  ),
}));

export default function FamilyCallsPage() {
  const { t } = useTranslation("familyOwn");
  const { path } = useFrame();
  const { rooms, left } = useLoaderData<typeof loader>();
  return (
    <FamilyPage back={path}>
      <FrameNotice />
      <h1>{t("calls.title")}</h1>
      <p>{t("calls.lead")}</p>
      <OwnCalls />
      {rooms.length === 0 && <p>{t("calls.noRooms")}</p>}
      {rooms.length > 0 && (left > 0 ? <Book /> : <p>{t("calls.enough", { count: CALLS_AHEAD })}</p>)}
      <PageEnd />
    </FamilyPage>
  );
}

/** What is booked, and the way to give it up. */
function OwnCalls() {
  const { t } = useTranslation("familyOwn");
  const ways = useWords("family");
  const locale = useLocale();
  const nameOf = useNameOf();
  const { calls, zone, own } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <h2>{t("calls.own")}</h2>
      {calls.length === 0 && <p>{t("calls.none")}</p>}
      <ContactLines
        lines={calls.map((call) => ({
          id: call.id,
          when: <Nb>{formatOnBothClocks(call.startsAt, locale, zone, own)}</Nb>,
          what: t("calls.line", { mode: ways(`noPlace.${call.mode}`), room: nameOf(call) }),
          more: (
            <PostForm
              intent="giveUp"
              id={`give-up-${call.id}`}
              about={{ callId: call.id }}
              reply={reply}
              version={call.version}
              labels={{}}
            >
              {() => <Button>{t("calls.giveUp")}</Button>}
            </PostForm>
          ),
        }))}
      />
    </>
  );
}

/** First how to talk, then one of the times that are free for it. */
function Book() {
  const { t } = useTranslation("familyOwn");
  const nameOf = useNameOf();
  const { rooms, room, times } = useLoaderData<typeof loader>();
  return (
    <>
      <h2>{t("calls.where")}</h2>
      <nav className="family-choice" aria-label={t("calls.where")}>
        {rooms.map((one) => (
          <LinkButton
            key={one.id}
            href={`${withQuery(paths.familyCalls, { room: one.id })}#f-when`}
            icon={one.mode === "CALL" ? "phone" : "video"}
            aria-current={one.id === room?.id ? "true" : undefined}
          >
            {t(`calls.room.${one.mode}`, { room: nameOf(one) })}
          </LinkButton>
        ))}
      </nav>
      {times.length === 0 ? <p>{t("calls.noTimes")}</p> : <Times />}
    </>
  );
}

function Times() {
  const { t } = useTranslation("familyOwn");
  const locale = useLocale();
  const { room, times, zone, own } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = { when: t("calls.when"), weekly: t("calls.weekly") };
  return (
    <PostForm intent="book" reply={reply} labels={labels}>
      {(field) => (
        <>
          <input type="hidden" name="roomId" value={room?.id} />
          <PickField
            {...field.choices("when")}
            label={t("calls.when")}
            required
            layout="column"
            help={t("calls.whenHelp", { minutes: room?.minutes })}
            options={times.map(({ localStart, startsAt }) => ({
              value: localStart,
              label: formatOnBothClocks(startsAt, locale, zone, own),
            }))}
          />
          <CheckField {...field.tick("weekly")} />
          <FamilyActions>
            <Button tone="primary">{t("calls.submit")}</Button>
          </FamilyActions>
        </>
      )}
    </PostForm>
  );
}
