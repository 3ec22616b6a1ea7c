import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { familyMemberToEdit } from "~/data/children/form";
import { choicesOf } from "~/data/family/text-choices";
import { RELATIONS } from "~/domain/child/codes";
import { takesTexts } from "~/domain/messages/channels";
import { FAMILY_CHANNELS, FAMILY_KINDS, SAID_TO_SCHOOL } from "~/domain/messages/family";
import { consoleAction, consoleLoader } from "~/http/area.server";
import {
  clockMinutes,
  id,
  oneOf,
  optionalLine,
  optionalPhone,
  personName,
  someOf,
  tick,
  version,
} from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { locales } from "~/i18n/locale";
import { Button, LinkButton } from "~/ui/button";
import { CheckField, PickField } from "~/ui/choice-fields";
import { FormActions, SelectField, TextField } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useWords } from "~/ui/words";
import { saveFamilyMember } from "~/usecases/child/save-family-member";
import { noteTexts } from "~/usecases/family/choose-texts";
import { opened } from "~/usecases/record/opened";
import { NoteTexts } from "./_components/note-texts";

const Params = z.object({ childId: id, memberId: z.union([z.literal("new"), id]) });
const Member = z.object({
  name: personName,
  relation: z.coerce.number("CHOOSE").pipe(z.literal(RELATIONS, "CHOOSE")),
  phone: optionalPhone,
  worksAt: optionalLine(40),
  locale: oneOf(locales),
  guardian: tick,
  carer: tick,
  version,
});

const Texts = z.object({
  channel: oneOf(FAMILY_CHANNELS),
  told: someOf(FAMILY_KINDS),
  quietFrom: clockMinutes,
  quietUntil: clockMinutes,
  how: oneOf(SAID_TO_SCHOOL),
});

const memberIdOf = ({ memberId }: z.output<typeof Params>) => (memberId === "new" ? null : memberId);

export const meta = pageTitle("familyMember");

export const loader = consoleLoader({ params: Params }, async ({ work, params, context }) => {
  const edited = found(await familyMemberToEdit(work, params.childId, memberIdOf(params)));
  const { id: subjectId, schoolId } = edited.child;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "family" } });
  const { member } = edited;
  const texts = member && takesTexts(context.site.env) ? await choicesOf(work, member.id) : null;
  return { ...edited, texts };
});

export const action = consoleAction({ params: Params }, (on) => ({
  save: on(
    Member,
    ({ work, params, form: { version, ...member } }) =>
      saveFamilyMember(work, { childId: params.childId, version, memberId: memberIdOf(params), member }),
    ({ params }) => ({ to: paths.child(params.childId), done: "children.notice.memberSaved" }),
  ),
  texts: on(
    Texts,
    ({ work, params, form }) =>
      noteTexts(work, { childId: params.childId, memberId: found(memberIdOf(params)), ...form }),
    ({ params }) => ({
      to: paths.familyMember(params.childId, params.memberId),
      done: "familyTexts.noted.saved",
    }),
  ),
}));

export default function FamilyMember() {
  const { t } = useTranslation("children");
  const words = useWords("common");
  const { child, member, texts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const title = t(member ? "member.editTitle" : "member.newTitle");
  const labels = {
    name: t("member.name"),
    relation: t("member.relation"),
    phone: t("member.phone"),
    worksAt: t("member.worksAt"),
    locale: t("member.locale"),
    guardian: t("member.guardian"),
    carer: t("member.carer"),
  };
  return (
    <>
      <PageHead
        title={title}
        lead={t("member.lead", { name: child.name })}
        trail={[
          { href: paths.children, label: t("title") },
          { href: paths.child(child.id), label: child.name },
          { label: title },
        ]}
      />
      <Stack wide>
        <PostForm className="form-column" intent="save" reply={reply} labels={labels} version={child.version}>
          {(field) => (
            <Card>
              <TextField {...field.text("name", member?.name)} autoComplete="off" required />
              <SelectField
                {...field.text("relation", member?.relation)}
                empty
                required
                options={RELATIONS.map((code) => ({ value: String(code), label: words(`relation.${code}`) }))}
              />
              <TextField
                {...field.text("phone", member?.phone)}
                type="tel"
                inputMode="tel"
                autoComplete="off"
                help={t("member.phoneHelp")}
                short
              />
              <TextField
                {...field.text("worksAt", member?.worksAt)}
                help={t("member.worksAtHelp")}
                maxLength={40}
              />
              {(["guardian", "carer"] as const).map((name) => (
                <CheckField key={name} {...field.tick(name, member?.[name] ? ["on"] : [])} />
              ))}
              <PickField
                {...field.choices("locale", [member?.locale ?? "zh-CN"])}
                required
                options={[
                  { value: "zh-CN", label: t("member.zh") },
                  { value: "en", label: t("member.en") },
                ]}
              />
              <FormActions>
                <Button tone="primary">{t("member.save")}</Button>
                <LinkButton href={paths.child(child.id)}>{t("form.cancel")}</LinkButton>
              </FormActions>
            </Card>
          )}
        </PostForm>
        {member && texts && <NoteTexts member={member} choices={texts} reply={reply} />}
      </Stack>
    </>
  );
}
