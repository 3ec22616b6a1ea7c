import { useTranslation } from "react-i18next";
import type { RoundPage } from "~/data/rounds/round-page";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { formatShortDateTime } from "~/i18n/format";
import { isLatin } from "~/i18n/locale";
import { Button } from "~/ui/button";
import { Card, Section } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { useCostWords } from "./cost-words";
import { OverrideForm } from "./override-form";

interface Props {
  round: RoundPage;
  reply: unknown;
}

/** What the latest change did to the objective, with the way back where no reason has to be given. */
export function ChangeNotice({ round }: Props) {
  const { t } = useTranslation("rounds");
  const words = useChangeWords();
  const { change } = round;
  if (!change || round.state !== "DRAFT") return null;
  const { child, volunteer, kind } = change;
  const back = kind === "PIN" ? "UNPIN" : kind === "FORBID" ? "ALLOW" : null;
  return (
    <div className="change-notice">
      <Alert
        tone="info"
        icon="swap"
        title={t(`change.${kind}`, { child, volunteer })}
        actions={
          back && (
            <PostForm
              intent="override"
              reply={undefined}
              labels={{}}
              version={round.version}
              id="undo"
              className="row"
            >
              {() => (
                <>
                  <input type="hidden" name="childId" value={change.childId} />
                  <input type="hidden" name="volunteerId" value={change.volunteerId} />
                  <Button name="kind" value={back} icon="undo" small>
                    {t("change.undo")}
                  </Button>
                </>
              )}
            </PostForm>
          )
        }
      >
        {words(change)}
      </Alert>
    </div>
  );
}

function useChangeWords(): (change: NonNullable<RoundPage["change"]>) => string {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const costWords = useCostWords();
  const locale = useLocale();
  return ({ cost, newPairs, approvalsLost }) => {
    const parts = [
      costWords(cost),
      ...(newPairs === 0 ? [] : [t("change.newPairs", { count: newPairs })]),
      ...(approvalsLost === 0 ? [] : [t("change.approvalsLost", { count: approvalsLost })]),
    ];
    const gap = isLatin(locale) ? " " : "";
    return `${t("change.solved")}${gap}${parts.join(common("list.comma"))}${common("list.stop")}`;
  };
}

/** Every pin and every pair that was ruled out, each with its reason and the way back. */
export function Changes({ round, reply }: Props) {
  const { t } = useTranslation("rounds");
  const locale = useLocale();
  const zone = round.plan.scope?.timeZone ?? DISTRICT_ZONE;
  if (round.overrides.length === 0) return null;
  return (
    <Section id="changes" title={t("changes.title")}>
      {round.plan.dropped.length > 0 && (
        <Alert tone="care">{t("changes.dropped", { count: round.plan.dropped.length })}</Alert>
      )}
      <Card flush>
        <List>
          {round.overrides.map((override) => {
            const names = { child: override.child.name, volunteer: override.volunteer.name };
            const pinned = override.kind === "PIN";
            return (
              <ListItem
                key={`${override.childId} ${override.volunteerId}`}
                title={`${t(pinned ? "changes.pin" : "changes.forbid")} · ${t("changes.pair", names)}`}
                detail={t("changes.line", {
                  by: override.by ?? t("by.district"),
                  at: formatShortDateTime(override.at, locale, zone),
                  reason: override.reason,
                })}
                end={
                  round.state === "DRAFT" ? (
                    <OverrideForm
                      childId={override.childId}
                      volunteerId={override.volunteerId}
                      version={round.version}
                      reply={reply}
                      kinds={[
                        pinned
                          ? { kind: "UNPIN", label: t("override.unpin"), icon: "undo" }
                          : { kind: "ALLOW", label: t("override.allow"), icon: "undo" },
                      ]}
                    />
                  ) : undefined
                }
              />
            );
          })}
        </List>
      </Card>
    </Section>
  );
}
