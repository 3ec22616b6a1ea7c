import { useTranslation } from "react-i18next";
import type { ClassRow, SchoolClass } from "~/data/children/class-list";
import { MOST_CARDS } from "~/domain/child/card-holder";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/feedback";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { DataTable, type TableColumn } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { useClassName } from "./choose-class";

type Props = { chosen: SchoolClass; rows: readonly ClassRow[]; reply: unknown };

/** Before anything is done: who gets a card, whose old card ends, and who gets none. */
export function MakeCards({ chosen, rows, reply }: Props) {
  const { t } = useTranslation("classCards");
  const className = useClassName();
  const title = className(chosen);
  if (chosen.children > MOST_CARDS) {
    return (
      <Card title={title} id="class">
        <p>{t("tooMany", { count: chosen.children, most: MOST_CARDS })}</p>
      </Card>
    );
  }
  const cards = rows.filter(({ holder }) => holder !== null);
  const ending = cards.filter(({ state }) => state !== "NONE");
  const { school, grade } = chosen;
  return (
    <>
      <Card title={title} id="class" flush>
        <ClassTable rows={rows} />
      </Card>
      {cards.length === 0 ? (
        <Notice tone="care">{t("nobody")}</Notice>
      ) : (
        <Card title={t("make.title", { count: cards.length })} id="make">
          {ending.length > 0 && (
            <Notice tone="care" title={t("make.ends", { count: ending.length })}>
              {t("make.endsLead")}
            </Notice>
          )}
          <p>{t("make.lead", { sheets: Math.ceil(cards.length / 4) })}</p>
          <PostForm intent="make" reply={reply} labels={{}} id="make-cards">
            {() => (
              <>
                <input type="hidden" name="school" value={school} />
                <input type="hidden" name="grade" value={grade} />
                <input type="hidden" name="className" value={chosen.className} />
                <Button tone="primary" icon="print">
                  {t("make.submit", { count: cards.length })}
                </Button>
              </>
            )}
          </PostForm>
        </Card>
      )}
    </>
  );
}

function ClassTable({ rows }: { rows: readonly ClassRow[] }) {
  const { t } = useTranslation("classCards");
  const words = useWords("common");
  const states = useWords("childFile");
  const locale = useLocale();
  const columns: TableColumn<ClassRow>[] = [
    {
      id: "name",
      head: t("column.child"),
      rowHead: true,
      cell: (row) => <a href={paths.child(row.id)}>{row.name}</a>,
    },
    {
      id: "holder",
      head: t("column.holder"),
      cell: ({ holder }) =>
        holder ? `${words(`relation.${holder.relation}`)} ${holder.name}` : t("noHolder"),
    },
    {
      id: "now",
      head: t("column.now"),
      cell: ({ state, opened }) => (
        <>
          {states(`links.state.${state}`)}
          {opened && ` · ${t("opened", { when: formatPlainDate(opened, locale, DISTRICT_ZONE) })}`}
        </>
      ),
    },
  ];
  return <DataTable caption={t("table")} columns={columns} rows={rows} keyOf={({ id }) => id} fold />;
}
