import { useTranslation } from "react-i18next";
import type { BoardPlace, sendingsOf } from "~/data/ledger/quarters";
import { DEPARTMENTS } from "~/domain/ledger/departments";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { isReplyTo } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { SelectField, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

interface SendProps {
  ledgerId: string;
  signed: boolean;
  sendings: Awaited<ReturnType<typeof sendingsOf>>;
  reply: unknown;
}

/** What goes to the three departments, and what has gone. */
export function SendCard({ ledgerId, signed, sendings, reply }: SendProps) {
  const { t } = useTranslation("ledger");
  const left = DEPARTMENTS.filter((one) => !sendings.some(({ department }) => department === one));
  return (
    <Card title={t("send.title")} id="send" lead={signed ? t("send.lead") : t("send.later")}>
      <div className="row">
        <LinkButton href={paths.ledgerFile(ledgerId)} icon="download">
          {t("send.file")}
        </LinkButton>
        <LinkButton href={paths.ledgerReport(ledgerId)} icon="print">
          {t("send.report")}
        </LinkButton>
      </div>
      <List>
        {DEPARTMENTS.map((one) => {
          const sent = sendings.find(({ department }) => department === one);
          return (
            <ListItem
              key={one}
              title={t(`send.department.${one}`)}
              detail={
                sent ? (
                  <>
                    {t("send.sent", { name: sent.sentBy.name, recipient: sent.recipient })} ·{" "}
                    <When value={sent.sentAt} zone={DISTRICT_ZONE} as="dateTime" />
                  </>
                ) : (
                  t("send.notYet")
                )
              }
            />
          );
        })}
      </List>
      {signed && left.length > 0 && (
        <PostForm
          intent="send"
          reply={reply}
          labels={{ department: t("send.which"), recipient: t("send.recipient") }}
          className="form-column"
        >
          {(field) => (
            <>
              <SelectField
                {...field.text("department", left[0])}
                options={left.map((value) => ({ value, label: t(`send.department.${value}`) }))}
                required
              />
              <TextField
                {...field.text("recipient")}
                help={t("send.recipientHelp")}
                maxLength={100}
                required
              />
              <Button>{t("send.submit")}</Button>
            </>
          )}
        </PostForm>
      )}
    </Card>
  );
}

/** A signed quarter that was wrong is corrected in a new version. */
export function CorrectCard({ board, reply }: { board: readonly BoardPlace[]; reply: unknown }) {
  const { t } = useTranslation("ledger");
  const nameOf = useNameOf();
  const places = board.filter(({ kind }) => kind !== "DISTRICT");
  return (
    <Disclosure summary={t("correct.title")} open={isReplyTo(reply, "correct")}>
      <Card title={t("correct.title")} id="correct" lead={t("correct.lead")}>
        <PostForm
          intent="correct"
          reply={reply}
          labels={{ placeId: t("correct.place"), because: t("correct.because") }}
          className="form-column"
        >
          {(field) => (
            <>
              <SelectField
                {...field.text("placeId")}
                empty
                options={places.map((place) => ({ value: String(place.id), label: nameOf(place) }))}
                required
              />
              <TextField {...field.text("because")} maxLength={200} required />
              <Button>{t("correct.submit")}</Button>
            </>
          )}
        </PostForm>
      </Card>
    </Disclosure>
  );
}
