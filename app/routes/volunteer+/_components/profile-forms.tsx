import { useActionData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MENTOR_ROLES } from "~/domain/shared/leanings";
import { paths } from "~/http/paths";
import { locales } from "~/i18n/locale";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { Facts } from "~/ui/facts";
import { FormActions, SelectField, TextArea, TextField } from "~/ui/fields";
import { Section } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useNameOf } from "~/ui/use-frame";
import type { action, ProfileData } from "../profile";
import { LeaningFields, TimeFields } from "./answer-fields";

const LANGUAGES = { "zh-CN": "中文", en: "English" } as const satisfies Record<
  (typeof locales)[number],
  string
>;

export function AccountForm({ file, account, nameOpen }: ProfileData) {
  const { t } = useTranslation("volunteer");
  const labels = { name: t("profile.name"), phone: t("profile.phone"), locale: t("profile.locale") };
  return (
    <Section id="account" title={t("profile.account")} lead={t("profile.accountLead")}>
      <PostForm
        intent="account"
        version={file.version}
        reply={useActionData<typeof action>()}
        labels={labels}
      >
        {(field) => (
          <>
            {nameOpen ? (
              <TextField {...field.text("name", file.name)} autoComplete="name" required />
            ) : (
              <>
                <input type="hidden" name="name" value={file.name} />
                <Facts
                  facts={[
                    {
                      id: "name",
                      label: t("profile.name"),
                      value: file.name,
                      more: t("profile.nameChecked"),
                    },
                  ]}
                />
              </>
            )}
            <Facts facts={[{ id: "email", label: t("profile.email"), value: account.email }]} />
            <TextField
              {...field.text("phone", file.phone)}
              type="tel"
              inputMode="tel"
              autoComplete="tel"
              short
              required
            />
            <PickField
              {...field.choices("locale", [account.locale])}
              layout="by-3"
              required
              options={locales.map((value) => ({
                value,
                label: <span lang={value}>{LANGUAGES[value]}</span>,
              }))}
            />
            <FormActions>
              <Button>{t("profile.save")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Section>
  );
}

export function MentoringForm({ file, editable, roleOpen, open, towns }: ProfileData) {
  const { t } = useTranslation(["volunteer", "apply", "common"]);
  const nameOf = useNameOf();
  const reply = useActionData<typeof action>();
  const names = [
    "role",
    "occupation",
    "placeId",
    "about",
    "availability",
    "capacity",
    "contactModes",
    "interests",
    "dislikes",
    "dialects",
  ] as const;
  const labels = {
    ...(Object.fromEntries(names.map((name) => [name, t(`apply:field.${name}`)])) as Record<
      (typeof names)[number],
      string
    >),
    travelMetres: t("apply:field.travel"),
  };
  return (
    <Section id="mentoring" title={t("profile.mentoring")} lead={t("profile.mentoringLead")}>
      {editable ? (
        <PostForm intent="mentoring" version={file.version} reply={reply} labels={labels}>
          {(field) => (
            <>
              {roleOpen ? (
                <PickField
                  {...field.choices("role", file.role ? [file.role] : [])}
                  required
                  options={MENTOR_ROLES.map((value) => ({ value, label: t(`common:mentorRole.${value}`) }))}
                />
              ) : (
                <Facts
                  facts={[
                    {
                      id: "role",
                      label: labels.role,
                      value: file.role && t(`common:mentorRole.${file.role}`),
                      more: t("profile.roleFixed"),
                    },
                  ]}
                />
              )}
              <TextField
                {...field.text("occupation", file.occupation)}
                help={t("apply:field.occupationHelp")}
                required
              />
              <SelectField
                {...field.text("placeId", file.placeId)}
                help={t("apply:field.placeHelp")}
                options={towns.map((town) => ({ value: String(town.id), label: nameOf(town) }))}
                required
              />
              <TextArea {...field.text("about", file.about)} help={t("apply:field.aboutHelp")} rows={4} />
              {open > 0 && <Alert>{t("profile.capacityTaken", { count: open })}</Alert>}
              <TimeFields field={field} stored={file} />
              <LeaningFields field={field} stored={file} />
              <FormActions>
                <Button tone="primary">{t("profile.save")}</Button>
              </FormActions>
            </>
          )}
        </PostForm>
      ) : (
        <NotNow draft={file.application.state === "DRAFT"} />
      )}
    </Section>
  );
}

function NotNow({ draft }: { draft: boolean }) {
  const { t } = useTranslation("volunteer");
  if (!draft) return <p className="soft">{t("profile.ended")}</p>;
  return (
    <Alert
      actions={
        <LinkButton small href={paths.apply}>
          {t("profile.draftAction")}
        </LinkButton>
      }
    >
      {t("profile.draft")}
    </Alert>
  );
}
