import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { dataRequest } from "~/data/privacy/requests";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, note, oneOf, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatPlainDate } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { Facts } from "~/ui/facts";
import { FormActions, TextArea } from "~/ui/fields";
import { Card, PageHead, Stack } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";
import { answerRequest } from "~/usecases/privacy/answer-request";
import { opened } from "~/usecases/record/opened";

const Params = z.object({ requestId: id });
const Answer = z.object({ version, outcome: oneOf(["GRANTED", "REFUSED"]), answer: note(500) });

export const meta = pageTitle("request");

export const loader = consoleLoader({ params: Params }, async ({ work, params }) => {
  const request = found(await dataRequest(work, params.requestId));
  if (request.child)
    await opened(work, {
      ...{ subject: "child", subjectId: request.child.id, schoolId: request.schoolId },
      details: { page: "data" },
    });
  return request;
});

export const action = consoleAction({ params: Params, confirmed: ["answer"] }, (on) => ({
  answer: on(
    Answer,
    ({ work, params, form: { outcome, ...form } }) =>
      answerRequest(work, { ...params, ...form, granted: outcome === "GRANTED" }),
    ({ params }) => ({ to: paths.request(params.requestId), done: "privacy.notice.answered" }),
  ),
}));

export default function RequestPage() {
  const { t } = useTranslation("privacy");
  const request = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const locale = useLocale();
  const { child, volunteer } = request;
  const zone = (child ?? volunteer)?.school.timeZone ?? DISTRICT_ZONE;
  const of = child ? paths.childData(child.id) : paths.applicantData(volunteer?.application?.id ?? "");
  const labels = { outcome: t("answer.outcome"), answer: t("answer.answer") };
  return (
    <>
      <PageHead
        title={t(`kind.${request.kind}`)}
        lead={t("answer.lead", { name: (child ?? volunteer)?.name ?? "" })}
        trail={[{ href: paths.requests, label: t("requests.title") }, { label: t(`kind.${request.kind}`) }]}
      />
      <Stack wide>
        <Card
          under={
            <LinkButton href={of} tone="quiet" small>
              {t("answer.toData")}
            </LinkButton>
          }
        >
          <Facts
            facts={[
              { id: "by", label: t("ask.askedBy"), value: request.askedBy },
              { id: "who", label: t("ask.identityCheck"), value: t(`identity.${request.identityCheck}`) },
              { id: "wish", label: t("ask.wish"), value: request.wish || t("copy.nothing") },
              {
                id: "on",
                label: t("ask.receivedOn"),
                value: formatPlainDate(request.receivedOn, locale, "UTC"),
              },
              { id: "due", label: t("requests.due"), value: formatPlainDate(request.dueOn, locale, "UTC") },
              { id: "state", label: t("requests.state"), value: t(`state.${request.state}`) },
              ...(request.answeredAt
                ? [
                    {
                      id: "answer",
                      label: t("answer.answer"),
                      value: request.answer,
                      more: `${request.answeredBy?.name ?? ""} ${formatPlainDate(request.answeredAt, locale, zone)}`,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        {request.state === "OPEN" && (
          <Card title={t("answer.title")} id="answer" lead={t(`answer.about.${request.kind}`)}>
            <PostForm
              intent="answer"
              reply={reply}
              labels={labels}
              version={request.version}
              className="form-column"
            >
              {(field) => (
                <>
                  <PickField
                    {...field.choices("outcome")}
                    required
                    options={(["GRANTED", "REFUSED"] as const).map((value) => ({
                      value,
                      label: t(`state.${value}`),
                    }))}
                  />
                  <TextArea {...field.text("answer")} help={t("answer.help")} maxLength={500} required />
                  <FormActions>
                    <Button tone="primary">{t("answer.send")}</Button>
                  </FormActions>
                </>
              )}
            </PostForm>
          </Card>
        )}
      </Stack>
    </>
  );
}
