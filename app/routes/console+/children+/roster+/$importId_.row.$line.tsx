import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { rosterRowPage } from "~/data/roster/pages";
import { ROSTER_FIELDS, type RosterField } from "~/domain/roster/columns";
import { DECISIONS } from "~/domain/roster/judge";
import { FORMULA_CELL } from "~/domain/roster/read-row";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, oneOf, optionalLine, version, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button, LinkButton } from "~/ui/button";
import { FormActions, SelectField, TextField } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Alert, Chip } from "~/ui/status";
import { useWords } from "~/ui/words";
import { correctRow } from "~/usecases/roster/correct-row";
import { useRosterLabels } from "./_components/mapping-form";

const Params = z.object({ importId: id, line: whole(1, 2_000_000) });
const cell = optionalLine(500);
const Correction = z.object({
  version,
  meant: oneOf(DECISIONS)
    .optional()
    .transform((said) => said ?? null),
  ...(Object.fromEntries(ROSTER_FIELDS.map((field) => [field, cell])) as Record<RosterField, typeof cell>),
});

export const meta = pageTitle("rosterRow");

export const loader = consoleLoader(
  { params: Params },
  async ({ work, params: { importId, line }, context }) => ({
    importId,
    row: found(await rosterRowPage(work, context.site.vault, importId, line)),
  }),
);

export const action = consoleAction({ params: Params }, (on) => ({
  correct: on(
    Correction,
    ({ work, context, params, form: { version: at, meant: decision, ...cells } }) =>
      correctRow(work, context.site.vault, { ...params, version: at, decision, cells }),
    ({ params }) => ({ to: paths.roster(params.importId), done: "rosters.notice.corrected" }),
  ),
}));

export default function RosterRow() {
  const { t } = useTranslation("rosters");
  const words = useWords("rosters");
  const { importId, row } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = useRosterLabels();
  const { judged, cells, mapping } = row;
  const fault = (field: RosterField) => {
    const code = judged.faults.find((one) => one.field === field)?.code;
    return code && words(`fault.${code}`);
  };
  // What is missing can be typed, whether the sheet has a column for it or not.
  const shown = ROSTER_FIELDS.filter((field) => mapping[field] !== undefined || fault(field));
  return (
    <>
      <PageHead
        title={t("row.title", { line: row.line })}
        lead={t("row.lead")}
        trail={[
          { href: paths.rosters, label: t("title") },
          { href: paths.roster(importId), label: t("row.back") },
          { label: t("row.title", { line: row.line }) },
        ]}
      >
        <Chip>{t(`verdict.${judged.verdict}`)}</Chip>
      </PageHead>
      <Stack wide>
        {judged.doubt && <Alert tone="care">{words(`doubt.${judged.doubt}`)}</Alert>}
        {judged.sameAs !== null && <Alert tone="info">{t("page.sameAs", { line: judged.sameAs })}</Alert>}
        <Card>
          <PostForm
            intent="correct"
            reply={reply}
            labels={{ ...labels, meant: t("row.decision") }}
            version={row.version}
            className="form-column"
          >
            {(field) => (
              <>
                {(judged.doubt || row.decision) && (
                  <SelectField
                    {...field.text("meant", row.decision)}
                    options={DECISIONS.map((one) => ({
                      value: one,
                      label: t(`row.${one}`, { name: row.knownName }),
                    }))}
                    empty
                  />
                )}
                {shown.map((name) => {
                  const said = cells[name] ?? "";
                  const { error, ...about } = field.text(
                    name,
                    said.startsWith(FORMULA_CELL[0] ?? "") ? "" : said,
                  );
                  return <TextField key={name} {...about} error={error ?? fault(name)} autoComplete="off" />;
                })}
                <FormActions>
                  <Button tone="primary">{t("row.save")}</Button>
                  <LinkButton href={paths.roster(importId)}>{t("row.back")}</LinkButton>
                </FormActions>
              </>
            )}
          </PostForm>
        </Card>
      </Stack>
    </>
  );
}
