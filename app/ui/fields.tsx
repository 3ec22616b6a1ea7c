import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "./class-names";
import { describedBy, FieldFrame, type FieldText, fieldId } from "./field-frame";

type Own<Attributes> = Omit<Attributes, "name" | "id" | "defaultValue" | "required"> &
  FieldText & { defaultValue?: string | number };

export type TextFieldProps = Own<InputHTMLAttributes<HTMLInputElement>> & {
  /** About as wide as what is typed: a phone number, a date. */
  short?: boolean;
};

/** Give `type`, `inputMode` and `autoComplete` as on any input. */
export function TextField({ short, className, ...props }: TextFieldProps) {
  const { name, label, help, error, id = fieldId(name), labelHidden, wide, ...input } = props;
  return (
    <FieldFrame {...{ name, label, help, error, id, labelHidden, wide, required: input.required }}>
      <input
        type="text"
        {...input}
        {...describedBy(props, id)}
        name={name}
        className={classes("input", short && "short", className)}
      />
    </FieldFrame>
  );
}

export type FileFieldProps = Omit<TextFieldProps, "type" | "short" | "defaultValue">;

/** Nothing that was chosen comes back with an error: browsers allow no page to fill this in. */
export function FileField(props: FileFieldProps) {
  return <TextField {...props} type="file" />;
}

export type TextAreaProps = Own<TextareaHTMLAttributes<HTMLTextAreaElement>>;

export function TextArea({ className, ...props }: TextAreaProps) {
  const { name, label, help, error, id = fieldId(name), labelHidden, wide, ...area } = props;
  return (
    <FieldFrame {...{ name, label, help, error, id, labelHidden, wide, required: area.required }}>
      <textarea
        rows={3}
        {...area}
        {...describedBy(props, id)}
        name={name}
        className={classes("input", className)}
      />
    </FieldFrame>
  );
}

export type Option = {
  value: string;
  label: string;
  disabled?: boolean;
  /** Options of one group stand together, under its name. */
  group?: string;
};

export type SelectFieldProps = Own<SelectHTMLAttributes<HTMLSelectElement>> & {
  options: readonly Option[];
  /** The words of the empty choice; without it the first option is chosen. */
  empty?: string | true;
};

export function SelectField({ options, empty, className, ...props }: SelectFieldProps) {
  const { t } = useTranslation("common");
  const { name, label, help, error, id = fieldId(name), labelHidden, wide, ...select } = props;
  return (
    <FieldFrame {...{ name, label, help, error, id, labelHidden, wide, required: select.required }}>
      <select {...select} {...describedBy(props, id)} name={name} className={classes("input", className)}>
        {empty && <option value="">{empty === true ? t("field.choose") : empty}</option>}
        {grouped(options).map(([group, members]) =>
          group ? (
            <optgroup key={group} label={group}>
              <Options options={members} />
            </optgroup>
          ) : (
            <Options key="" options={members} />
          ),
        )}
      </select>
    </FieldFrame>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));
}

/** The groups in the order in which they first appear. */
function grouped(options: readonly Option[]): [group: string, options: Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const group = option.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}

export type DateFieldProps = Omit<TextFieldProps, "type" | "short" | "inputMode">;

/** The phone's own calendar; the value is 2026-11-23 (see isoDay). */
export function DateField(props: DateFieldProps) {
  return <TextField {...props} type="date" short />;
}

export type TimeFieldProps = Omit<SelectFieldProps, "options" | "defaultValue"> & {
  defaultValue?: string;
  /** First and last time offered, 24 h clock. */
  from?: string;
  to?: string;
  /** Minutes between two offers. */
  step?: number;
};

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** The times between two ends, 16:00 style; a value off the grid is kept in its place. */
export function timesBetween(from: string, to: string, step: number, kept?: string): string[] {
  const count = Math.floor((minutesOf(to) - minutesOf(from)) / step) + 1;
  const grid = Array.from({ length: count }, (_, index) => {
    const at = minutesOf(from) + index * step;
    return `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
  });
  return [...new Set(kept ? [...grid, kept] : grid)].sort();
}

/** A list of times: the browser's own clock would follow the device's language, not the page's. */
export function TimeField({
  from = "07:00",
  to = "21:30",
  step = 10,
  defaultValue,
  ...props
}: TimeFieldProps) {
  const options = timesBetween(from, to, step, defaultValue).map((time) => ({ value: time, label: time }));
  return <SelectField {...props} options={options} defaultValue={defaultValue} className="num short" />;
}

export type NumberFieldProps = Own<Omit<InputHTMLAttributes<HTMLInputElement>, "type">> & {
  unit?: ReactNode;
};

/** Whole numbers with their unit behind the box. */
export function NumberField({ unit, className, ...props }: NumberFieldProps) {
  const { name, label, help, error, id = fieldId(name), labelHidden, wide, ...input } = props;
  return (
    <FieldFrame {...{ name, label, help, error, id, labelHidden, wide, required: input.required }}>
      <div className="with-unit">
        <input
          inputMode="numeric"
          pattern="[0-9]*"
          autoComplete="off"
          {...input}
          {...describedBy(props, id)}
          name={name}
          type="text"
          className={classes("input num", className)}
        />
        {unit && <span>{unit}</span>}
      </div>
    </FieldFrame>
  );
}

export type FieldRowProps = { children: ReactNode; wide?: boolean };

/** Fields that belong together, such as day and time, side by side where there is room; `wide` for long words in them. */
export function FieldRow({ children, wide }: FieldRowProps) {
  return <div className={classes("field-row", wide && "wide")}>{children}</div>;
}

export type FormActionsProps = { children: ReactNode };

/** The primary button first. */
export function FormActions({ children }: FormActionsProps) {
  return <div className="form-actions">{children}</div>;
}
