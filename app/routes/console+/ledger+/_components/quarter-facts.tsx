import { useTranslation } from "react-i18next";
import type { oneQuarter } from "~/data/ledger/quarters";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { Facts } from "~/ui/facts";
import { Card } from "~/ui/layout";
import { When } from "~/ui/text";

type Ledger = NonNullable<Awaited<ReturnType<typeof oneQuarter>>>;
/** When it was taken and signed, of how many children, and the checksum that files and prints bear. */
export function QuarterFacts({ ledger }: { ledger: Ledger }) {
  const { t } = useTranslation("ledger");
  const { takenAt, signedAt, children, checksum, because } = ledger;
  return (
    <Card title={t("facts.title")} id="facts">
      <Facts
        facts={[
          {
            id: "taken",
            label: t("facts.taken"),
            value: <When value={takenAt} zone={DISTRICT_ZONE} as="dateTime" />,
          },
          { id: "children", label: t("facts.children"), value: children },
          {
            id: "signed",
            label: t("facts.signed"),
            value: signedAt ? (
              <When value={signedAt} zone={DISTRICT_ZONE} as="dateTime" />
            ) : (
              t("facts.notYet")
            ),
          },
          { id: "checksum", label: t("facts.checksum"), value: <code>{checksum}</code> },
          ...(because ? [{ id: "because", label: t("facts.because"), value: because }] : []),
        ]}
      />
    </Card>
  );
}
