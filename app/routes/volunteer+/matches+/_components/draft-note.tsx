import { useTranslation } from "react-i18next";
import { isReplyTo } from "~/http/form-reply";
import { formatShortDateTime } from "~/i18n/format";
import { Button } from "~/ui/button";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import type { Start } from "./check-in-start";

/** Says that the form goes on from a draft, or puts right what was sent. */
export function DraftNote({ start, reply, zone }: { start: Start; reply: unknown; zone: string }) {
  const { t } = useTranslation("checkInForm");
  const locale = useLocale();
  if (start.record) return <Alert>{t("correcting")}</Alert>;
  if (!start.draft || isReplyTo(reply, "submit")) return null;
  const { id, savedAt } = start.draft;
  return (
    <Alert
      actions={
        <PostForm intent="drop" reply={reply} labels={{}}>
          {() => (
            <>
              <input type="hidden" name="draft" value={id} />
              <Button small data-drop>
                {t("dropDraft")}
              </Button>
            </>
          )}
        </PostForm>
      }
    >
      {t("draft", { when: formatShortDateTime(savedAt, locale, zone) })}
    </Alert>
  );
}
