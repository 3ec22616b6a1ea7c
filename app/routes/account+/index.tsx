import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownAccount } from "~/data/account/own";
import { LIMITS } from "~/domain/access/limits";
import { ownAction, ownLoader } from "~/http/area.server";
import { id, newPassword } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { sessionHeaders } from "~/http/session-cookies.server";
import { LinkButton } from "~/ui/button";
import { PageHead, Section } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PublicFrame } from "~/ui/public-frame";
import { useFrame } from "~/ui/use-frame";
import { changePassword } from "~/usecases/account/change-password";
import { endOtherSessions, endSession } from "~/usecases/account/end-sessions";
import { PasswordForm } from "./_components/password-form";
import { SessionList } from "./_components/session-list";

const NewPassword = z.object({
  currentPassword: z.string().min(1, "REQUIRED").max(128),
  password: newPassword,
  passwordAgain: z.string().max(128),
});

export const meta = pageTitle("account");

export const loader = ownLoader({}, async ({ work }) => {
  const { person, sessions } = await ownAccount(work);
  return { person: found(person), sessions };
});

export const action = ownAction({ confirmed: ["end", "endOthers"] }, (on) => ({
  end: on(
    z.object({ sessionId: id }),
    ({ work, form }) => endSession(work, form.sessionId),
    () => ({ to: paths.account, done: "ownAccount.notice.ended" }),
  ),
  endOthers: on(
    z.object({}),
    ({ work }) => endOtherSessions(work),
    () => ({ to: paths.account, done: "ownAccount.notice.endedOthers" }),
  ),
  changePassword: on(
    NewPassword,
    ({ work, form }) => changePassword(work, form),
    () => ({ to: paths.account, done: "ownAccount.notice.passwordSet" }),
    ({ context, request, viewer }) => sessionHeaders(context, request, viewer.personId),
    { limit: LIMITS.password, account: ({ viewer }) => viewer.personId },
  ),
}));

export default function Account() {
  const { t } = useTranslation(["ownAccount", "secondStep", "calendars", "messages"]);
  const { person, sessions } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const console = useFrame().person?.console;
  return (
    <PublicFrame wrapped="narrow">
      <PageHead
        title={t("title")}
        lead={`${person.name} · ${person.email}`}
        trail={[
          console
            ? { href: paths.console, label: t("back") }
            : { href: paths.volunteer, label: t("backVolunteer") },
          { label: t("title") },
        ]}
      />
      <Section id="sessions" title={t("sessions.title")} lead={t("sessions.lead")}>
        <SessionList sessions={sessions} reply={reply} />
      </Section>
      <Section
        id="second-step"
        title={t("secondStep:title")}
        lead={t(person.secondFactor?.confirmedAt ? "secondStep:account.on" : "secondStep:account.off")}
      >
        <LinkButton href={paths.secondStep}>
          {t(person.secondFactor?.confirmedAt ? "secondStep:account.manage" : "secondStep:account.begin")}
        </LinkButton>
      </Section>
      <Section id="messages" title={t("messages:ownTitle")} lead={t("messages:ownLead")}>
        <LinkButton href={paths.ownMessages}>{t("messages:choices")}</LinkButton>
      </Section>
      <Section id="calendars" title={t("calendars:title")} lead={t("calendars:lead")}>
        <LinkButton href={paths.feeds}>{t("calendars:yours")}</LinkButton>
      </Section>
      <Section id="password" title={t("password.title")} lead={t("password.lead")}>
        <PasswordForm reply={reply} />
      </Section>
      <Section id="sign-out" title={t("signOut.title")} lead={t("signOut.lead")}>
        <LinkButton href={paths.signOut}>{t("signOut.submit")}</LinkButton>
      </Section>
    </PublicFrame>
  );
}
