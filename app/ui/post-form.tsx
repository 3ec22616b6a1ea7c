import { Form, useFormAction } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type About, type FormReply, formState } from "~/http/form-reply";
import { ConfirmIdentity } from "./confirm-identity";
import { fieldId } from "./field-frame";
import { FormErrors } from "./form-errors";
import { useErrorWords } from "./words";

interface Control {
  id: string;
  name: string;
  label: ReactNode;
  error: string | undefined;
}
type FieldOf<Value> = Control & { defaultValue: Value };

/** Props of one field: what was typed (else what is stored), its label and its error in words. */
export interface FieldsOf<Name extends string> {
  /** Text, number, date, time, select and text area. */
  text(name: Name, stored?: string | number | null): FieldOf<string>;
  /** Radios, checkboxes and the week. */
  choices(name: Name, stored?: readonly string[]): FieldOf<string[]>;
  /** One box to tick. */
  tick(name: Name, stored?: readonly string[]): Control & { defaultChecked: boolean };
  /** Whatever is not filled in again, such as a file. */
  control(name: Name): Control;
  error(name: Name): string | undefined;
}

interface PostFormProps<Name extends string> {
  /** Which of the page's commands this form asks for. */
  intent: string;
  /** What the action answered, from useActionData. */
  reply: unknown;
  /** Of several like forms on the page, what this one is about: sent with it, and a refusal stands in it alone. */
  about?: About;
  /** Names of the fields in words, for the fields themselves and for the summary of errors. */
  labels: Record<Name, ReactNode>;
  /** The version of the record that the form was filled from; an older one is refused as stale. */
  version?: number;
  /** False where sending twice is harmless and the second answer must do the work again, such as signing in. */
  once?: boolean;
  /** For a form with a file. */
  upload?: boolean;
  className?: string;
  /** Of a form that is not the only one of its page with such fields: theirs begin with it. */
  id?: string;
  children(fields: FieldsOf<Name>): ReactNode;
}

/**
 * A form that works without JavaScript: errors on top and next to their fields, typed text kept, and a receipt
 * so that a second click has no second effect.
 */
export function PostForm<Name extends string>({
  intent,
  reply,
  about = {},
  labels,
  version,
  once = true,
  upload = false,
  className,
  id,
  children,
}: PostFormProps<Name>) {
  const { t } = useTranslation("common");
  const words = useErrorWords();
  const state = formState(reply, intent, about);
  const error = (name: string) => {
    const code = state.error(name);
    return code === undefined ? undefined : words(code);
  };
  // Part of the form's address, so that a browser shows what is wrong, however far down the page.
  const name = id ?? intent;
  const errorsId = `${name}-errors`;
  const asked = state.error("") === "CONFIRM_IDENTITY";
  const wrongPassword = error("confirmPassword");
  const others = state.errors.filter(([, code]) => code !== "CONFIRM_IDENTITY");
  const fieldIn = (field: string) => fieldId(id === undefined ? field : `${id}-${field}`);
  const control = (name: Name): Control => ({
    id: fieldIn(name),
    name,
    label: labels[name],
    error: error(name),
  });
  const summary = others.map(([name, code]) => {
    const label = labels[name as Name];
    const message =
      typeof label === "string" ? t("field.summary", { label, error: words(code) }) : words(code);
    if (name === "" || label === undefined) return { message: words(code) };
    return { id: fieldIn(name), message };
  });
  return (
    <Form
      method="post"
      encType={upload ? "multipart/form-data" : undefined}
      action={`${useFormAction()}#${errorsId}`}
      className={className ?? "stack"}
      id={id}
      noValidate
      reloadDocument
    >
      <FormErrors errors={summary} id={errorsId} />
      {(asked || wrongPassword) && <ConfirmIdentity form={name} error={wrongPassword} />}
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {once && <input type="hidden" name="receipt" value={crypto.randomUUID()} />}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {children({
        text: (name, stored) => ({ ...control(name), defaultValue: state.value(name, stored) }),
        choices: (name, stored) => ({ ...control(name), defaultValue: state.values(name, stored) }),
        tick: (name, stored) => ({
          ...control(name),
          defaultChecked: state.values(name, stored).includes("on"),
        }),
        control,
        error,
      })}
    </Form>
  );
}

export type { FormReply };
