import { isRouteErrorResponse, useLoaderData, useRouteError } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { familyPage } from "~/data/family/page";
import { givenName } from "~/domain/child/given-name";
import { familyLoader } from "~/http/area.server";
import { found } from "~/http/responses.server";
import type { AreaHandle } from "~/ui/area";
import { failureOf } from "~/ui/failure";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { useFrame } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";
import { ContactsAhead, LastContact, Mentors } from "./_components/family-parts";

const Params = z.object({ token: z.string() });

export const meta = pageTitle("family");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({ params: Params }, async ({ work, viewer }) => {
  const { name, ...page } = found(await familyPage(work));
  const { childId: subjectId, schoolId } = viewer;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "link" } });
  return { ...page, child: givenName(name), now: work.now };
});

/** A card that no longer opens: whom to call is what matters now. */
export function ErrorBoundary() {
  const { t } = useTranslation(["family", "failure"]);
  const { path } = useFrame();
  const error = useRouteError();
  const kind = failureOf(isRouteErrorResponse(error) ? error.status : 500);
  const gone = kind === "notFound";
  return (
    <FamilyPage back={path}>
      <h1>{gone ? t("family:gone") : t(`failure:${kind}.title`)}</h1>
      <p>{gone ? t("family:goneLead") : t("family:failedLead")}</p>
      <h2>{t("family:calls")}</h2>
      <FamilyCalls />
    </FamilyPage>
  );
}

export default function Family() {
  const { t } = useTranslation("family");
  const { path } = useFrame();
  const page = useLoaderData<typeof loader>();
  const { child, school, contacts, last, mentors } = page;
  return (
    <FamilyPage back={path} fine={t("fine")}>
      <h1>{t(contacts.length > 0 ? "title" : "titleNone", { name: child })}</h1>
      <ContactsAhead {...page} />
      {last && <LastContact last={last} />}
      {page.participates && <Mentors mentors={mentors} />}
      <h2>{t("calls")}</h2>
      <FamilyCalls teacher={{ name: school.contactName, phone: school.phone }} />
    </FamilyPage>
  );
}
