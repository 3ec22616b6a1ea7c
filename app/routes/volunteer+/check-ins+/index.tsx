import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownDrafts } from "~/data/checkins/drafts";
import { ownTasks } from "~/data/tasks/tasks";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { id, optionalNote, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { formatShortDateTime } from "~/i18n/format";
import { LinkButton } from "~/ui/button";
import { PageHead, Section, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { OnThisPhone } from "~/ui/on-this-phone";
import { pageTitle } from "~/ui/page-title";
import { useLocale } from "~/ui/use-frame";
import { closeTask } from "~/usecases/tasks/close";
import { OwnTasks } from "../_components/own-tasks";

export const meta = pageTitle("ownCheckIns");

export const loader = volunteerLoader({}, async ({ work }) => ({
  ...(await ownDrafts(work)),
  tasks: await ownTasks(work),
}));

export const action = volunteerAction({}, (on) => ({
  done: on(
    z.object({ taskId: id, version, outcome: optionalNote(500) }),
    ({ work, form }) => closeTask(work, { ...form, to: "DONE" }),
    () => ({ to: paths.ownCheckIns, done: "tasks.notice.DONE" }),
  ),
}));

/** What was written and not sent yet: on this phone, and in drafts. */
export default function OwnCheckIns() {
  const { t } = useTranslation(["checkInForm", "ownMatches"]);
  const { matches, drafts, tasks } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const nameOf = (name: string | null) => name ?? t("ownMatches:nameless");
  return (
    <>
      <PageHead title={t("checkInForm:queue.title")} lead={t("checkInForm:queue.lead")} />
      <Stack wide>
        <OnThisPhone />
        <OwnTasks tasks={tasks} reply={reply} />
        {drafts.length > 0 && (
          <Section id="drafts" title={t("checkInForm:queue.drafts")}>
            <List>
              {drafts.map((draft) => (
                <ListItem
                  key={draft.id}
                  title={nameOf(draft.firstName)}
                  detail={t("checkInForm:draft", {
                    when: formatShortDateTime(draft.savedAt, locale, draft.timeZone),
                  })}
                  href={paths.checkIn(draft.matchId, draft.contactId ?? undefined)}
                />
              ))}
            </List>
          </Section>
        )}
        <Section id="children" title={t("checkInForm:queue.children")}>
          <div
            className="stack"
            data-matches={JSON.stringify(
              matches.map((match) => ({ id: match.id, name: nameOf(match.firstName) })),
            )}
          >
            {matches.map((match) => (
              <LinkButton key={match.id} block href={paths.checkIn(match.id)}>
                {nameOf(match.firstName)}
              </LinkButton>
            ))}
            {matches.length === 0 && <p>{t("ownMatches:sections.none")}</p>}
          </div>
        </Section>
      </Stack>
    </>
  );
}
