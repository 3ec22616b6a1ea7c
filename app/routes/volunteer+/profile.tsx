import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { towns } from "~/data/places/towns";
import { ownAccount } from "~/data/volunteer/own-account";
import { ownApplication, ownOpenMatches } from "~/data/volunteer/own-application";
import { MENTOR_ROLES } from "~/domain/shared/leanings";
import { mayChangeRole, mayEditProfile, mayRename } from "~/domain/volunteer/profile";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { line, listedId, oneOf, personName, phone, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { redirect } from "~/http/responses.server";
import { locales } from "~/i18n/locale";
import { LinkButton } from "~/ui/button";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { saveAccount } from "~/usecases/volunteers/save-account";
import { saveProfile } from "~/usecases/volunteers/save-profile";
import { about, leaningShape, timeShape } from "./_components/answer-shapes";
import { AccountForm, MentoringForm } from "./_components/profile-forms";

const Account = z.object({ version, name: personName, phone, locale: oneOf(locales) });
const Mentoring = z.object({
  version,
  role: oneOf(MENTOR_ROLES).optional(),
  occupation: line(40),
  placeId: listedId,
  about,
  ...timeShape,
  ...leaningShape,
});

export const meta = pageTitle("profile");

export const loader = volunteerLoader({}, async ({ work }) => {
  const file = await ownApplication(work);
  if (!file) throw redirect(paths.apply);
  const { state, items } = file.application;
  const editable = mayEditProfile(state);
  return {
    file,
    account: await ownAccount(work),
    editable,
    roleOpen: mayChangeRole(state),
    nameOpen: mayRename(items),
    open: editable ? await ownOpenMatches(work, file.id) : 0,
    towns: editable ? await towns(work) : [],
  };
});

export const action = volunteerAction({}, (on) => ({
  account: on(
    Account,
    ({ work, form }) => saveAccount(work, form),
    () => ({ to: paths.profile, done: "volunteer.notice.accountSaved" }),
  ),
  mentoring: on(
    Mentoring,
    ({ work, form }) => saveProfile(work, form),
    () => ({ to: paths.profile, done: "volunteer.notice.profileSaved" }),
  ),
}));

export type ProfileData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function VolunteerProfile() {
  const { t } = useTranslation("volunteer");
  const data = useLoaderData<typeof loader>();
  return (
    <div className="apply">
      <PageHead title={t("profile.title")} lead={t("profile.lead")}>
        <LinkButton href={paths.ownHours} icon="clock">
          {t("profile.hours")}
        </LinkButton>
      </PageHead>
      <AccountForm {...data} />
      <MentoringForm {...data} />
    </div>
  );
}
