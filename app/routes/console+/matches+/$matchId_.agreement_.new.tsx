import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { agreementFile } from "~/data/agreements/file";
import { matchInQuestion } from "~/data/matches/decision";
import { FREQUENCIES } from "~/domain/schedule/plan";
import { addDays } from "~/domain/shared/calendar-day";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, oneOf, optionalNote, someOf, whole } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, FormActions, NumberField, TextArea } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { modeIcons } from "~/ui/states";
import { Alert } from "~/ui/status";
import { useWords } from "~/ui/words";
import { drawUpAgreement } from "~/usecases/agreements/draw-up";
import { opened } from "~/usecases/record/opened";

const Params = z.object({ matchId: id });
const Drawn = z.object({
  after: whole(0, 1000),
  fromOn: day,
  untilOn: day,
  frequency: oneOf(FREQUENCIES),
  minutes: whole(10, 240),
  modes: someOf(CONTACT_MODES).refine((modes) => modes.length > 0, "CHOOSE"),
  more: optionalNote(300),
});

export const meta = pageTitle("drawAgreement");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const match = found(await agreementFile(work, params.matchId));
  await opened(work, { subject: "match", subjectId: match.id, schoolId: match.schoolId });
  return { match };
});

export const action = consoleAction({ params: Params }, (on) => ({
  draw: on(
    Drawn,
    async ({ work, form, params }) =>
      drawUpAgreement(work, found(await matchInQuestion(work, params.matchId)), form),
    ({ params }) => ({ to: paths.matchAgreement(params.matchId), done: "agreements.notice.drawn" }),
  ),
}));

const isoDay = (value: Date) => value.toISOString().slice(0, 10);

export default function DrawAgreement() {
  const { t } = useTranslation("agreements");
  const { t: matches } = useTranslation("matches");
  const { match } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const pair = matches("pair", { child: match.child.name, volunteer: match.volunteer.name });
  return (
    <>
      <PageHead
        title={t("draw.title")}
        lead={t("draw.lead")}
        trail={[
          { href: paths.match(match.id), label: pair },
          { href: paths.matchAgreement(match.id), label: t("title") },
          { label: t("draw.title") },
        ]}
      />
      <Stack wide>
        {match.current && <Alert>{t("console.againLead")}</Alert>}
        {match.open ? (
          <Card>
            <DrawForm match={match} reply={reply} />
          </Card>
        ) : (
          <Alert>{t("console.notNow")}</Alert>
        )}
      </Stack>
    </>
  );
}

type Match = ReturnType<typeof useLoaderData<typeof loader>>["match"];

function DrawForm({ match, reply }: { match: Match; reply: unknown }) {
  const { t } = useTranslation("agreements");
  const words = useWords("common");
  const { current, plans, today } = match;
  const [plan] = plans;
  const labels = {
    ...{ fromOn: t("draw.fromOn"), untilOn: t("draw.untilOn"), frequency: t("draw.frequency") },
    ...{ minutes: t("draw.minutes"), modes: t("draw.modes"), more: t("draw.more") },
  };
  const modes = current?.modes ?? [...new Set(plans.map(({ mode }) => mode))];
  return (
    <PostForm intent="draw" reply={reply} labels={labels} className="form-column">
      {(field) => (
        <>
          <input type="hidden" name="after" value={current?.version ?? 0} />
          <FieldRow>
            <DateField {...field.text("fromOn", isoDay(current?.fromOn ?? today))} required />
            <DateField
              {...field.text("untilOn", isoDay(current?.untilOn ?? addDays(today, 365)))}
              help={t("draw.untilHelp")}
              required
            />
          </FieldRow>
          <PickField
            {...field.choices("frequency", [current?.frequency ?? plan?.frequency ?? "WEEKLY"])}
            required
            layout="by-4"
            options={FREQUENCIES.map((code) => ({ value: code, label: words(`frequency.${code}`) }))}
          />
          <NumberField
            {...field.text("minutes", String(current?.minutes ?? plan?.minutes ?? 30))}
            min={10}
            max={240}
            required
          />
          <PickField
            {...field.choices("modes", modes.length > 0 ? modes : ["VIDEO"])}
            multiple
            required
            layout="by-6"
            options={CONTACT_MODES.map((code) => ({
              ...{ value: code, label: words(`mode.${code}`), icon: modeIcons[code] },
            }))}
          />
          <TextArea {...field.text("more", current?.more ?? "")} help={t("draw.moreHelp")} maxLength={300} />
          <FormActions>
            <Button tone="primary">{t("draw.submit")}</Button>
          </FormActions>
        </>
      )}
    </PostForm>
  );
}
