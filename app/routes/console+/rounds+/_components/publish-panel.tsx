import { useTranslation } from "react-i18next";
import type { RoundPage } from "~/data/rounds/round-page";
import { paths } from "~/http/paths";
import { Button, LinkButton } from "~/ui/button";
import { Card, Section } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { FoldedCommand, SideCommand } from "~/ui/side-commands";

interface Props {
  round: RoundPage;
  reply: unknown;
}

/** What publishing will do, before it is done; afterwards what became of the pairs. */
export function PublishPanel({ round, reply }: Props) {
  if (round.state === "DRAFT") return <Draft round={round} reply={reply} />;
  return round.state === "PUBLISHED" ? <Done round={round} /> : null;
}

function Draft({ round, reply }: Props) {
  const { t } = useTranslation("rounds");
  const { approved, open } = round.counts;
  return (
    <Section id="publish" title={t("publish.title")}>
      <Card>
        <div className="stack">
          <p>
            <b>{t("publish.approved", { count: approved })}</b>
            {open > 0 && <> · {t("publish.open", { count: open })}</>}
          </p>
          <p className="soft">{t("publish.recheck")}</p>
          <p className="soft">{t("publish.letters")}</p>
          <div className="row">
            {open > 0 && (
              <PostForm
                intent="approval"
                id="approve-all"
                about={{ pairId: "ALL" }}
                reply={reply}
                labels={{}}
                version={round.version}
              >
                {() => (
                  <Button
                    name="kind"
                    value="APPROVE"
                    icon="check"
                    tone={approved === 0 ? "primary" : undefined}
                  >
                    {t("publish.approveAll", { count: open })}
                  </Button>
                )}
              </PostForm>
            )}
            {approved > 0 ? (
              <PostForm intent="publish" reply={reply} labels={{}} version={round.version}>
                {() => (
                  <Button tone="primary" icon="bridge">
                    {t("publish.submit", { count: approved })}
                  </Button>
                )}
              </PostForm>
            ) : (
              open > 0 && <p className="soft">{t("publish.nothing")}</p>
            )}
          </div>
          <SideCommand
            intent="solve"
            label={t("publish.again")}
            help={t("publish.againHelp")}
            icon="swap"
            version={round.version}
            reply={reply}
          />
          <p>
            <a href={paths.roundRecord(round.id)}>{t("record.link")}</a>
          </p>
          <FoldedCommand
            summary={t("publish.discardSummary")}
            intent="discard"
            label={t("publish.discard")}
            help={t("publish.discardHelp")}
            version={round.version}
            reply={reply}
          />
        </div>
      </Card>
    </Section>
  );
}

function Done({ round }: { round: RoundPage }) {
  const { t } = useTranslation("rounds");
  const { published } = round.counts;
  const leftOut = round.counts["left-out"];
  return (
    <Section id="publish" title={t("publish.done")}>
      <Card>
        <div className="stack">
          <p>
            <b>{t("publish.doneMatches", { count: published })}</b>
            {leftOut > 0 && <> · {t("publish.doneLeftOut", { count: leftOut })}</>}
          </p>
          <div className="row">
            <LinkButton href={paths.matches}>{t("publish.toMatches")}</LinkButton>
            <a href={paths.roundRecord(round.id)}>{t("record.link")}</a>
          </div>
        </div>
      </Card>
    </Section>
  );
}
