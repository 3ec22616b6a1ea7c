import { useTranslation } from "react-i18next";
import type { RoundPage, ShownPair } from "~/data/rounds/round-page";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { isReplyTo } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { formatDistance } from "~/i18n/format";
import { termValues } from "~/ui/bars";
import { Button } from "~/ui/button";
import { PostForm } from "~/ui/post-form";
import { CostList, PairReasons, PairRow } from "~/ui/round";
import { Chip, StateChip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { Nb, Said } from "~/ui/text";
import { useLocale, useNameOf } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { SaidWishes } from "../../_components/said-wishes";
import { useOutcomeWords } from "./cost-words";
import { OverrideForm } from "./override-form";
import { metresBetween, useTermWords, useWaitedWords, weightValues } from "./pair-words";

interface Props {
  pair: ShownPair;
  round: RoundPage;
  reply: unknown;
}

export function RoundPair({ pair, round, reply }: Props) {
  const { t } = useTranslation("rounds");
  const common = useWords("common");
  const words = useWords("rounds");
  const grades = useWords("children");
  const termWords = useTermWords(round.plan.weights);
  const outcomeWords = useOutcomeWords();
  const nameOf = useNameOf();
  const locale = useLocale();
  const waitedWords = useWaitedWords(round.plan.scope?.timeZone ?? DISTRICT_ZONE);
  const { child, volunteer } = pair;
  const names = { child: child.name, volunteer: volunteer.name };
  const terms = termValues(pair.terms);
  const draft = round.state === "DRAFT";
  const pin = round.overrides.find(
    (override) =>
      override.kind === "PIN" && override.childId === child.id && override.volunteerId === volunteer.id,
  );
  const known = round.costs?.[pair.id];
  const costs =
    known &&
    [
      pin
        ? known.UNPIN && {
            id: "UNPIN",
            icon: "undo" as const,
            title: t("override.unpin"),
            detail: outcomeWords(known.UNPIN),
          }
        : { id: "PIN", icon: "pin" as const, title: t("override.pin"), detail: t("choice.pinIsFree") },
      known.FORBID && {
        id: "FORBID",
        icon: "ban" as const,
        title: t("override.forbid"),
        detail: outcomeWords(known.FORBID),
      },
    ].filter((cost) => cost !== undefined);
  const waited = draft && child.waitingSince && waitedWords(child.waitingSince);
  const open = isReplyTo(reply, "override", { childId: child.id, volunteerId: volunteer.id });
  return (
    <PairRow
      child={{
        name: child.name,
        href: paths.child(child.id),
        priority: child.priority,
        detail: (
          <>
            <Nb>{grades(`grade.${child.grade}`)} ·</Nb>{" "}
            {nameOf(round.plan.scope?.kind === "SCHOOL" ? child.place : child.school)}
            {waited && (
              <>
                {" "}
                <Nb>· {waited}</Nb>
              </>
            )}
          </>
        ),
      }}
      volunteer={{
        name: volunteer.name,
        href: volunteer.application ? paths.applicant(volunteer.application.id) : undefined,
        detail: (
          <>
            {volunteer.role && <Nb>{common(`mentorRole.${volunteer.role}`)} ·</Nb>}{" "}
            <Nb>{formatDistance(metresBetween(pair), locale)}</Nb>
            {draft && (
              <>
                <br />
                {t("load.draft", { ...volunteer.load, capacity: volunteer.capacity })}
              </>
            )}
          </>
        ),
      }}
      score={pair.score}
      scoreUnit={t("pairs.score")}
      terms={terms}
      pinned={pin !== undefined}
      open={open}
      actions={
        draft ? (
          <ApproveForm pair={pair} round={round} reply={reply} />
        ) : (
          <StateChip of="pair" state={pair.state} />
        )
      }
      why={
        pin ? (
          <>
            <Chip tone="ok" icon="pin">
              {t("pairs.pinned")}
            </Chip>{" "}
            {t("pairs.pinnedBy", { by: pin.by ?? t("by.district"), reason: pin.reason })}
          </>
        ) : pair.reason ? (
          words(`leftOut.${pair.reason}`)
        ) : undefined
      }
    >
      <Disclosure
        open={open}
        summary={
          <>
            {t(draft ? "pairs.more" : "pairs.reasons")}
            <Said>{t("pairs.ofWhom", names)}</Said>
          </>
        }
      >
        <div className="pair-inside">
          {pair.score === 0 ? (
            <p className="s soft">{t("pairs.noTerms")}</p>
          ) : (
            <PairReasons
              title={t("pairs.why")}
              terms={terms}
              weights={weightValues(round.plan.weights)}
              words={termWords(pair)}
            />
          )}
          <div>
            <SaidWishes said={child.saidWishes[0]} />
          </div>
          {draft && (
            <div>
              <h3>{t("override.title")}</h3>
              {costs ? (
                <CostList title={t("choice.before")} costs={costs} />
              ) : (
                <p className="s soft">{t("override.lead")}</p>
              )}
              <p>
                <a href={paths.roundChoices(round.id, child.id)}>{t("choice.link", names)}</a>
              </p>
              <OverrideForm
                childId={child.id}
                volunteerId={volunteer.id}
                version={round.version}
                reply={reply}
                kinds={[
                  pin
                    ? { kind: "UNPIN", label: t("override.unpin"), icon: "undo" }
                    : { kind: "PIN", label: t("override.pin"), icon: "pin" },
                  { kind: "FORBID", label: t("override.forbid"), icon: "ban" },
                ]}
              />
            </div>
          )}
        </div>
      </Disclosure>
    </PairRow>
  );
}

function ApproveForm({ pair, round, reply }: Props) {
  const { t } = useTranslation("rounds");
  const approved = pair.state === "APPROVED";
  const names = { child: pair.child.name, volunteer: pair.volunteer.name };
  return (
    <PostForm
      intent="approval"
      about={{ pairId: pair.id }}
      reply={reply}
      labels={{}}
      version={round.version}
      className="approve"
      id={`approve-${pair.id}`}
    >
      {() => (
        <Button
          name="kind"
          value={approved ? "UNAPPROVE" : "APPROVE"}
          icon="check"
          aria-pressed={approved}
          aria-label={t(approved ? "pairs.unapprove" : "pairs.approve", names)}
          title={t(approved ? "pairs.unapproveShort" : "pairs.approveShort")}
        />
      )}
    </PostForm>
  );
}
