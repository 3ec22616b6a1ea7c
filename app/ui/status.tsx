import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classes } from "./class-names";
import { Icon, type IconName } from "./icons";
import { type StateKind, type StateOf, stateLooks, type Tone } from "./states";
import { useWords } from "./words";

export type ChipProps = { tone?: Tone; icon?: IconName; children: ReactNode };

/** A state, not an order; at most one a row. */
export function Chip({ tone, icon, children }: ChipProps) {
  return (
    <span className={classes("chip", tone)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

export type TierChipProps = { priority: "A" | "B" | "C"; short?: boolean };

export function TierChip({ priority, short }: TierChipProps) {
  const { t } = useTranslation("common");
  const words = t(`priority.${priority}`);
  return (
    <span className="chip tier" title={short ? words : undefined}>
      {short ? priority : words}
    </span>
  );
}

export type StateChipProps<Kind extends StateKind> = {
  of: Kind;
  state: StateOf<Kind>;
  /** More than the bare state, such as 有效至…; the shape and the colour stay. */
  children?: ReactNode;
};

export function StateChip<Kind extends StateKind>({ of, state, children }: StateChipProps<Kind>) {
  const words = useWords("common");
  const { tone, icon } = stateLooks(of, state);
  const key = of === "concern" || of === "risk" || of === "guardianship" ? of : `state.${of}`;
  return (
    <Chip tone={tone} icon={icon}>
      {children ?? words(`${key}.${String(state)}`)}
    </Chip>
  );
}

export type AlertProps = {
  tone?: "info" | "ok" | "care" | "bad";
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons under the words. */
  actions?: ReactNode;
  /** `alert` interrupts a screen reader: only for what just went wrong or a running clock. */
  role?: "alert" | "status";
  id?: string;
};

const alertIcons = { info: "info", ok: "check", care: "hand", bad: "alert" } as const;

export function Alert({ tone = "info", icon, title, children, actions, role, id }: AlertProps) {
  return (
    <div className={classes("alert", tone !== "info" && tone)} role={role} id={id}>
      <Icon name={icon ?? alertIcons[tone]} />
      <div>
        {title && <strong>{title}</strong>} {children}
      </div>
      {actions && <div className="acts">{actions}</div>}
    </div>
  );
}
