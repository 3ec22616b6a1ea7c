import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childRestrictions } from "~/data/children/restrictions";
import { dayIn } from "~/domain/shared/calendar-day";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, note, optionalDay, optionalLine, personName } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Empty } from "~/ui/feedback";
import { Card, Columns, PageHead, Stack } from "~/ui/layout";
import { List } from "~/ui/list";
import { pageTitle } from "~/ui/page-title";
import { liftRestriction, restrictContact } from "~/usecases/child/restrict-contact";
import { opened } from "~/usecases/record/opened";
import { RestrictMemberForm, RestrictOtherForm } from "./_components/restrict-forms";
import { RestrictionLine } from "./_components/restriction-line";

const Params = z.object({ childId: id });
const Because = { reason: note(300), reviewOn: optionalDay };
const Member = z.object({ memberId: id, ...Because });
const Outsider = z.object({ name: personName, relation: optionalLine(40), ...Because });
const Lift = z.object({ restrictionId: id, because: note(300) });

export const meta = pageTitle("restrictions");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const { child, ...lists } = found(await childRestrictions(work, params.childId));
  await opened(work, {
    subject: "child",
    subjectId: child.id,
    schoolId: child.schoolId,
    details: { page: "restricted" },
  });
  return { child, ...lists, today: dayIn(work.now, child.school.timeZone) };
});

export const action = consoleAction({ params: Params }, (on) => {
  const there = (done: string) => (entered: { params: z.output<typeof Params> }) => ({
    to: paths.restrictions(entered.params.childId),
    done: `restrictions.notice.${done}`,
  });
  return {
    restrictMember: on(
      Member,
      ({ work, params, form }) => restrictContact(work, { ...params, ...form }),
      there("restricted"),
    ),
    restrictOther: on(
      Outsider,
      ({ work, params, form }) => restrictContact(work, { ...params, ...form, memberId: null }),
      there("restricted"),
    ),
    lift: on(
      Lift,
      ({ work, params, form }) => liftRestriction(work, { ...params, ...form }),
      there("lifted"),
    ),
  };
});

export default function Restrictions() {
  const { t } = useTranslation("restrictions");
  const { t: list } = useTranslation("children");
  const { child, open, lifted, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const line = { zone: child.school.timeZone, today, reply };
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("lead", { name: child.name })}
        trail={[
          { href: paths.children, label: list("title") },
          { href: paths.child(child.id), label: child.name },
          { label: t("title") },
        ]}
      />
      <Columns kind="side">
        <Stack wide>
          <Card title={t("open")} id="open" flush>
            {open.length === 0 ? (
              <Empty art="seedling" title={t("none")}>
                {t("noneLead")}
              </Empty>
            ) : (
              <List>
                {open.map((entry) => (
                  <RestrictionLine key={entry.id} entry={entry} {...line} />
                ))}
              </List>
            )}
          </Card>
          {lifted.length > 0 && (
            <Card title={t("lifted")} id="lifted" flush>
              <List>
                {lifted.map((entry) => (
                  <RestrictionLine key={entry.id} entry={entry} {...line} />
                ))}
              </List>
            </Card>
          )}
        </Stack>
        <Stack wide as="aside">
          {child.family.length > 0 && (
            <Card title={t("add.member")} id="member" lead={t("add.memberLead")}>
              <RestrictMemberForm family={child.family} reply={reply} />
            </Card>
          )}
          <Card title={t("add.other")} id="other" lead={t("add.otherLead")}>
            <RestrictOtherForm reply={reply} />
          </Card>
        </Stack>
      </Columns>
    </>
  );
}
