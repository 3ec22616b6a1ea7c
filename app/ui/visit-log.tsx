import { useTranslation } from "react-i18next";
import type { VisitSeen } from "~/domain/visit/seen";
import { List, ListItem } from "./list";
import { StateChip } from "./status";
import { Dotted, When } from "./text";

/** What visitors found at a child's home, the latest first. */
export function VisitLog({ visits }: { visits: readonly VisitSeen[] }) {
  return (
    <List>
      {visits.map((visit) => (
        <ListItem
          key={visit.id}
          title={<When value={visit.visitedOn} zone="UTC" as="plainDate" />}
          detail={<Found visit={visit} />}
          end={<StateChip of="concern" state={visit.concern} />}
        />
      ))}
    </List>
  );
}

function Found({ visit }: { visit: VisitSeen }) {
  const { t } = useTranslation("visits");
  const { present, living, discrimination, bullying, violence, carerHealth, attendance } = visit;
  const who = present.length > 0 ? present.map((one) => t(`present.${one}`)).join(t("and")) : t("nobody");
  const facts = [
    living && t("found.living", { how: t(`rating.${living}`) }),
    discrimination && discrimination !== "NO" && t(`found.discrimination.${discrimination}`),
    bullying && bullying !== "NO" && t(`found.bullying.${bullying}`),
    violence && violence !== "NO" && t(`found.violence.${violence}`),
    carerHealth && t("found.carerHealth", { how: t(`rating.${carerHealth}`) }),
    attendance && t(`attendance.${attendance}`),
  ];
  return (
    <>
      <Dotted
        facts={[t(visit.ofPair ? "round.PAIR" : "round.VILLAGE"), visit.visitor, t("met", { who }), ...facts]}
      />
      {visit.note && (
        <>
          <br />
          <span className="as-typed">{visit.note}</span>
        </>
      )}
    </>
  );
}
