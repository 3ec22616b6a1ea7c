import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "./class-names";
import { Icon } from "./icons";
import { Said } from "./text";

/** What every field takes. `error` is a finished sentence, or a list of which the first is shown. */
export type FieldText = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string | readonly string[] | null;
  id?: string;
  required?: boolean;
  /** For a search box or a filter whose meaning is plain to see. */
  labelHidden?: boolean;
  /** Takes the spare width in a row of filters. */
  wide?: boolean;
};

/** The id of a field made from its name; the links of FormErrors lead here. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]+/g, "-")}`;
}

export function firstError(error: FieldText["error"]): string | undefined {
  return (typeof error === "string" ? error : error?.[0]) || undefined;
}

/** The attributes that tie a control to its help and its error. */
export function describedBy({ help, error }: Pick<FieldText, "help" | "error">, id: string) {
  const parts = [help && `${id}-help`, firstError(error) && `${id}-error`].filter(Boolean);
  return {
    id,
    "aria-describedby": parts.join(" ") || undefined,
    "aria-invalid": firstError(error) ? true : undefined,
  };
}

export function OptionalMark({ required }: { required?: boolean }) {
  const { t } = useTranslation("common");
  return required ? null : <span className="opt"> {t("field.optional")}</span>;
}

export function FieldNotes({ id, help, error }: { id: string } & Pick<FieldText, "help" | "error">) {
  const { t } = useTranslation("common");
  const wrong = firstError(error);
  return (
    <>
      {help && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {wrong && (
        <p className="error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>
            <Said>{t("field.error")}</Said>
            {wrong}
          </span>
        </p>
      )}
    </>
  );
}

type FieldFrameProps = FieldText & { id: string; children: ReactNode };

/** One control with its label above. */
export function FieldFrame({
  label,
  labelHidden,
  wide,
  help,
  error,
  id,
  required,
  children,
}: FieldFrameProps) {
  return (
    <div className={classes("field", firstError(error) && "bad", wide && "grow")}>
      <label htmlFor={id} className={labelHidden ? "sr" : undefined}>
        {label}
        {!labelHidden && <OptionalMark required={required} />}
      </label>
      {children}
      <FieldNotes id={id} help={help} error={error} />
    </div>
  );
}

/** Several controls with one legend; the set itself takes the focus when an error link leads to it. */
export function FieldSet({ label, labelHidden, wide, help, error, id, required, children }: FieldFrameProps) {
  const { "aria-describedby": described } = describedBy({ help, error }, id);
  return (
    <fieldset
      className={classes("field", firstError(error) && "bad", wide && "grow")}
      id={id}
      tabIndex={-1}
      aria-describedby={described}
    >
      <legend className={labelHidden ? "sr" : undefined}>
        {label}
        {!labelHidden && <OptionalMark required={required} />}
      </legend>
      {children}
      <FieldNotes id={id} help={help} error={error} />
    </fieldset>
  );
}
