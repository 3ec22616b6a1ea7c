import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { classes } from "./class-names";
import { Icon, type IconName } from "./icons";

/** One primary per view. `care` raises a worry, `danger` cannot be undone, `quiet` looks like a link. */
export type ButtonTone = "primary" | "care" | "danger" | "quiet";

type Looks = {
  tone?: ButtonTone;
  icon?: IconName;
  /** Icon behind the words, for a way on. */
  iconAfter?: IconName;
  small?: boolean;
  block?: boolean;
  children?: ReactNode;
};

export type ButtonProps = Looks & ButtonHTMLAttributes<HTMLButtonElement>;
export type LinkButtonProps = Looks & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

function look({ tone, small, block }: Looks, className: string | undefined) {
  return classes("btn", tone, small && "small", block && "block", className);
}

function Content({ icon, iconAfter, children }: Looks) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

/** Without visible words give an `aria-label`. */
export function Button({ tone, icon, iconAfter, small, block, children, className, ...rest }: ButtonProps) {
  return (
    <button type="submit" {...rest} className={look({ tone, small, block }, className)}>
      <Content icon={icon} iconAfter={iconAfter}>
        {children}
      </Content>
    </button>
  );
}

export function LinkButton({
  tone,
  icon,
  iconAfter,
  small,
  block,
  children,
  className,
  ...rest
}: LinkButtonProps) {
  return (
    <a {...rest} className={look({ tone, small, block }, className)}>
      <Content icon={icon} iconAfter={iconAfter}>
        {children}
      </Content>
    </a>
  );
}

export type ButtonRowProps = { end?: boolean; children: ReactNode };

export function ButtonRow({ end, children }: ButtonRowProps) {
  return <div className={classes("row", end && "end")}>{children}</div>;
}
