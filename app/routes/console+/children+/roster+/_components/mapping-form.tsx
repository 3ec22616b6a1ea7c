import { useTranslation } from "react-i18next";
import { z } from "zod";
import { HEADINGS, type Mapping, ROSTER_FIELDS, type RosterField } from "~/domain/roster/columns";
import { version } from "~/http/fields";
import { Button } from "~/ui/button";
import { FormActions, SelectField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";

/** A column's number, or nothing. */
const column = z
  .string()
  .regex(/^\d{0,2}$/)
  .default("")
  .transform((text) => (text === "" ? undefined : Number(text)));

export const MappingShape = z.object({
  version,
  ...(Object.fromEntries(ROSTER_FIELDS.map((field) => [field, column])) as Record<
    RosterField,
    typeof column
  >),
});

export const mappingOf = (form: z.output<typeof MappingShape>): Mapping =>
  Object.fromEntries(
    ROSTER_FIELDS.flatMap((field) => (form[field] === undefined ? [] : [[field, form[field]]])),
  );

/** The first word for each field, in the reader's language. */
export function useRosterLabels(): Record<RosterField, string> {
  const language = useLocale() === "en" ? "en" : "zh";
  return Object.fromEntries(
    ROSTER_FIELDS.map((field) => [field, HEADINGS[field][language][0] ?? field]),
  ) as Record<RosterField, string>;
}

const letter = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letter(Math.floor(at / 26) - 1)}${letter(at % 26)}`;

interface Props {
  roster: { headings: string[]; mapping: Mapping; version: number; state: string };
  reply: unknown;
}

/** Which column of the sheet says what. */
export function MappingForm({ roster, reply }: Props) {
  const { t } = useTranslation("rosters");
  const labels = useRosterLabels();
  const { headings, mapping } = roster;
  const options = headings.flatMap((heading, at) =>
    heading ? [{ value: String(at), label: t("map.column", { letter: letter(at), heading }) }] : [],
  );
  const used = new Set(Object.values(mapping));
  const unused = headings.filter((heading, at) => heading && !used.has(at));
  return (
    <PostForm intent="map" reply={reply} labels={labels} version={roster.version} className="form-column">
      {(field) => (
        <>
          {unused.length > 0 && <p className="s soft">{t("map.unused", { columns: unused.join(" · ") })}</p>}
          {ROSTER_FIELDS.map((name) => (
            <SelectField
              key={name}
              {...field.text(name, mapping[name] ?? "")}
              options={options}
              empty={t("map.none")}
              required={name === "name"}
            />
          ))}
          <FormActions>
            <Button tone="primary">{t("map.submit")}</Button>
          </FormActions>
        </>
      )}
    </PostForm>
  );
}
