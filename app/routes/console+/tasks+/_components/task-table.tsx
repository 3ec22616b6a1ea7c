import { useTranslation } from "react-i18next";
import type { TaskLine } from "~/data/tasks/tasks";
import { taskStage } from "~/domain/task/task";
import { paths } from "~/http/paths";
import { formatShortDate } from "~/i18n/format";
import { Chip } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

/** What is to be done, about whom, by whom and by when. */
export function TaskTable({ rows, today, caption }: { rows: TaskLine[]; today: Date; caption: string }) {
  const { t } = useTranslation("tasks");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      fold
      columns={[
        {
          id: "what",
          head: t("column.what"),
          rowHead: true,
          cell: ({ id, what }) => <a href={paths.task(id)}>{what}</a>,
        },
        { id: "child", head: t("column.child"), cell: ({ child }) => child?.name ?? "–" },
        { id: "owner", head: t("column.owner"), cell: ({ owner }) => owner ?? t("anybody") },
        { id: "due", head: t("column.due"), cell: ({ dueOn }) => formatShortDate(dueOn, locale, "UTC") },
        {
          id: "state",
          head: t("column.state"),
          cell: (task) => {
            const stage = taskStage(task, today);
            if (stage === "OVER") return t(`state.${task.state}`);
            return <Chip tone={TONES[stage]}>{t(`stage.${stage}`)}</Chip>;
          },
        },
      ]}
    />
  );
}

const TONES = { AHEAD: "info", DUE: "soon", OVERDUE: "care" } as const;
