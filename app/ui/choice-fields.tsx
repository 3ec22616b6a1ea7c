import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { weekdays } from "~/i18n/rhythm";
import { classes } from "./class-names";
import { describedBy, FieldNotes, FieldSet, type FieldText, fieldId, firstError } from "./field-frame";
import { Icon, type IconName } from "./icons";

export type PickOption = {
  value: string;
  label: ReactNode;
  icon?: IconName;
  /** A second, smaller part of the words. */
  hint?: ReactNode;
  /** Persimmon when chosen: the answer is a worry. */
  warn?: boolean;
  disabled?: boolean;
};

export type PickFieldProps = FieldText & {
  options: readonly PickOption[];
  /** Several may be chosen. */
  multiple?: boolean;
  defaultValue?: string | readonly string[] | null;
  /** How the choices stand: as many as fit, four (two on phones), three, four, five, six (three on phones), or one below the other. */
  layout?: "fit" | "by-2" | "by-3" | "by-4" | "by-5" | "by-6" | "column";
};

/** A few choices, each a whole tap target. */
export function PickField({ options, multiple, defaultValue, layout = "fit", ...props }: PickFieldProps) {
  const { name, required, id = fieldId(name) } = props;
  const chosen = typeof defaultValue === "string" ? [defaultValue] : (defaultValue ?? []);
  return (
    <FieldSet {...props} id={id}>
      <div className={classes("pick", layout !== "fit" && layout)}>
        {options.map((option) => (
          <label key={option.value} className={option.warn ? "warn" : undefined}>
            <input
              type={multiple ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={!multiple && required}
            />
            {layout === "column" && <span className={classes("mark", multiple && "square")} />}
            {option.icon && <Icon name={option.icon} />}
            <span>
              {option.label} {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}

export type CheckFieldProps = FieldText & { defaultChecked?: boolean; value?: string };

/** One box with its sentence; always optional unless `required`, so it carries no mark. */
export function CheckField({ label, defaultChecked, value = "on", ...props }: CheckFieldProps) {
  const { name, required, help, error, id = fieldId(name) } = props;
  return (
    <div className={classes("field", firstError(error) && "bad")}>
      <label className="tick" htmlFor={id}>
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          required={required}
          {...describedBy({ help, error }, id)}
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} help={help} error={error} />
    </div>
  );
}

export { weekdays };
export const dayParts = ["MORNING", "NOON", "AFTERNOON", "EVENING"] as const;

/** Number of the bit, 0 to 27: Monday morning first, four parts a day. */
export function availabilityBit(day: number, part: number): number {
  return day * dayParts.length + part;
}

export type AvailabilityFieldProps = Omit<FieldText, "label" | "name"> & {
  name?: string;
  label?: ReactNode;
  /** The bit mask itself, or the numbers of the bits that are set (also as typed before). */
  defaultValue?: number | readonly (number | string)[] | null;
};

/** Seven days by four parts; each chosen box sends the number of its bit. */
export function AvailabilityField({
  name = "availability",
  label,
  defaultValue,
  ...props
}: AvailabilityFieldProps) {
  const { t } = useTranslation("common");
  const isSet = (bit: number) =>
    typeof defaultValue === "number"
      ? Math.floor(defaultValue / 2 ** bit) % 2 === 1
      : (defaultValue ?? []).some((value) => Number(value) === bit);
  return (
    <FieldSet {...props} name={name} label={label ?? t("field.availability")} id={props.id ?? fieldId(name)}>
      <table className="availability">
        <thead>
          <tr>
            <td />
            {dayParts.map((part) => (
              <th key={part} scope="col">
                {t(`dayPart.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((day, row) => (
            <tr key={day}>
              <th scope="row">{t(`weekday.${day}`)}</th>
              {dayParts.map((part, column) => (
                <td key={part}>
                  <label>
                    <input
                      type="checkbox"
                      name={name}
                      value={availabilityBit(row, column)}
                      defaultChecked={isSet(availabilityBit(row, column))}
                      aria-label={`${t(`weekday.${day}`)} ${t(`dayPart.${part}`)}`}
                    />
                    <Icon name="check" />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldSet>
  );
}
