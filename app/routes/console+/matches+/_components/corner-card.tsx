import { useTranslation } from "react-i18next";
import type { CornerCard as Page } from "~/data/corner/contact";
import { paths } from "~/http/paths";
import { formatShortDateTime, formatTime } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { CornerAnswer } from "~/ui/corner-answer";
import { Card } from "~/ui/layout";
import { LeavesUnsent } from "~/ui/on-this-phone";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";

interface Props {
  corner: Page;
  zone: string;
  reply: unknown;
}

/** Whether the child's sentence is a small wish is the school's to say. */
function Wish({ wish, reply }: { wish: { id: string } | null; reply: unknown }) {
  const { t } = useTranslation("smallWishes");
  if (wish) return <LinkButton href={paths.wish(wish.id)}>{t("page.title")}</LinkButton>;
  return (
    <PostForm intent="wish" id="take-wish" reply={reply} labels={{}}>
      {() => <Button>{t("ask.take")}</Button>}
    </PostForm>
  );
}

/** What the child said of this contact, or the button that hands the tablet to it. */
export function CornerCard({ corner, zone, reply }: Props) {
  const { t } = useTranslation("corner");
  const locale = useLocale();
  const { answer, barrier, minutes, openUntil } = corner;
  return (
    <Card id="corner" title={t("card.title")}>
      <div className="stack">
        {answer && (
          <>
            <CornerAnswer said={answer} />
            <p className="s soft">
              {t("card.said", { when: formatShortDateTime(answer.saidAt, locale, zone) })}
              <br />
              {t("card.private")}
            </p>
            {answer.words && <Wish wish={answer.wish} reply={reply} />}
          </>
        )}
        {!answer && barrier && barrier !== "CORNER_ANSWERED" && (
          <p className="soft">{t(`card.${barrier}`)}</p>
        )}
        {!barrier && (
          <>
            <p>{t("card.lead", { minutes })}</p>
            {openUntil && (
              <Alert tone="care">{t("card.openUntil", { time: formatTime(openUntil, zone) })}</Alert>
            )}
            <LeavesUnsent />
            <PostForm intent="corner" reply={reply} labels={{}}>
              {() => (
                <Button tone="primary" icon="child" data-hands-over>
                  {t("card.open")}
                </Button>
              )}
            </PostForm>
          </>
        )}
      </div>
    </Card>
  );
}
