import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childHeard } from "~/data/children/heard";
import { SLOT_ROLES } from "~/domain/child/slots";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, oneOf, optionalNote, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Columns, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { recordWishes } from "~/usecases/child/record-wishes";
import { opened } from "~/usecases/record/opened";
import { AnswersSaid, SignalsRaised, WishesSaid } from "./_components/heard-cards";
import { WishesForm } from "./_components/wishes-form";

const Params = z.object({ childId: id });
const Wishes = z.object({
  version,
  role: oneOf(SLOT_ROLES),
  together: optionalNote(300),
  notWanted: optionalNote(300),
  words: optionalNote(500),
  saidOn: day,
});

export const meta = pageTitle("childHeard");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const child = found(await childHeard(work, params.childId));
  const { id: subjectId, schoolId } = child;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "heard" } });
  return { child, today: dayIn(work.now, child.school.timeZone) };
});

export const action = consoleAction({ params: Params }, (on) => ({
  wishes: on(
    Wishes,
    ({ work, params, form }) => recordWishes(work, { ...params, ...form }),
    ({ params }) => ({ to: paths.childHeard(params.childId), done: "heard.notice.wishes" }),
  ),
}));

export default function ChildHeardPage() {
  const { t } = useTranslation("heard");
  const { t: list } = useTranslation("children");
  const { child, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={t("title", { name: child.name })}
        lead={t("lead")}
        trail={[
          { href: paths.children, label: list("title") },
          { href: paths.child(child.id), label: child.name },
          { label: t("open") },
        ]}
      />
      <Columns kind="side">
        <Stack wide>
          <SignalsRaised child={child} />
          <WishesSaid child={child} />
          <AnswersSaid child={child} />
        </Stack>
        <Stack wide as="aside">
          <WishesForm child={child} today={today} reply={reply} />
        </Stack>
      </Columns>
    </>
  );
}
