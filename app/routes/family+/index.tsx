import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { familyPage } from "~/data/family/page";
import { familyPermission } from "~/data/family/permission";
import { givenName } from "~/domain/child/given-name";
import { familyAction, familyLoader } from "~/http/area.server";
import { leaveHeaders } from "~/http/family-cookies.server";
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
import { leaveFamily } from "~/usecases/family/leave";
import { opened } from "~/usecases/record/opened";
import { ContactsAhead, LastContact, Mentors, ParentCalls } from "./_components/family-parts";
import { PermissionLine } from "./_components/permission-line";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

export const meta = pageTitle("family");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({}, async ({ work, viewer }) => {
  const { name, ...page } = found(await familyPage(work));
  const { questions, guardian, inProgramme } = found(await familyPermission(work));
  const { childId: subjectId, schoolId } = viewer;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "link" } });
  return { ...page, permission: { questions, guardian, inProgramme }, child: givenName(name), now: work.now };
});

export const action = familyAction({}, (on) => ({
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
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { child, school, contacts, last, mentors } = page;
  return (
    <FamilyPage back={path} fine={t("fine")}>
      <FrameNotice />
      <h1>{t(contacts.length > 0 ? "title" : "titleNone", { name: child })}</h1>
      <ContactsAhead {...page} />
      <ParentCalls {...page} />
      {last && <LastContact last={last} />}
      {page.participates && <Mentors mentors={mentors} />}
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
      <h2>{t("calendars:familyTitle")}</h2>
      <p>{t("calendars:familyLead")}</p>
      <FamilyActions>
        <LinkButton href={paths.familyFeeds}>{t("calendars:familyTitle")}</LinkButton>
      </FamilyActions>
      <h2>{t("leave.title")}</h2>
      <p>{t("leave.lead")}</p>
      <PostForm intent="leave" once={false} reply={reply} labels={{}}>
        {() => (
          <FamilyActions>
            <Button>{t("leave.submit")}</Button>
          </FamilyActions>
        )}
      </PostForm>
    </FamilyPage>
  );
}
