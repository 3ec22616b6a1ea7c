import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { hasMobile, ownChoices, ownMessages } from "~/data/messages/own";
import { CHANNELS, takesTexts } from "~/domain/messages/channels";
import { CHOICES } from "~/domain/messages/kinds";
import { clockOf } from "~/domain/schedule/windows";
import { ownAction, ownLoader } from "~/http/area.server";
import { clockMinutes, oneOf, pageNumber, someOf, timeZoneName } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { SelectField, TextField } from "~/ui/fields";
import { Card, PageHead, Section } from "~/ui/layout";
import { MessageList } from "~/ui/messages";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { PublicFrame } from "~/ui/public-frame";
import { chooseMessages } from "~/usecases/messages/choose";

const Choices = z.object({
  wanted: someOf(CHOICES),
  quietFrom: clockMinutes,
  quietUntil: clockMinutes,
  timeZone: timeZoneName,
  channel: oneOf(CHANNELS).default("EMAIL"),
});

export const meta = pageTitle("ownMessages");

const Search = z.object({ page: pageNumber });

export const loader = ownLoader({ search: Search }, async ({ work, search, context }) => ({
  choices: await ownChoices(work),
  // Chosen only where it would do something: a number, and a gateway.
  texts: takesTexts(context.site.env) && (await hasMobile(work)),
  page: search.page,
  ...(await ownMessages(work, search.page)),
}));

export const action = ownAction({}, (on) => ({
  choose: on(
    Choices,
    ({ work, form }) => chooseMessages(work, form),
    () => ({ to: paths.ownMessages, done: "messages.notice.chosen" }),
  ),
}));

const ZONES = Intl.supportedValuesOf("timeZone");

export default function OwnMessages() {
  const { t } = useTranslation(["messages", "ownAccount"]);
  const { choices, texts, messages, older, page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const labels = {
    wanted: t("messages:wanted"),
    quietFrom: t("messages:quietFrom"),
    quietUntil: t("messages:quietUntil"),
    timeZone: t("messages:timeZone"),
    channel: t("messages:channel"),
  };
  return (
    <PublicFrame wrapped="narrow">
      <PageHead
        title={t("messages:ownTitle")}
        lead={t("messages:ownLead")}
        trail={[{ href: paths.account, label: t("ownAccount:title") }, { label: t("messages:ownTitle") }]}
      />
      <Section id="choices" title={t("messages:choices")} lead={t("messages:always")}>
        <PostForm intent="choose" reply={reply} labels={labels}>
          {(field) => (
            <>
              <PickField
                {...field.choices(
                  "wanted",
                  CHOICES.filter((kind) => !choices.muted.includes(kind)),
                )}
                multiple
                layout="column"
                options={CHOICES.map((kind) => ({ value: kind, label: t(`messages:kind.${kind}`) }))}
              />
              {texts && (
                <PickField
                  {...field.choices("channel", [choices.channel])}
                  required
                  options={CHANNELS.map((value) => ({ value, label: t(`messages:by.${value}`) }))}
                />
              )}
              <TextField
                {...field.text("quietFrom", clockOf(choices.quietFrom))}
                type="time"
                short
                required
              />
              <TextField
                {...field.text("quietUntil", clockOf(choices.quietUntil))}
                help={t("messages:quietHelp")}
                type="time"
                short
                required
              />
              <SelectField
                {...field.text("timeZone", choices.timeZone)}
                options={ZONES.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
                required
              />
              <Button tone="primary" block>
                {t("messages:save")}
              </Button>
            </>
          )}
        </PostForm>
      </Section>
      <Section id="log" title={t("messages:log")} lead={t("messages:logLead")}>
        <Card flush>
          <MessageList messages={messages} />
        </Card>
        {older && (
          <LinkButton href={withQuery(paths.ownMessages, { page: page + 1 })}>
            {t("messages:older")}
          </LinkButton>
        )}
      </Section>
    </PublicFrame>
  );
}
