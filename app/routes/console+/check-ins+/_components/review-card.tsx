import { useTranslation } from "react-i18next";
import type { CheckInFile } from "~/data/checkins/file";
import { reviewCommandsFrom } from "~/domain/checkin/review";
import { isReplyTo } from "~/http/form-reply";
import { formatDateTime } from "~/i18n/format";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";

interface ReviewProps {
  record: CheckInFile;
  /** The record that the reader comes to next. */
  next: string | null;
  reply: unknown;
}

/** Read, asked back, closed: what this record can become now. */
export function ReviewCard({ record, next, reply }: ReviewProps) {
  const { t } = useTranslation("checkIns");
  const locale = useLocale();
  const commands = reviewCommandsFrom(record.state);
  const { reviewedAt, reviewer, zone, version } = record;
  return (
    <Card
      id="review"
      title={t(
        commands.includes("REVIEW") ? "page.act" : record.state === "QUESTIONED" ? "page.asked" : "page.done",
      )}
    >
      <div className="stack">
        {reviewedAt && (
          <p className="soft">
            {t("fact.reviewed", {
              name: reviewer ?? t("fact.colleague"),
              date: formatDateTime(reviewedAt, locale, zone),
            })}
          </p>
        )}
        {commands.includes("REVIEW") && (
          <PostForm intent="review" reply={reply} labels={{}} version={version}>
            {() => (
              <>
                {next && <input type="hidden" name="next" value={next} />}
                <Button tone="primary" icon="check" block>
                  {t(next ? "reviewNext" : "review")}
                </Button>
              </>
            )}
          </PostForm>
        )}
        {commands.includes("ASK") && (
          <Disclosure summary={t("ask")} open={isReplyTo(reply, "ask")}>
            <PostForm intent="ask" reply={reply} labels={{ question: t("askField") }} version={version}>
              {(field) => (
                <>
                  <TextArea {...field.text("question")} help={t("askHelp")} maxLength={500} required />
                  <Button>{t("askSubmit")}</Button>
                </>
              )}
            </PostForm>
          </Disclosure>
        )}
        {commands.includes("CLOSE") && (
          <PostForm intent="close" reply={reply} labels={{}} version={version}>
            {() => (
              <>
                <p className="s soft">{t("closeHelp")}</p>
                <Button>{t("close")}</Button>
              </>
            )}
          </PostForm>
        )}
      </div>
    </Card>
  );
}
