import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SITUATIONS } from "~/domain/safeguarding/report";
import type { WorryChoices } from "~/domain/safeguarding/worry";
import { isReplyTo } from "~/http/form-reply";
import { LinkButton } from "./button";
import { PickField } from "./choice-fields";
import { SelectField, TextArea, TextField } from "./fields";
import { PostForm } from "./post-form";
import { Alert } from "./status";
import { Disclosure } from "./table";
import { useNameOf } from "./use-frame";
import { useWords } from "./words";

/** Whom to call before anything is written. */
export function EmergencyNumbers() {
  const { t } = useTranslation("worry");
  return (
    <Alert
      tone="bad"
      title={t("emergency.title")}
      actions={
        <>
          <LinkButton tone="danger" icon="phone" href="tel:110">
            {t("emergency.call110")}
          </LinkButton>
          <LinkButton small icon="phone" href="tel:12355">
            {t("emergency.call12355")}
          </LinkButton>
          <LinkButton small icon="phone" href="tel:12345">
            {t("emergency.call12345")}
          </LinkButton>
        </>
      }
    >
      {t("emergency.body")}
    </Alert>
  );
}

interface WorryFormProps {
  page: WorryChoices;
  reply: unknown;
  /** Where whoever writes it is no reporter of their own: staff, for a teacher. */
  forTeacher?: boolean;
  /** Whether it asks which child it is; a family has one. */
  whichChild: boolean;
  /** The button, as large as its area wants it. */
  submit: ReactNode;
}

/** Taps first, words last, and nothing that has to be filled in. */
export function WorryForm({ page, reply, forTeacher = false, whichChild, submit }: WorryFormProps) {
  const { t } = useTranslation("worry");
  const words = useWords("worry");
  const nameOf = useNameOf();
  const labels = {
    danger: t("field.danger"),
    childId: t("field.childId"),
    childTold: t("field.childTold"),
    schoolId: t("field.schoolId"),
    situation: t("field.situation"),
    about: t("field.about"),
    aboutTold: t("field.aboutTold"),
    account: t("field.account"),
    teacher: t("field.teacher"),
    phone: t("field.phone"),
  };
  const [first] = page.children;
  const named = page.children.length > 0;
  return (
    <PostForm intent="raise" reply={reply} labels={labels}>
      {(field) => (
        <>
          <PickField
            {...field.choices("danger")}
            layout="column"
            options={[
              { value: "YES", label: t("danger.YES"), warn: true },
              { value: "NO", label: t("danger.NO") },
            ]}
          />
          {whichChild && named && (
            <PickField
              {...field.choices("childId", page.children.length === 1 && first ? [first.id] : [])}
              options={[
                ...page.children.map(({ id, name, grade }) => ({
                  value: id,
                  label: name ?? t("unnamed", { grade }),
                })),
                { value: "OTHER", label: t("other") },
              ]}
            />
          )}
          {whichChild && !named && (
            <TextField {...field.text("childTold")} help={t("help.childTold")} maxLength={100} />
          )}
          {page.schools.length > 0 && (
            <SelectField
              {...field.text("schoolId")}
              empty
              options={page.schools.map((school) => ({ value: String(school.id), label: nameOf(school) }))}
            />
          )}
          <TextArea {...field.text("account")} help={t("help.account")} maxLength={4000} />
          <Disclosure summary={t("more")} open={isReplyTo(reply, "raise")}>
            <PickField
              {...field.choices("situation", ["NOT_SURE"])}
              help={t("help.situation")}
              layout="column"
              options={SITUATIONS.map((code) => ({
                value: code,
                label: words(`situation.${code}`),
                hint: words(`explain.${code}`),
              }))}
            />
            <SelectField {...field.text("about", "UNKNOWN")} options={useAboutOptions(page)} />
            <TextField {...field.text("aboutTold")} help={t("help.aboutTold")} maxLength={200} />
            {whichChild && named && (
              <TextField {...field.text("childTold")} help={t("help.childTold")} maxLength={100} />
            )}
            {forTeacher && <TextField {...field.text("teacher")} help={t("help.teacher")} maxLength={50} />}
            <TextField {...field.text("phone")} help={t("help.phone")} type="tel" inputMode="tel" />
          </Disclosure>
          {submit}
        </>
      )}
    </PostForm>
  );
}

function useAboutOptions({ mentors, staff }: WorryChoices) {
  const { t } = useTranslation("worry");
  return [
    { value: "UNKNOWN", label: t("about.UNKNOWN") },
    { value: "NOBODY", label: t("about.NOBODY") },
    { value: "RELATIVE", label: t("about.RELATIVE") },
    ...mentors.map(({ id, name }) => ({ value: `MENTOR:${id}`, label: t("about.MENTOR_NAMED", { name }) })),
    { value: "MENTOR", label: t("about.MENTOR") },
    ...staff.map(({ id, name }) => ({ value: `STAFF:${id}`, label: t("about.STAFF_NAMED", { name }) })),
    { value: "STAFF", label: t("about.STAFF") },
    { value: "OTHER", label: t("about.OTHER") },
  ];
}

interface WorrySentProps {
  /** Somebody is in danger now: the number comes before the thanks. */
  danger: boolean;
  /** By the policy. */
  minutes: number;
  children: ReactNode;
}

/** An honest answer: what is certain, what happens next, and why nothing more is shown. */
export function WorrySent({ danger, minutes, children }: WorrySentProps) {
  const { t } = useTranslation("worry");
  return (
    <>
      {danger && <EmergencyNumbers />}
      <h1>{t("sent.title")}</h1>
      <p>{t("sent.body")}</p>
      <h2>{t("sent.steps")}</h2>
      <ol className="steps-told">
        <li>{t("sent.first", { minutes })}</li>
        <li>{t("sent.police")}</li>
        <li>{t("sent.ask")}</li>
      </ol>
      <p>{t("sent.quiet")}</p>
      <p>{t("sent.again")}</p>
      {children}
    </>
  );
}
