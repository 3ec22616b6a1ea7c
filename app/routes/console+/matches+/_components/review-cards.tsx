import { useTranslation } from "react-i18next";
import type { MatchEnding } from "~/data/matches/ending";
import { ASKED_VIEWS, hasDoubt, missingViews, REVIEW_SIDES, REVIEW_VIEWS } from "~/domain/match/review";
import { paths } from "~/http/paths";
import { formatList, formatPlainDate } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { SelectField, TextArea } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";

type Props = { match: MatchEnding; reply: unknown };

const openReview = ({ reviews }: MatchEnding) => reviews.find(({ decidedAt }) => decidedAt === null);

/** What each side thinks of going on, side by side. */
export function ViewsCard({ match, reply }: Props) {
  const { t } = useTranslation("closures");
  const locale = useLocale();
  const review = openReview(match);
  if (!review)
    return (
      <Card title={t("review.views")} id="views">
        <Empty title={t("review.none")}>{t("review.noneLead")}</Empty>
      </Card>
    );
  const labels = Object.fromEntries(
    REVIEW_SIDES.flatMap((side) => [
      [`${side}View`, t(`review.side.${side}`)],
      [`${side}Words`, t("review.words")],
    ]),
  );
  const day = formatPlainDate(review.dueOn, locale, "UTC");
  return (
    <Card title={t("review.views")} id="views" lead={t(`because.${review.because}`, { day })}>
      <PostForm intent="views" reply={reply} labels={labels} className="form-column">
        {(field) => (
          <>
            <input type="hidden" name="reviewVersion" value={review.version} />
            {REVIEW_SIDES.map((side) => (
              <Stack key={side}>
                <SelectField
                  {...field.text(`${side}View`, review[`${side}View`] ?? "")}
                  help={t(`review.help.${side}`)}
                  empty={t("review.notAsked")}
                  options={(side === "child" || side === "staff" ? ASKED_VIEWS : REVIEW_VIEWS).map(
                    (value) => ({
                      value,
                      label: t(`view.${value}`),
                    }),
                  )}
                />
                <TextArea {...field.text(`${side}Words`, review[`${side}Words`])} maxLength={500} />
              </Stack>
            ))}
            <Button tone="primary">{t("review.submit")}</Button>
          </>
        )}
      </PostForm>
    </Card>
  );
}

export function DecideReviewCard({ match, reply }: Props) {
  const { t } = useTranslation("closures");
  const locale = useLocale();
  const review = openReview(match);
  if (!review || match.state !== "IN_REVIEW") return null;
  const missing = missingViews(review);
  return (
    <Card title={t("review.decide")} id="decide">
      <Stack>
        {missing.length > 0 ? (
          <Alert>
            {t("review.missing", {
              who: formatList(
                missing.map((side) => t(`review.toAsk.${side}`)),
                locale,
              ),
            })}
          </Alert>
        ) : (
          hasDoubt(review) && <Alert tone="care">{t("review.doubt")}</Alert>
        )}
        <PostForm intent="continue" reply={reply} labels={{}} version={match.version}>
          {() => <Button tone={missing.length === 0 ? "primary" : undefined}>{t("review.continue")}</Button>}
        </PostForm>
        <LinkButton href={`${paths.match(match.id)}#close`}>{t("review.close")}</LinkButton>
      </Stack>
    </Card>
  );
}
