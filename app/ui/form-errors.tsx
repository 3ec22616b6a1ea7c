import { useTranslation } from "react-i18next";
import { fieldId, firstError } from "./field-frame";
import { Icon } from "./icons";

export type FormError = {
  /** The field's name; without one the error concerns the whole form. */
  name?: string;
  /** Where the field has an id of its own. */
  id?: string;
  message: string;
};

export type FormErrorsProps = { errors: readonly FormError[]; id?: string };

// The browser goes to it by itself, however far down the page the form is; without a script nothing else can.
const focused = { tabIndex: -1, autoFocus: true };

/** On top of the form: what is wrong, each line a link to its field. Nothing wrong, nothing shown. */
export function FormErrors({ errors, id = "form-errors" }: FormErrorsProps) {
  const { t } = useTranslation("common");
  if (errors.length === 0) return null;
  const [only] = errors;
  // What concerns the whole form is said once, not counted among fields to correct.
  if (errors.length === 1 && only && !only.name && !only.id)
    return (
      <div className="alert bad form-errors" role="alert" id={id} tabIndex={-1}>
        <Icon name="alert" />
        <strong>{only.message}</strong>
      </div>
    );
  return (
    <div className="alert bad form-errors" role="alert" id={id} {...focused}>
      <Icon name="alert" />
      <div>
        <strong>{t("field.errorsTitle", { count: errors.length })}</strong>
        <p>{t("field.errorsLead")}</p>
        <ul>
          {errors.map((error) => (
            <li key={`${error.name ?? ""} ${error.message}`}>
              {error.name || error.id ? (
                <a href={`#${error.id ?? fieldId(error.name ?? "")}`}>{error.message}</a>
              ) : (
                error.message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The part of a @conform-to/react field that these components need. */
export type FieldMetadataLike = {
  name: string;
  errors?: string[] | undefined;
  initialValue?: unknown;
  required?: boolean | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
};

/** Plain props from a conform field: `<TextField label=… {...fromConform(fields.email, say)} />`; `say` turns a code into a sentence. */
export function fromConform(field: FieldMetadataLike, say: (code: string) => string = (code) => code) {
  const { initialValue } = field;
  return {
    name: field.name,
    required: field.required,
    minLength: field.minLength,
    maxLength: field.maxLength,
    error: firstError(field.errors?.map(say)),
    defaultValue: typeof initialValue === "string" ? initialValue : undefined,
  };
}

/** The same for PickField and AvailabilityField, which may hold several values. */
export function choicesFromConform(field: FieldMetadataLike, say: (code: string) => string = (code) => code) {
  const { initialValue } = field;
  const several = Array.isArray(initialValue)
    ? initialValue.filter((value): value is string => typeof value === "string")
    : typeof initialValue === "string"
      ? [initialValue]
      : [];
  return {
    name: field.name,
    required: field.required,
    error: firstError(field.errors?.map(say)),
    defaultValue: several,
  };
}

/** Every error of a conform form (`form.allErrors`) for FormErrors. */
export function errorsFromConform(
  allErrors: Record<string, string[] | undefined>,
  say: (code: string) => string = (code) => code,
): FormError[] {
  return Object.entries(allErrors).flatMap(([name, codes]) =>
    (codes ?? []).slice(0, 1).map((code) => ({ name: name || undefined, message: say(code) })),
  );
}
