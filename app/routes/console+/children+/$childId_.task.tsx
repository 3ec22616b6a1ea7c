import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childOfTask } from "~/data/tasks/tasks";
import { dayIn } from "~/domain/shared/calendar-day";
import { TASK_KINDS } from "~/domain/task/task";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, note, oneOf } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { DateField, SelectField, TextField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { opened } from "~/usecases/record/opened";
import { createTask } from "~/usecases/tasks/create";

const Params = z.object({ childId: id });
const Form = z.object({ kind: oneOf(TASK_KINDS), what: note(200), dueOn: day });

export const meta = pageTitle("newTask");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const child = found(await childOfTask(work, params.childId));
  await opened(work, { subject: "child", subjectId: child.id, details: { page: "task" } });
  return { ...child, today: dayIn(work.now, child.timeZone) };
});

export const action = consoleAction({ params: Params }, (on) => ({
  plan: on(
    Form,
    async ({ work, form, params }) => {
      const { timeZone } = found(await childOfTask(work, params.childId));
      return createTask(work, { ...form, ...params, today: dayIn(work.now, timeZone) });
    },
    (_, { taskId }) => ({ to: paths.task(taskId), done: "tasks.notice.CREATED" }),
  ),
}));

export default function NewTask() {
  const { t } = useTranslation("tasks");
  const { id: childId, name, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = { what: t("column.what"), kind: t("column.kind"), dueOn: t("column.due") };
  return (
    <>
      <PageHead
        title={t("newTitle")}
        lead={t("newLead")}
        trail={[{ href: paths.child(childId), label: name }]}
      />
      <PostForm intent="plan" reply={reply} labels={labels} className="stack prose">
        {(field) => (
          <>
            <TextField {...field.text("what")} maxLength={200} required />
            <SelectField
              {...field.text("kind", "FOLLOW_UP")}
              options={TASK_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <DateField {...field.text("dueOn")} min={today.toISOString().slice(0, 10)} required />
            <Button tone="primary">{t("create")}</Button>
          </>
        )}
      </PostForm>
    </>
  );
}
