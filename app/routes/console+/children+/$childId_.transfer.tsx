import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { movingChild, schoolsToGoTo } from "~/data/transfers/one";
import { FATES } from "~/domain/child/transfer";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { day, id, listedId, note, oneOf, optionalNote } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, SelectField, TextArea, TextField } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useNameOf } from "~/ui/use-frame";
import { opened } from "~/usecases/record/opened";
import { beginTransfer } from "~/usecases/transfers/start";

const Params = z.object({ childId: id });
/** By the place of the wish; a child wishes for three mentors at most. */
const fate = oneOf(FATES)
  .optional()
  .transform((one) => one ?? null);
const Start = z.object({
  toSchoolId: listedId,
  movesOn: day,
  because: note(200),
  fate1: fate,
  fate2: fate,
  fate3: fate,
  message: optionalNote(1000),
});

export const meta = pageTitle("startTransfer");

export const loader = consoleLoader({ params: Params }, async ({ work, params: { childId } }) => {
  const child = found(await movingChild(work, childId));
  await opened(work, { subject: "child", subjectId: childId, details: { page: "transfer" } });
  const schools = await schoolsToGoTo(work, child.schoolId);
  return { child, schools, today: isoDay(work.now, child.timeZone) };
});

export const action = consoleAction({ params: Params }, (on) => ({
  start: on(
    Start,
    ({ work, params, form: { fate1, fate2, fate3, ...form } }) =>
      beginTransfer(work, { ...params, ...form, fates: { 1: fate1, 2: fate2, 3: fate3 } }),
    (_, { transferId }) => ({ to: paths.transfer(transferId), done: "transfers.done.started" }),
  ),
}));

export default function StartTransfer() {
  const { t } = useTranslation("transfers");
  const { child, schools, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const fateLabel = (position: number) => {
    const match = child.running.find((one) => one.position === position);
    return match ? t("start.fate", { mentor: match.mentor }) : "";
  };
  const labels = {
    toSchoolId: t("start.toSchool"),
    movesOn: t("start.movesOn"),
    because: t("start.because"),
    fate1: fateLabel(1),
    fate2: fateLabel(2),
    fate3: fateLabel(3),
    message: t("start.message"),
  };
  return (
    <>
      <PageHead
        title={t("start.title", { name: child.name })}
        lead={t("start.lead")}
        trail={[{ href: paths.child(child.id), label: child.name }, { label: t("start.crumb") }]}
      />
      {child.transferId ? (
        <Alert actions={<a href={paths.transfer(child.transferId)}>{t("start.toOpen")}</a>}>
          {t("start.open")}
        </Alert>
      ) : child.left ? (
        <Alert tone="care">{t("start.left")}</Alert>
      ) : (
        <PostForm intent="start" reply={reply} labels={labels} className="form-column">
          {(field) => (
            <>
              <SelectField
                {...field.text("toSchoolId")}
                help={t("start.toSchoolHelp")}
                empty={t("start.choose")}
                required
                options={schools.map((school) => ({ value: String(school.id), label: nameOf(school) }))}
              />
              <DateField {...field.text("movesOn", today)} help={t("start.movesOnHelp")} required />
              <TextField {...field.text("because")} help={t("start.becauseHelp")} maxLength={200} required />
              {child.running.map(({ id: matchId, position, mayGoAlong }) => (
                <PickField
                  key={matchId}
                  {...field.choices(`fate${position as 1 | 2 | 3}`)}
                  help={mayGoAlong ? t("start.fateHelp") : t("start.staysHelp")}
                  layout="column"
                  required
                  options={FATES.filter((one) => mayGoAlong || one === "CLOSE").map((value) => ({
                    value,
                    label: t(`fate.${value}`),
                  }))}
                />
              ))}
              {child.others > 0 && <p className="field soft">{t("start.others", { count: child.others })}</p>}
              <TextArea {...field.text("message")} help={t("start.messageHelp")} rows={4} maxLength={1000} />
              <Button tone="primary">{t("start.save")}</Button>
            </>
          )}
        </PostForm>
      )}
    </>
  );
}
