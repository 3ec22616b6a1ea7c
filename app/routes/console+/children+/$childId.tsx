import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { careDates } from "~/data/care/standing";
import { childFile } from "~/data/children/file";
import { summaryOf } from "~/data/children/summary";
import { TIMELINE_LENGTH, timeline } from "~/data/children/timeline";
import { gapOf } from "~/data/gaps/rows";
import { cursorOf, cursorText, TIMELINE_KINDS } from "~/domain/child/timeline";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { cardHeaders } from "~/http/card-cookie.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, Stack } from "~/ui/layout";
import { Crumbs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { changeParticipation } from "~/usecases/child/change-participation";
import { makeFamilyLink, revokeFamilyLink } from "~/usecases/child/family-link";
import { recordPermission } from "~/usecases/child/record-permission";
import { opened } from "~/usecases/record/opened";
import { FamilySaid } from "../_components/family-said";
import { AboutChild } from "./_components/about-child";
import { AccessNote } from "./_components/access-note";
import { FamilyCard } from "./_components/family-card";
import { CareAlerts, LeavingNotice } from "./_components/file-alerts";
import * as Forms from "./_components/file-forms";
import { FileFacts, FileHead } from "./_components/file-head";
import { LifeCard } from "./_components/life-card";
import { LinksCard } from "./_components/links-card";
import { GapCard, NextContactsCard, TeamCard } from "./_components/mentor-cards";
import { PermissionCard } from "./_components/permission-card";
import { TimelineCard } from "./_components/timeline-card";

const Params = z.object({ childId: id });
const Search = z.object({
  kind: z.enum(TIMELINE_KINDS).optional().catch(undefined),
  before: z.string().transform(cursorOf).optional().catch(undefined),
});

export const meta = pageTitle("child");

export const loader = consoleLoader({ params: Params, search: Search }, async ({ work, params, search }) => {
  const child = found(await childFile(work, params.childId));
  const { cadence, gap } = await gapOf(work, child);
  const dates = found(await careDates(work, child.id));
  const entries = await timeline(work, child, search);
  const last = entries.length === TIMELINE_LENGTH ? entries.at(-1) : undefined;
  await opened(work, { subject: "child", subjectId: child.id, schoolId: child.schoolId });
  return {
    child,
    cadence,
    gap,
    entries,
    more: last ? cursorText(last) : null,
    kind: search.kind ?? null,
    paged: search.before !== undefined,
    summary: summaryOf(child, gap, dates, work.now),
    now: work.now,
  };
});

export const action = consoleAction({ params: Params }, (on) => {
  const change = (command: Parameters<typeof changeParticipation>[1]["command"], done: string) =>
    on(
      Forms.SHAPES[command],
      ({ work, params, form }) => changeParticipation(work, { ...params, ...form, command }),
      ({ params }) => ({ to: paths.child(params.childId), done: `children.notice.${done}` }),
    );
  return {
    ask: change("ASK_PERMISSION", "asked"),
    withdraw: change("WITHDRAW_PERMISSION", "withdrawn"),
    wait: change("START_WAITING", "waiting"),
    pause: change("PAUSE", "paused"),
    resume: change("RESUME", "resumed"),
    leave: change("LEAVE", "left"),
    permit: on(
      Forms.Permit,
      ({ work, params, form }) => recordPermission(work, { ...params, ...form }),
      ({ params }) => ({ to: paths.child(params.childId), done: "children.notice.permitted" }),
    ),
    makeLink: on(
      Forms.MakeLink,
      ({ work, params, form }) => makeFamilyLink(work, { ...params, ...form }),
      ({ params }, { linkId }) => ({ to: paths.contactCard(params.childId, linkId) }),
      async ({ context, params }, { linkId, secret, code }) =>
        cardHeaders(context, paths.contactCard(params.childId, linkId), { secret, code }),
    ),
    revokeLink: on(
      Forms.RevokeLink,
      ({ work, params, form }) => revokeFamilyLink(work, { ...params, ...form }),
      ({ params }) => ({ to: paths.child(params.childId), done: "children.notice.linkRevoked" }),
    ),
  };
});

export default function Child() {
  const { t } = useTranslation("children");
  const file = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const open = file.child.state !== "LEFT";
  return (
    <>
      <Crumbs trail={[{ href: paths.children, label: t("title") }, { label: file.child.name }]} />
      <FileHead {...file} />
      <FileFacts {...file} />
      <LeavingNotice {...file} />
      <CareAlerts childId={file.child.id} alerts={file.summary.alerts} />
      <Columns kind="side">
        <Stack wide>
          <AboutChild {...file} />
          <TimelineCard {...file} />
        </Stack>
        <Stack wide as="aside">
          <GapCard {...file} />
          <TeamCard {...file} />
          {open && <NextContactsCard {...file} />}
          <FamilyCard {...file} />
          <FamilySaid
            answers={file.child.familyAnswers}
            updates={file.child.memberUpdates}
            notices={file.child.careNotices}
            zone={file.child.school.timeZone}
          />
          <PermissionCard {...file} reply={reply} />
          {open && <LinksCard {...file} reply={reply} />}
          <LifeCard {...file} reply={reply} />
        </Stack>
      </Columns>
      <AccessNote {...file} />
    </>
  );
}
