import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { familiesToTell, READERS, schoolMessages } from "~/data/messages/school";
import { consoleAction, consoleLoader } from "~/http/area.server";
import { id, oneOf, pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { Card, PageHead, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { MessageList } from "~/ui/messages";
import { Tabs } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { When } from "~/ui/text";
import { resendMessage } from "~/usecases/messages/resend";
import { tellFamily } from "~/usecases/messages/tell-family";

const Search = z.object({
  page: pageNumber,
  all: z.literal("1").optional().catch(undefined),
  to: oneOf(READERS).optional().catch(undefined),
});
const Told = z.object({
  contactId: id,
  sequence: z.coerce.number().int().positive(),
  how: oneOf(["PHONE", "SLIP"]),
});

export const meta = pageTitle("messages");

export const loader = consoleLoader({ search: Search }, async ({ work, search }) => ({
  toTell: await familiesToTell(work),
  ...{ all: search.all === "1", to: search.to ?? null, page: search.page },
  ...(await schoolMessages(work, {
    ...{ state: search.all ? null : "FAILED", to: search.to ?? null, page: search.page },
  })),
}));

export const action = consoleAction({}, (on) => ({
  resend: on(
    z.object({ messageId: id }),
    ({ work, form }) => resendMessage(work, form.messageId),
    () => ({ to: paths.messages, done: "messages.notice.resent" }),
  ),
  told: on(
    Told,
    ({ work, form }) => tellFamily(work, form),
    () => ({ to: paths.messages, done: "messages.notice.told" }),
  ),
}));

export default function Messages() {
  const { t } = useTranslation("messages");
  const { messages, older, page, all, to } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const href = (query: Record<string, string | number | undefined>) =>
    withQuery(paths.messages, { all: all ? "1" : undefined, to: to ?? undefined, ...query });
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")} />
      <Stack wide>
        <FamiliesToTell reply={reply} />
        <Card
          id="messages"
          title={t(all ? "all" : "failed")}
          lead={t(all ? "allLead" : "failedLead")}
          flush
          end={
            <LinkButton small href={href({ all: all ? undefined : "1" })}>
              {t(all ? "failed" : "all")}
            </LinkButton>
          }
        >
          <Tabs
            label={t("readers")}
            items={[null, ...READERS].map((code) => ({
              href: `${href({ to: code ?? undefined })}#messages`,
              label: t(`reader.${code ?? "ALL"}`),
              current: code === to,
            }))}
          />
          <MessageList
            messages={messages}
            actionOf={({ id: messageId, state }) =>
              state === "FAILED" && (
                <PostForm
                  intent="resend"
                  id={`resend-${messageId}`}
                  about={{ messageId }}
                  reply={reply}
                  labels={{}}
                >
                  {() => <Button small>{t("resend")}</Button>}
                </PostForm>
              )
            }
          />
        </Card>
        {older && <LinkButton href={href({ page: page + 1 })}>{t("older")}</LinkButton>}
      </Stack>
    </>
  );
}

/** Families have no e-mail: somebody calls them, or gives the child a slip. */
function FamiliesToTell({ reply }: { reply: unknown }) {
  const { t } = useTranslation("messages");
  const { toTell } = useLoaderData<typeof loader>();
  return (
    <Card
      id="tell"
      title={t("tell")}
      lead={toTell.length > 0 && t("tellLead")}
      flush={toTell.length > 0}
      end={
        toTell.length > 0 && (
          <LinkButton small icon="print" href={paths.slips}>
            {t("slips.open")}
          </LinkButton>
        )
      }
    >
      {toTell.length === 0 && <p className="soft">{t("tellNobody")}</p>}
      {toTell.length > 0 && (
        <List>
          {toTell.map((one) => (
            <ListItem
              key={one.contactId}
              title={one.child}
              detail={
                <>
                  {t(one.off ? "off" : "moved")}{" "}
                  <When value={one.startsAt} zone={one.timeZone} as="shortDateTime" />
                  <br />
                  {one.phone ? (
                    <a href={`tel:${one.phone}`}>
                      {one.carer} {one.phone}
                    </a>
                  ) : (
                    t("noPhone")
                  )}
                  {one.textAt && (
                    <>
                      <br />
                      {t("textWaits")} <When value={one.textAt} zone={one.timeZone} as="shortDateTime" />
                    </>
                  )}
                  <PostForm
                    intent="told"
                    id={`told-${one.contactId}`}
                    about={{ contactId: one.contactId }}
                    reply={reply}
                    labels={{}}
                  >
                    {() => (
                      <ButtonRow>
                        <input type="hidden" name="sequence" value={one.sequence} />
                        <Button small name="how" value="PHONE">
                          {t("byPhone")}
                        </Button>
                        <Button small name="how" value="SLIP">
                          {t("bySlip")}
                        </Button>
                      </ButtonRow>
                    )}
                  </PostForm>
                </>
              }
            />
          ))}
        </List>
      )}
    </Card>
  );
}
