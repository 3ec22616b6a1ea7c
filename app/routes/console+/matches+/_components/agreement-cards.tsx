import { useTranslation } from "react-i18next";
import type { AgreementFile } from "~/data/agreements/file";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { GroundRules, useSignedSaid, useTermsSaid } from "~/ui/agreement";
import { LinkButton } from "~/ui/button";
import { Facts } from "~/ui/facts";
import { FormActions } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Disclosure } from "~/ui/table";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

export type Current = NonNullable<AgreementFile["current"]>;

/** What the newest version says, and what can be done with it. */
export function AgreementFacts({ match, current }: { match: AgreementFile; current: Current }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  const facts = useTermsSaid(current);
  const { version, drawnAt, rules } = current;
  const date = formatPlainDate(drawnAt, locale, match.school.timeZone);
  return (
    <Card id="terms" title={t("terms.title")} lead={t("terms.version", { version, date })}>
      <Facts facts={facts} />
      <Disclosure summary={t("terms.rules")}>
        <GroundRules edition={rules} />
      </Disclosure>
      <FormActions>
        <LinkButton href={paths.agreementSheet(match.id, version)}>{t("console.print")}</LinkButton>
        {match.open && <LinkButton href={paths.drawAgreement(match.id)}>{t("console.drawAgain")}</LinkButton>}
      </FormActions>
    </Card>
  );
}

/** Who signed, and everything the child said. */
export function SignedCard({ current }: { current: Current }) {
  const { t } = useTranslation("agreements");
  const words = useWords("common");
  const locale = useLocale();
  const said = useSignedSaid(current.signatures);
  const asked = current.signatures.filter(({ party }) => party === "CHILD").reverse();
  const whoOf = (id: string | undefined) => {
    const { member = null, recordedBy = null } = current.signatures.find((one) => one.id === id) ?? {};
    if (member) return `${member.name} · ${words(`relation.${member.relation}`)}`;
    return recordedBy;
  };
  return (
    <Card id="signed" title={t("signed.title")}>
      <Facts
        facts={said.map(({ party, label, value, signed }) => ({
          ...{ id: party, label, value },
          more: party === "CHILD" ? undefined : whoOf(signed?.id),
        }))}
      />
      {asked.length > 0 && (
        <List label={t("console.child")}>
          {asked.map(({ id, answer, signedOn, askedBy, words: told }) => (
            <ListItem
              key={id}
              title={t(`signed.asked.${answer}`)}
              detail={
                <>
                  {t("signed.askedLine", {
                    by: askedBy,
                    date: formatPlainDate(signedOn, locale, "UTC"),
                  })}
                  <br />
                  {t("signed.explained", { words: told })}
                </>
              }
            />
          ))}
        </List>
      )}
    </Card>
  );
}

/** What was agreed before stays readable. */
export function OlderVersions({ match }: { match: AgreementFile }) {
  const { t } = useTranslation("agreements");
  const locale = useLocale();
  if (match.older.length === 0) return null;
  const day = (date: Date) => formatPlainDate(date, locale, "UTC");
  return (
    <Card id="older" title={t("console.older")} flush>
      <List>
        {match.older.map(({ id, version, fromOn, untilOn }) => (
          <ListItem
            key={id}
            past
            href={paths.agreementSheet(match.id, version)}
            title={t("console.olderVersion", { version })}
            detail={t("terms.between", { from: day(fromOn), until: day(untilOn) })}
          />
        ))}
      </List>
    </Card>
  );
}
