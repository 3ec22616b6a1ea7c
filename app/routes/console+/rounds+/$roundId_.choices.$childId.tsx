import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { choicesPage } from "~/data/rounds/choices-page";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatDateTime } from "~/i18n/format";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { Alert, TierChip } from "~/ui/status";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";
import { overrideRound } from "~/usecases/round/override-round";
import { CandidateList, MentorList } from "./_components/choice-lists";
import { OverrideShape } from "./_components/override-shape";

const Params = z.object({ roundId: id, childId: id });

export const meta = pageTitle("roundChoices");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const choices = found(await choicesPage(work, params.roundId, params.childId));
  const { childId, roundId: subjectId } = params;
  await opened(work, { subject: "round", subjectId, childId, details: { page: "choices" } });
  return { choices };
});

export const action = consoleAction({ params: Params }, (on) => ({
  override: on(
    OverrideShape,
    ({ work, form, params: { roundId } }) => overrideRound(work, { ...form, roundId }),
    ({ params }) => ({ to: paths.round(params.roundId), done: "rounds.notice.overridden" }),
  ),
}));

export default function Choices() {
  const { t } = useTranslation("rounds");
  const { choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const nameOf = useNameOf();
  const { child, scope, solvedAt } = choices;
  const scopeName = scope ? nameOf(scope) : choices.scopeName;
  const at = solvedAt ? formatDateTime(solvedAt, locale, scope?.timeZone ?? DISTRICT_ZONE) : "";
  return (
    <>
      <PageHead
        title={t("choice.title", { child: child.name })}
        lead={t("choice.lead", { at })}
        trail={[
          { href: paths.rounds, label: t("title") },
          { href: paths.round(choices.id), label: scopeName },
          { label: child.name },
        ]}
      >
        <TierChip priority={child.priority} />
      </PageHead>
      {choices.state === "DRAFT" ? (
        <>
          <MentorList choices={choices} reply={reply} />
          <CandidateList choices={choices} reply={reply} />
        </>
      ) : (
        <Alert>{t("choice.over")}</Alert>
      )}
    </>
  );
}
