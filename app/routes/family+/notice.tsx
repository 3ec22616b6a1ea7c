import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { noticePage } from "~/data/family/notices";
import { familyAction, familyLoader } from "~/http/area.server";
import { day, id, optionalDay, optionalLine, optionalNote, optionalPhone, personName } from "~/http/fields";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import type { AreaHandle } from "~/ui/area";
import { Button, LinkButton } from "~/ui/button";
import { useCarerIs } from "~/ui/carer-is";
import { PickField } from "~/ui/choice-fields";
import { ContactLines, FamilyActions } from "~/ui/family";
import { DateField, TextArea, TextField } from "~/ui/fields";
import { FrameNotice } from "~/ui/frame-notice";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { giveNotice, SOMEBODY_ELSE } from "~/usecases/family/give-notice";
import { PageEnd } from "./_components/page-end";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

export const meta = pageTitle("familyNotice");

export const handle: AreaHandle = { body: "family" };

const Notice = z.object({
  carer: z.union([z.literal(SOMEBODY_ELSE), id], "CHOOSE"),
  carerName: z.union([z.literal(""), personName]).default(""),
  carerIs: optionalLine(30),
  carerPhone: optionalPhone,
  fromOn: day,
  untilOn: optionalDay,
  words: optionalNote(300),
});

export const loader = familyLoader({}, ({ work }) => noticePage(work));

export const action = familyAction({}, (on) => ({
  give: on(
    Notice,
    ({ work, form }) => giveNotice(work, form),
    () => ({ to: paths.familyNotice, done: "familyOwn.notes.given" }),
  ),
}));

export default function FamilyNotice() {
  const { t } = useTranslation("familyOwn");
  const { path } = useFrame();
  return (
    <FamilyPage back={path}>
      <FrameNotice />
      <h1>{t("notice.title")}</h1>
      <p>{t("notice.lead")}</p>
      <p>{t("notice.law")}</p>
      <Given />
      <NoticeForm />
      <PageEnd />
    </FamilyPage>
  );
}

/** Every notice is kept; the newest one stands first. */
function Given() {
  const { t } = useTranslation("familyOwn");
  const locale = useLocale();
  const carerIs = useCarerIs();
  const { notices } = useLoaderData<typeof loader>();
  return (
    <>
      <h2>{t("notice.given")}</h2>
      {notices.length === 0 && <p>{t("notice.nothing")}</p>}
      <ContactLines
        lines={notices.map((notice) => ({
          id: notice.id,
          when: t("notice.line", {
            name: notice.carerName,
            is: carerIs(notice.carerIs),
            from: formatPlainDate(notice.fromOn, locale, "UTC"),
          }),
          what: null,
          more: (
            <LinkButton icon="print" href={paths.familyNoticeSheet(notice.id)}>
              {t("notice.print")}
            </LinkButton>
          ),
        }))}
      />
    </>
  );
}

function NoticeForm() {
  const { t } = useTranslation("familyOwn");
  const words = useWords("common");
  const { family } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = {
    carer: t("notice.carer"),
    carerName: t("notice.name"),
    carerIs: t("notice.is"),
    carerPhone: t("notice.phone"),
    fromOn: t("notice.from"),
    untilOn: t("notice.until"),
    words: t("notice.words"),
  };
  const members = family.map(({ id: value, name, relation }) => ({
    value,
    label: `${words(`relation.${relation}`)} ${name}`,
  }));
  return (
    <PostForm intent="give" reply={reply} labels={labels}>
      {(field) => (
        <>
          <PickField
            {...field.choices("carer")}
            required
            layout="column"
            options={[...members, { value: SOMEBODY_ELSE, label: t("notice.other") }]}
          />
          <TextField {...field.text("carerName")} maxLength={50} />
          <TextField {...field.text("carerIs")} maxLength={30} />
          <TextField {...field.text("carerPhone")} type="tel" inputMode="tel" />
          <DateField {...field.text("fromOn")} required />
          <DateField {...field.text("untilOn")} />
          <TextArea {...field.text("words")} maxLength={300} />
          <FamilyActions>
            <Button tone="primary">{t("notice.submit")}</Button>
          </FamilyActions>
        </>
      )}
    </PostForm>
  );
}
