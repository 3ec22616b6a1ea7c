import { useTranslation } from "react-i18next";
import { type RosterKind, SHEETS } from "~/domain/roster/kinds";
import type { Mapping } from "~/domain/roster/sheet";
import { Button } from "~/ui/button";
import { FieldRow, FormActions, SelectField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";

/** The first word for each field, in the reader's language. */
export function useRosterLabels(kind: RosterKind): Record<string, string> {
  const language = useLocale() === "en" ? "en" : "zh";
  const { fields, headings } = SHEETS[kind];
  return Object.fromEntries(fields.map((field) => [field, headings[field]?.[language][0] ?? field]));
}

const letter = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letter(Math.floor(at / 26) - 1)}${letter(at % 26)}`;

interface Props {
  kind: RosterKind;
  roster: { headings: string[]; mapping: Mapping; version: number; state: string };
  reply: unknown;
}

/** Which column of the sheet says what. */
export function MappingForm({ kind, roster, reply }: Props) {
  const { t } = useTranslation("rosters");
  const labels = useRosterLabels(kind);
  const { fields, needed } = SHEETS[kind];
  const { headings, mapping } = roster;
  const options = headings.flatMap((heading, at) =>
    heading ? [{ value: String(at), label: t("map.column", { letter: letter(at), heading }) }] : [],
  );
  const used = new Set(Object.values(mapping));
  const unused = headings.filter((heading, at) => heading && !used.has(at));
  return (
    <PostForm intent="map" reply={reply} labels={labels} version={roster.version}>
      {(field) => (
        <>
          {unused.length > 0 && <p className="s soft">{t("map.unused", { columns: unused.join(" · ") })}</p>}
          <FieldRow wide>
            {fields.map((name) => (
              <SelectField
                key={name}
                {...field.text(name, mapping[name] ?? "")}
                options={options}
                empty={t("map.none")}
                required={needed.some(({ oneOf }) => oneOf.length === 1 && oneOf[0] === name)}
              />
            ))}
          </FieldRow>
          <FormActions>
            <Button tone="primary">{t("map.submit")}</Button>
          </FormActions>
        </>
      )}
    </PostForm>
  );
}
