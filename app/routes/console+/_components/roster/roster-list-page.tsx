import { useTranslation } from "react-i18next";
import type { ListedRoster } from "~/data/roster/pages";
import type { RosterKind } from "~/domain/roster/kinds";
import { paths, withQuery } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { FileField, FormActions, SelectField } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { PostForm } from "~/ui/post-form";
import { useNameOf } from "~/ui/use-frame";
import { RosterTable } from "./roster-table";

/** The list that a roster fills. */
export const LIST_OF: Record<RosterKind, string> = {
  CHILDREN: paths.children,
  VOLUNTEERS: paths.applicants,
  STAFF: paths.people,
};

const TITLE_OF = {
  CHILDREN: "children:title",
  VOLUNTEERS: "applicants:title",
  STAFF: "district:people.title",
} as const satisfies Record<RosterKind, string>;

interface Props {
  kind: RosterKind;
  page: {
    schools: { id: number; nameZh: string; nameEn: string }[];
    rows: ListedRoster[];
    total: number;
    page: number;
    pages: number;
  };
  reply: unknown;
}

/** Where a roster is read, and those that were. */
export function RosterListPage({ kind, page: { schools, rows, total, page, pages }, reply }: Props) {
  const { t } = useTranslation(["rosters", "children", "applicants", "district"]);
  const nameOf = useNameOf();
  const to = paths.rosters[kind];
  return (
    <>
      <PageHead
        title={t(`${kind}.title`)}
        lead={t(`${kind}.lead`)}
        trail={[{ href: LIST_OF[kind], label: t(TITLE_OF[kind]) }, { label: t(`${kind}.title`) }]}
      />
      <Stack wide>
        <Card title={t("read.title")} id="read" lead={t(`${kind}.values`)}>
          <PostForm
            intent="read"
            reply={reply}
            labels={{ schoolId: t("read.school"), file: t("read.file") }}
            className="form-column"
            upload
          >
            {(field) => (
              <>
                {kind !== "STAFF" && (
                  <SelectField
                    {...field.text("schoolId", schools.length === 1 ? schools[0]?.id : null)}
                    options={schools.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
                    empty={schools.length > 1 ? true : undefined}
                    required
                  />
                )}
                <FileField
                  {...field.control("file")}
                  label={t("read.file")}
                  help={t(`${kind}.help`)}
                  accept=".xlsx,.csv,text/csv"
                  required
                />
                <FormActions>
                  <Button tone="primary">{t("read.submit")}</Button>
                  <LinkButton href={to.template("xlsx")} icon="download">
                    {t("read.template")}
                  </LinkButton>
                  <LinkButton href={to.template("csv")} icon="download">
                    {t("read.templateCsv")}
                  </LinkButton>
                </FormActions>
              </>
            )}
          </PostForm>
        </Card>
        {rows.length === 0 ? (
          <Card>
            <Empty art="seedling" title={t("list.empty")}>
              {t(`${kind}.emptyLead`)}
            </Empty>
          </Card>
        ) : (
          <Card title={t("list.title")} id="list" flush>
            <RosterTable kind={kind} rosters={rows} />
          </Card>
        )}
        <Pagination
          page={page}
          pages={pages}
          total={total}
          hrefOf={(number) => withQuery(to.list, { page: number })}
        />
      </Stack>
    </>
  );
}
