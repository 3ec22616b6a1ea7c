import { useTranslation } from "react-i18next";
import type { AgreementAnswer, AgreementParty, AgreementState, Terms } from "~/domain/match/agreement";
import { AGREEMENT_PARTIES, GROUND_RULES } from "~/domain/match/agreement";
import { formatList, formatPlainDate } from "~/i18n/format";
import { Chip } from "./status";
import { useLocale } from "./use-frame";
import { useWords } from "./words";

export interface ShownTerms extends Terms {
  version: number;
  drawnAt: Date;
}

export interface ShownSignature {
  id: string;
  party: AgreementParty;
  answer: AgreementAnswer;
  way: "SCREEN" | "PAPER" | "ASKED";
  signedOn: Date;
}

/** What was agreed, as pairs of what and how. */
export function useTermsSaid(terms: ShownTerms): { id: string; label: string; value: string }[] {
  const { t } = useTranslation("agreements");
  const words = useWords("common");
  const locale = useLocale();
  const day = (value: Date) => formatPlainDate(value, locale, "UTC");
  const { fromOn, untilOn, frequency, minutes, modes, more } = terms;
  const how = formatList(
    modes.map((mode) => words(`mode.${mode}`)),
    locale,
  );
  return [
    {
      id: "length",
      label: t("terms.length"),
      value: t("terms.between", { from: day(fromOn), until: day(untilOn) }),
    },
    {
      id: "often",
      label: t("terms.often"),
      value: t("terms.oftenIs", { frequency: words(`frequency.${frequency}`), minutes }),
    },
    { id: "how", label: t("terms.how"), value: how },
    ...(more ? [{ id: "more", label: t("terms.more"), value: more }] : []),
  ];
}

/** The ground rules of an edition, each a sentence. */
export function GroundRules({ edition }: { edition: number }) {
  const { t } = useTranslation("agreements");
  const rules = edition in GROUND_RULES ? GROUND_RULES[edition as keyof typeof GROUND_RULES] : [];
  return (
    <ol className="ground-rules">
      {rules.map((rule) => (
        <li key={rule}>{t(`rule.${rule}`)}</li>
      ))}
    </ol>
  );
}

/** For each party its signature, or that it is missing. */
export function useSignedSaid(signatures: readonly ShownSignature[]) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  return AGREEMENT_PARTIES.map((party) => {
    const last = signatures.filter((one) => one.party === party).at(-1);
    const signed = last?.answer === "YES" ? last : null;
    const date = signed ? formatPlainDate(signed.signedOn, locale, "UTC") : "";
    const missing = t(party === "CHILD" ? "signed.waitingChild" : "signed.waiting");
    const asked = last && !signed ? t(`signed.asked.${last.answer}`) : missing;
    return {
      ...{ party, signed, last, label: t(`party.${party}`) },
      value: signed ? t(`signed.${signed.way}`, { date }) : asked,
    };
  });
}

const LOOKS = {
  NONE: { tone: "soon", icon: "note" },
  SIGNING: { tone: "soon", icon: "clock" },
  DECLINED: { tone: "care", icon: "hand" },
  IN_FORCE: { tone: "ok", icon: "check" },
  OVER: { tone: "soon", icon: "clock" },
} as const;

export function AgreementChip({ state }: { state: AgreementState }) {
  const { t } = useTranslation("agreements");
  const { tone, icon } = LOOKS[state];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Chip>
  );
}
