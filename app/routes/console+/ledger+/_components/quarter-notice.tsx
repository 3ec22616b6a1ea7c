import { useTranslation } from "react-i18next";
import type { QuarterTurn } from "~/data/ledger/turn";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/feedback";
import { useNameOf } from "~/ui/use-frame";
import { QUARTER_PATHS, type QuarterArea } from "./ledger-paths";
import { useLedgerWords } from "./ledger-words";

/** On the pages where whoever signs quarters begins their day: one of them waits for their signature. */
export function QuarterNotice({ turn, area }: { turn: QuarterTurn | null; area: QuarterArea }) {
  const { t } = useTranslation("ledger");
  const { version } = useLedgerWords();
  const nameOf = useNameOf();
  if (!turn) return null;
  const back = turn.state === "RETURNED";
  return (
    <Notice
      tone={back ? "care" : "ok"}
      icon={back ? "undo" : "book"}
      title={t(`turn.${turn.state}`, { quarter: version(turn) })}
      action={<LinkButton href={QUARTER_PATHS[area].one(turn.ledgerId)}>{t("turn.open")}</LinkButton>}
    >
      <p>{t("turn.places", { places: turn.places.map(nameOf).join(" · ") })}</p>
    </Notice>
  );
}
