import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ShownPair } from "~/data/rounds/round-page";
import type { Seat } from "~/domain/round/team";
import { classes } from "~/ui/class-names";
import { Icon } from "~/ui/icons";

/** Several places of one child are a team: all of them by role, filled or empty, above the pairs that this round brings. */
export function TeamGroup({ child, children }: { child: ShownPair["child"]; children: ReactNode }) {
  const { t } = useTranslation("rounds");
  const { name, seats } = child;
  const filled = seats.filter(({ holder }) => holder !== null).length;
  return (
    <li className="team">
      <div className="team-head">
        <h3>{t("team.title", { child: name })}</h3>
        <span className="s soft">{t("team.filled", { slots: seats.length, filled })}</span>
        <ul className="seats">
          {seats.map((seat) => (
            <SeatItem key={seat.slotId} seat={seat} />
          ))}
        </ul>
      </div>
      <ul>{children}</ul>
    </li>
  );
}

function SeatItem({ seat: { role, holder } }: { seat: Seat }) {
  const { t } = useTranslation("rounds");
  const wanted = t(`team.role.${role}`);
  if (!holder)
    return (
      <li className="seat vacant">
        <Icon name="minus" />
        {t("team.seat", { role: wanted, name: t("team.empty") })}
      </li>
    );
  const words =
    role === "ANY" && holder.role
      ? t("team.seatAny", { role: wanted, as: t(`team.role.${holder.role}`), name: holder.name })
      : t("team.seat", { role: wanted, name: holder.name });
  return (
    <li className={classes("seat", holder.kind === "NEW" && "fresh")}>
      <Icon name={holder.kind === "NEW" ? "plus" : "check"} />
      {words} <small>{t(holder.kind === "NEW" ? "team.new" : "team.kept")}</small>
    </li>
  );
}
