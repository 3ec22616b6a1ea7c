import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownDetails } from "~/data/family/own";
import { ownChoices } from "~/data/family/text-choices";
import { takesTexts } from "~/domain/messages/channels";
import { FAMILY_CHANNELS, FAMILY_KINDS } from "~/domain/messages/family";
import { familyAction, familyLoader } from "~/http/area.server";
import { clockMinutes, oneOf, optionalLine, phone, someOf, timeZoneName } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { zoneChoices } from "~/http/zones.server";
import type { AreaHandle } from "~/ui/area";
import { Button } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { SelectField, TextField } from "~/ui/fields";
import { FrameNotice } from "~/ui/frame-notice";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame } from "~/ui/use-frame";
import { chooseTexts } from "~/usecases/family/choose-texts";
import { saveOwnDetails } from "~/usecases/family/own-details";
import { PageEnd } from "./_components/page-end";
import { TextsForm } from "./_components/texts-form";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

export const meta = pageTitle("familyDetails");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({}, async ({ work, viewer, locale, context }) => {
  const own = found(await ownDetails(work));
  const school = found(
    await work.tx.school.findUnique({ where: { id: viewer.schoolId }, select: { timeZone: true } }),
  );
  const zone = own.timeZone ?? school.timeZone;
  // Who lives with the child lives where the school is.
  const zones = own.carer ? [] : zoneChoices(locale, [school.timeZone, zone], work.now.getUTCFullYear());
  return { own, zone, zones, choices: takesTexts(context.site.env) ? await ownChoices(work) : null };
});

export const action = familyAction({}, (on) => ({
  save: on(
    z.object({ phone, worksAt: optionalLine(60), timeZone: timeZoneName }),
    ({ work, form }) => saveOwnDetails(work, form),
    () => ({ to: paths.familyDetails, done: "familyOwn.notes.saved" }),
  ),
  texts: on(
    z.object({
      channel: oneOf(FAMILY_CHANNELS),
      told: someOf(FAMILY_KINDS),
      quietFrom: clockMinutes,
      quietUntil: clockMinutes,
    }),
    ({ work, form }) => chooseTexts(work, form),
    () => ({ to: paths.familyDetails, done: "familyTexts.own.saved" }),
  ),
}));

export default function FamilyDetails() {
  const { t } = useTranslation("familyOwn");
  const { path } = useFrame();
  const { own, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <FamilyPage back={path}>
      <FrameNotice />
      <h1>{t(own.carer ? "details.titlePhone" : "details.title")}</h1>
      <p>{t(own.carer ? "details.leadPhone" : "details.lead")}</p>
      <p>{own.phoneEnd ? t("details.now", { end: own.phoneEnd }) : t("details.noPhone")}</p>
      <Details />
      <p>{t("details.who")}</p>
      {choices && <TextsForm choices={choices} reply={reply} />}
      <PageEnd />
    </FamilyPage>
  );
}

function Details() {
  const { t } = useTranslation("familyOwn");
  const { own, zone, zones } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = {
    phone: t("details.phone"),
    worksAt: t("details.worksAt"),
    timeZone: t("details.timeZone"),
  };
  return (
    <PostForm intent="save" reply={reply} labels={labels}>
      {(field) => (
        <>
          <TextField
            {...field.text("phone")}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            help={own.phoneOpens ? t("details.opens") : undefined}
            required
          />
          {own.carer ? (
            <input type="hidden" name="timeZone" value={zone} />
          ) : (
            <>
              <TextField
                {...field.text("worksAt", own.worksAt)}
                help={t("details.worksAtHelp")}
                maxLength={60}
              />
              <SelectField
                {...field.text("timeZone", zone)}
                options={zones}
                help={t("details.timeZoneHelp")}
                required
              />
            </>
          )}
          <FamilyActions>
            <Button tone="primary">{t("details.submit")}</Button>
          </FamilyActions>
        </>
      )}
    </PostForm>
  );
}
