import { useTranslation } from "react-i18next";
import type { RosterRow } from "~/data/roster/pages";
import { FORMULA_CELL } from "~/domain/roster/cells";
import { type RosterKind, SHEETS } from "~/domain/roster/kinds";
import { DECISIONS, decisionsOn } from "~/domain/roster/outcome";
import { choicesFor } from "~/domain/roster/sheet";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { FormActions, SelectField, TextField } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert, Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { useRosterLabels } from "./mapping-form";

interface Props {
  kind: RosterKind;
  page: { importId: string; row: RosterRow };
  reply: unknown;
}

/** One row to be put right, or decided about. */
export function RosterRowPage({ kind, page: { importId, row }, reply }: Props) {
  const { t } = useTranslation("rosters");
  const words = useWords("rosters");
  const labels = useRosterLabels(kind);
  const to = paths.rosters[kind];
  const language = useLocale() === "en" ? "en" : "zh";
  const comma = language === "en" ? ", " : "、";
  const { judged, cells, mapping } = row;
  const fault = (field: string) => {
    const code = judged.faults.find((one) => one.field === field)?.code;
    return code && words(`fault.${code}`);
  };
  const doubted = decisionsOn(judged.doubt);
  // What was decided can be decided otherwise.
  const decisions = doubted.length === 0 && row.decision ? DECISIONS : doubted;
  // What is missing can be typed, whether the sheet has a column for it or not.
  const shown = SHEETS[kind].fields.filter((field) => mapping[field] !== undefined || fault(field));
  return (
    <>
      <PageHead
        title={t("row.title", { line: row.line })}
        lead={t("row.lead")}
        trail={[
          { href: to.list, label: t(`${kind}.title`) },
          { href: to.one(importId), label: t("row.back") },
          { label: t("row.title", { line: row.line }) },
        ]}
      >
        <Chip>{t(`verdict.${judged.verdict}`)}</Chip>
      </PageHead>
      <Stack wide>
        {judged.doubt && <Alert tone="care">{words(`doubt.${judged.doubt}`)}</Alert>}
        {judged.sameAs !== null && <Alert tone="info">{t(`${kind}.sameAs`, { line: judged.sameAs })}</Alert>}
        <Card>
          <PostForm
            intent="correct"
            reply={reply}
            labels={{ ...labels, meant: t("row.decision") } as Record<string, string>}
            version={row.version}
            className="form-column"
          >
            {(field) => (
              <>
                {decisions.length > 0 && (
                  <SelectField
                    {...field.text("meant", row.decision)}
                    options={decisions.map((one) => ({
                      value: one,
                      label: t(`${kind}.${one}`, { name: row.knownName }),
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
                  return (
                    <TextField
                      key={name}
                      {...about}
                      error={error ?? fault(name)}
                      help={
                        fault(name) && (choicesFor(SHEETS[kind], name, language).join(comma) || undefined)
                      }
                      autoComplete="off"
                    />
                  );
                })}
                <FormActions>
                  <Button tone="primary">{t("row.save")}</Button>
                  <LinkButton href={to.one(importId)}>{t("row.back")}</LinkButton>
                </FormActions>
              </>
            )}
          </PostForm>
        </Card>
      </Stack>
    </>
  );
}
