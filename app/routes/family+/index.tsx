import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { familyPage } from "~/data/family/page";
import { familyPermission } from "~/data/family/permission";
import { FACES } from "~/domain/child/faces";
import { familyView } from "~/domain/child/family-answer";
import { givenName } from "~/domain/child/given-name";
import { familyAction, familyLoader } from "~/http/area.server";
import { leaveHeaders } from "~/http/family-cookies.server";
import { chosen, id, oneOf, optionalLine } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { Button, LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { FrameNotice } from "~/ui/frame-notice";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame } from "~/ui/use-frame";
import { acknowledge, expectContact, sayHowItSeemed } from "~/usecases/family/answer";
import { leaveFamily } from "~/usecases/family/leave";
import { opened } from "~/usecases/record/opened";
import { AgreementLine } from "./_components/agreement-line";
import { ContactsAhead } from "./_components/contacts-ahead";
import { LastContacts } from "./_components/last-contacts";
import { Mentors } from "./_components/mentors";
import { OwnLinks } from "./_components/own-links";
import { ParentCalls } from "./_components/parent-calls";
import { PermissionLine } from "./_components/permission-line";
import { ReadAloud } from "./_components/read-aloud";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

export const meta = pageTitle("family");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({}, async ({ work, viewer }) => {
  const { name, ...page } = found(await familyPage(work));
  const { questions, guardian, inProgramme } = found(await familyPermission(work));
  const { childId: subjectId, schoolId } = viewer;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "link" } });
  return {
    ...page,
    permission: { questions, guardian, inProgramme },
    child: givenName(name),
    now: work.now,
  };
});

const Face = chosen(1, FACES.length);

export const action = familyAction({}, (on) => ({
  expect: on(
    z.object({ contactId: id }),
    ({ work, form }) => expectContact(work, form),
    () => ({ to: paths.family, done: "familyOwn.notes.expected" }),
  ),
  touch: on(
    z.object({ checkInId: id, knows: oneOf(["YES", "NO"]) }),
    ({ work, form: { checkInId, knows } }) => acknowledge(work, { checkInId, knows: knows === "YES" }),
    ({ form }) => ({
      to: paths.family,
      done: form.knows === "YES" ? "familyOwn.notes.known" : "familyOwn.notes.unknown",
    }),
  ),
  face: on(
    z.object({ checkInId: id, face: Face, words: optionalLine(200) }),
    ({ work, form }) => sayHowItSeemed(work, form),
    () => ({ to: paths.family, done: "familyOwn.notes.said" }),
  ),
  leave: on(
    z.object({}),
    ({ work }) => leaveFamily(work),
    () => ({ to: paths.familyCode, done: "family.notice.left" }),
    ({ context }) => leaveHeaders(context),
  ),
}));

export default function Family() {
  const { t } = useTranslation(["family", "calendars", "worry"]);
  const { path } = useFrame();
  const reply = useActionData<typeof action>();
  const page = { ...useLoaderData<typeof loader>(), reply };
  const { child, school, contacts, mentors, own } = page;
  return (
    <FamilyPage back={path} fine={t("fine")}>
      <FrameNotice />
      <h1>{t(contacts.length > 0 ? "title" : "titleNone", { name: child })}</h1>
      {familyView(own) === "HOME" && <ReadAloud />}
      <ContactsAhead {...page} />
      <ParentCalls {...page} />
      <LastContacts {...page} />
      {page.participates && <Mentors {...page} />}
      {page.participates && <AgreementLine agreements={page.agreements} />}
      <FamilyActions>
        <LinkButton tone="care" icon="hand" href={paths.familyWorry}>
          {t("worry:link")}
        </LinkButton>
      </FamilyActions>
      <p>{t("worry:who")}</p>
      <PermissionLine
        permission={page.permission}
        waiting={mentors.filter(({ state }) => state === "ACCEPTED")}
      />
      <h2>{t("calls")}</h2>
      <FamilyCalls teacher={{ name: school.contactName, phone: school.phone }} />
      <OwnLinks {...page} />
      <h2>{t("calendars:familyTitle")}</h2>
      <p>{t("calendars:familyLead")}</p>
      <FamilyActions>
        <LinkButton href={paths.familyFeeds}>{t("calendars:familyTitle")}</LinkButton>
      </FamilyActions>
      <Leave reply={reply} />
    </FamilyPage>
  );
}

/** For a phone that is somebody else's, too. */
function Leave({ reply }: { reply: unknown }) {
  const { t } = useTranslation("family");
  return (
    <>
      <h2>{t("leave.title")}</h2>
      <p>{t("leave.lead")}</p>
      <PostForm intent="leave" once={false} reply={reply} labels={{}}>
        {() => (
          <FamilyActions>
            <Button>{t("leave.submit")}</Button>
          </FamilyActions>
        )}
      </PostForm>
    </>
  );
}
