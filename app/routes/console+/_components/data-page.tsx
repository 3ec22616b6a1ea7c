import { useTranslation } from "react-i18next";
import { IDENTITY_CHECKS, REQUEST_KINDS } from "~/domain/privacy/request";
import type { Copy } from "~/http/copy.server";
import { isoDay } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FormActions, TextArea, TextField } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useFrame } from "~/ui/use-frame";
import { CopySections } from "./copy-sections";
import { HoldCard, type HoldShown } from "./hold-card";
import { type RequestRow, RequestTable } from "./request-table";

type Props = {
  requests: readonly RequestRow[];
  holds: readonly HoldShown[];
  purgedAt: Date | null;
  zone: string;
  now: Date;
  copy: Copy | null;
  /** Where the copy is as a file. */
  file: string;
  reply: unknown;
};

/** What somebody asks about the data of one person, a copy of it, and whether it must be kept. */
export function DataPage({ requests, holds, purgedAt, zone, now, copy, file, reply }: Props) {
  const { t } = useTranslation("privacy");
  const { person } = useFrame();
  if (purgedAt) return <Alert>{t("purged")}</Alert>;
  return (
    <Stack wide>
      <Card title={t("requests.title")} id="requests" flush={requests.length > 0}>
        {requests.length > 0 ? <RequestTable rows={requests} now={now} /> : <p>{t("requests.noneHere")}</p>}
      </Card>
      <AskForm reply={reply} today={isoDay(now, zone)} />
      <Card title={t("copy.title")} id="copy" lead={t("copy.lead")}>
        {copy ? (
          <>
            <LinkButton href={file} icon="download">
              {t("copy.file")}
            </LinkButton>
            <Disclosure summary={t("copy.read")} open>
              <CopySections copy={copy} zone={zone} />
            </Disclosure>
          </>
        ) : (
          <PostForm
            intent="export"
            reply={reply}
            labels={{ reason: t("copy.reason") }}
            className="form-column"
          >
            {(field) => (
              <>
                <TextArea {...field.text("reason")} help={t("copy.reasonHelp")} maxLength={200} required />
                <FormActions>
                  <Button icon="file">{t("copy.make")}</Button>
                </FormActions>
              </>
            )}
          </PostForm>
        )}
      </Card>
      {(person?.district || holds.length > 0) && (
        <HoldCard holds={holds} mayChange={person?.district === true} zone={zone} reply={reply} />
      )}
    </Stack>
  );
}

function AskForm({ reply, today }: { reply: unknown; today: string }) {
  const { t } = useTranslation("privacy");
  const labels = {
    kind: t("ask.kind"),
    askedBy: t("ask.askedBy"),
    identityCheck: t("ask.identityCheck"),
    wish: t("ask.wish"),
    receivedOn: t("ask.receivedOn"),
  };
  return (
    <Card title={t("ask.title")} id="ask" lead={t("ask.lead")}>
      <PostForm intent="ask" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <PickField
              {...field.choices("kind")}
              required
              layout="column"
              options={REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
            <TextField {...field.text("askedBy")} help={t("ask.askedByHelp")} maxLength={60} required />
            <PickField
              {...field.choices("identityCheck")}
              required
              layout="column"
              options={IDENTITY_CHECKS.map((check) => ({ value: check, label: t(`identity.${check}`) }))}
            />
            <TextArea {...field.text("wish")} help={t("ask.wishHelp")} maxLength={500} />
            <DateField {...field.text("receivedOn", today)} max={today} required />
            <FormActions>
              <Button tone="primary">{t("ask.send")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
