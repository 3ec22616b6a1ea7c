import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { taskFile } from "~/data/tasks/tasks";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, optionalNote, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatDate } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { SelectField, TextArea } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";
import { assignTask } from "~/usecases/tasks/assign";
import { closeTask } from "~/usecases/tasks/close";

const Params = z.object({ taskId: id });
const Closing = z.object({ version, outcome: optionalNote(500) });

export const meta = pageTitle("task");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const task = found(await taskFile(work, params.taskId));
  if (task.child)
    await opened(work, { subject: "child", subjectId: task.child.id, details: { page: "task" } });
  return task;
});

const back = (done: string) => () => ({ to: paths.tasks, done: `tasks.notice.${done}` });

export const action = consoleAction({ params: Params }, (on) => ({
  done: on(
    Closing,
    ({ work, form, params }) => closeTask(work, { ...params, ...form, to: "DONE" }),
    back("DONE"),
  ),
  drop: on(
    Closing,
    ({ work, form, params }) => closeTask(work, { ...params, ...form, to: "DROPPED" }),
    back("DROPPED"),
  ),
  assign: on(
    z.object({ version, ownerId: id.optional() }),
    ({ work, form, params }) => assignTask(work, { ...params, ...form, ownerId: form.ownerId ?? null }),
    ({ params }) => ({ to: paths.task(params.taskId), done: "tasks.notice.ASSIGNED" }),
  ),
}));

export default function TaskPage() {
  const { t } = useTranslation("tasks");
  const task = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const facts = [
    { id: "owner", label: t("column.owner"), value: task.owner ?? t("anybody") },
    { id: "due", label: t("column.due"), value: formatDate(task.dueOn, locale, "UTC") },
    { id: "kind", label: t("column.kind"), value: t(`kind.${task.kind}`) },
    { id: "state", label: t("column.state"), value: t(`state.${task.state}`) },
    ...(task.outcome ? [{ id: "outcome", label: t("outcome"), value: task.outcome }] : []),
  ];
  return (
    <>
      <PageHead title={task.what} trail={[{ href: paths.tasks, label: t("title") }]} />
      <Stack wide>
        <Card id="task" title={task.child?.name ?? t(`kind.${task.kind}`)}>
          <Facts facts={facts} />
          <div className="row">
            {task.child && <LinkButton href={paths.child(task.child.id)}>{t("openChild")}</LinkButton>}
            {task.checkInId && (
              <LinkButton href={paths.reviewCheckIn(task.checkInId)}>{t("openCheckIn")}</LinkButton>
            )}
          </div>
        </Card>
        {task.state === "OPEN" && (
          <>
            <Card id="close" title={t("close")}>
              <PostForm
                intent="done"
                id="done-form"
                reply={reply}
                version={task.version}
                labels={{ outcome: t("outcome") }}
              >
                {(field) => (
                  <>
                    <TextArea {...field.text("outcome")} help={t("outcomeHelp")} maxLength={500} />
                    <Button tone="primary">{t("done")}</Button>
                  </>
                )}
              </PostForm>
            </Card>
            <Card id="assign" title={t("assign")}>
              <PostForm
                intent="assign"
                reply={reply}
                version={task.version}
                labels={{ ownerId: t("column.owner") }}
              >
                {(field) => (
                  <>
                    <SelectField
                      {...field.text("ownerId", task.ownerId)}
                      empty={t("anybody")}
                      options={task.coordinators.map(({ id: value, name: label }) => ({ value, label }))}
                    />
                    <Button>{t("assign")}</Button>
                  </>
                )}
              </PostForm>
            </Card>
            <Card id="drop" title={t("drop")}>
              <PostForm
                intent="drop"
                reply={reply}
                version={task.version}
                labels={{ outcome: t("why") }}
                id="dropping"
              >
                {(field) => (
                  <>
                    <TextArea {...field.text("outcome")} maxLength={500} required />
                    <Button tone="quiet">{t("drop")}</Button>
                  </>
                )}
              </PostForm>
            </Card>
          </>
        )}
      </Stack>
    </>
  );
}
