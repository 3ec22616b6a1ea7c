import { useTranslation } from "react-i18next";
import type { ownTasks } from "~/data/tasks/tasks";
import { formatShortDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { Card, Section } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";

type Tasks = Awaited<ReturnType<typeof ownTasks>>;

/** What the mentor said they would do, each with a word on how it went. */
export function OwnTasks({ tasks, reply }: { tasks: Tasks; reply: unknown }) {
  const { t } = useTranslation("tasks");
  const locale = useLocale();
  if (tasks.length === 0) return null;
  return (
    <Section id="tasks" title={t("ownTitle")}>
      {tasks.map(({ id, what, dueOn, version }) => (
        <Card key={id} id={`task-${id}`} title={what}>
          <p className="s soft">{t("ownDue", { date: formatShortDate(dueOn, locale, "UTC") })}</p>
          <PostForm
            intent="done"
            id={`done-${id}`}
            about={{ taskId: id }}
            reply={reply}
            version={version}
            labels={{ outcome: t("outcome") }}
          >
            {(field) => (
              <>
                <TextField {...field.text("outcome")} maxLength={500} />
                <Button>{t("done")}</Button>
              </>
            )}
          </PostForm>
        </Card>
      ))}
    </Section>
  );
}
