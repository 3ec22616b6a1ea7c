import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { conferenceAction } from "~/data/conference/actions";
import { ACTION_WORDS } from "~/domain/conference/codes";
import { actionStage } from "~/domain/conference/meeting";
import { dayIn } from "~/domain/shared/calendar-day";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { districtAction, districtLoader } from "~/http/area.server";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { Facts } from "~/ui/facts";
import { DateField, FormActions, TextArea } from "~/ui/fields";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { noteAction } from "~/usecases/conference/actions";
import { ActionParams, Word } from "./_components/forms";
import { useConferenceWords } from "./_components/words";

export const meta = pageTitle("conferenceAction");

export const loader = districtLoader({ params: ActionParams }, async ({ work, params }) => ({
  action: found(await conferenceAction(work, params.actionId)),
  today: dayIn(work.now, DISTRICT_ZONE),
}));

export const action = districtAction({ params: ActionParams }, (on) => ({
  write: on(
    Word,
    ({ work, params, form }) => noteAction(work, { ...params, ...form }),
    ({ params }) => ({ to: paths.conferenceAction(params.actionId), done: "conference.notice.word" }),
  ),
}));

export default function ActionPage() {
  const { t } = useTranslation("conference");
  const { action: one, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useConferenceWords();
  const stage = actionStage(one, today);
  const facts = [
    { id: "owner", label: t("actions.owner"), value: words.department(one.department) },
    ...(one.person ? [{ id: "person", label: t("actions.person"), value: one.person }] : []),
    ...(one.mail ? [{ id: "mail", label: t("actions.mail"), value: one.mail }] : []),
    { id: "due", label: t("actions.dueOn"), value: words.day(one.dueOn) },
    {
      ...{ id: "meeting", label: t("action.meeting") },
      value: <a href={paths.conferenceMeeting(one.meeting.id)}>{one.meeting.title}</a>,
    },
    {
      ...{ id: "by", label: t("action.by") },
      value: t("minutes.addedBy", { name: one.recordedBy.name, when: words.moment(one.recordedAt) }),
    },
  ];
  const labels = { kind: t("action.kind"), said: t("action.said"), dueOn: t("action.dueOn") };
  return (
    <>
      <PageHead
        title={one.what}
        trail={[
          { href: paths.conference(), label: t("title") },
          { href: paths.conferenceActions(), label: t("actions.title") },
          { label: t("action.title") },
        ]}
      >
        <Chip tone={stage === "OVERDUE" ? "bad" : stage === "DONE" ? "ok" : undefined}>
          {t(`actions.stage.${stage}`)}
        </Chip>
      </PageHead>
      <Columns kind="side">
        <Stack wide>
          <Card title={t("action.history")} id="history" flush>
            {one.notes.length === 0 ? (
              <p className="body">{t("action.noHistory")}</p>
            ) : (
              <List label={t("action.history")} ordered>
                {one.notes.map((note) => (
                  <ListItem
                    key={note.id}
                    title={note.said}
                    detail={t("minutes.addedBy", {
                      name: note.recordedBy.name,
                      when: words.moment(note.recordedAt),
                    })}
                    end={
                      <Chip>
                        {note.dueOn
                          ? t("action.putOffTo", { day: words.day(note.dueOn) })
                          : t(`action.kindOf.${note.kind}`)}
                      </Chip>
                    }
                  />
                ))}
              </List>
            )}
          </Card>
          {one.state === "OPEN" && (
            <Card title={t("action.word")} id="word" lead={t("action.wordLead")}>
              <PostForm intent="write" reply={reply} labels={labels} id="writing" className="form-column">
                {({ text, choices }) => (
                  <>
                    <PickField
                      {...choices("kind", ["UPDATE"])}
                      layout="by-4"
                      required
                      options={ACTION_WORDS.map((kind) => ({
                        value: kind,
                        label: t(`action.kindOf.${kind}`),
                      }))}
                    />
                    <TextArea {...text("said")} required />
                    <DateField {...text("dueOn")} help={t("action.dueHelp")} />
                    <FormActions>
                      <Button tone="primary">{t("action.save")}</Button>
                    </FormActions>
                  </>
                )}
              </PostForm>
            </Card>
          )}
        </Stack>
        <Stack wide as="aside">
          <Card>
            <Facts facts={facts} />
          </Card>
        </Stack>
      </Columns>
    </>
  );
}
