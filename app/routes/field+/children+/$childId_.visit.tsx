import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { childToVisit } from "~/data/visits/child";
import { dayIn } from "~/domain/shared/calendar-day";
import { fieldAction, fieldLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { opened } from "~/usecases/record/opened";
import { recordVisit } from "~/usecases/visits/record";
import { VisitAsked, VisitForm } from "../_components/visit-form";

const Params = z.object({ childId: id });

export const meta = pageTitle("fieldVisit");

export const loader = fieldLoader({ params: Params }, async ({ work, params: { childId } }) => {
  const { name, schoolId, timeZone } = found(await childToVisit(work, childId));
  await opened(work, { subject: "child", subjectId: childId, schoolId, details: { page: "visit" } });
  return { childId, name, today: dayIn(work.now, timeZone) };
});

export const action = fieldAction({ params: Params }, (on) => ({
  record: on(
    VisitAsked,
    ({ work, params, form }) => recordVisit(work, params.childId, form),
    ({ params }, told) => ({
      to: paths.fieldChild(params.childId),
      done: `visits.notice.${noticeOf(told)}` as const,
    }),
  ),
}));

/** Who was told, in one notice. */
function noticeOf({ worry, absence }: { worry: boolean; absence: boolean }) {
  if (absence) return worry ? "reportedBoth" : "absence";
  return worry ? "reported" : "recorded";
}

export default function FieldVisit() {
  const { t } = useTranslation("visits");
  const { childId, name, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <div className="prose">
      <PageHead
        title={t("form.title", { name })}
        trail={[
          { href: paths.field, label: t("title") },
          { href: paths.fieldChild(childId), label: name },
          { label: t("record") },
        ]}
      />
      <VisitForm reply={reply} today={today} />
    </div>
  );
}
