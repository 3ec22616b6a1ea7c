import type { ReactNode } from "react";
import type { IconName } from "./icons";
import { type Art, Illustration } from "./illustrations";
import { Alert } from "./status";

export type ToastProps = {
  children: ReactNode;
  /** A form with one button: undo. */
  action?: ReactNode;
};

/** Last in the page's content: says what just happened and offers to undo it. */
export function Toast({ children, action }: ToastProps) {
  return (
    <div className="toast" role="status">
      <span>{children}</span>
      {action}
    </div>
  );
}

export type NoticeProps = {
  children: ReactNode;
  tone?: "ok" | "care" | "bad";
  icon?: IconName;
  title?: ReactNode;
  action?: ReactNode;
};

/** The same on top of the page, for what must not be missed. */
export function Notice({ children, tone = "ok", icon, title, action }: NoticeProps) {
  return (
    <div className="notice">
      <Alert tone={tone} icon={icon} title={title} role="status" actions={action}>
        {children}
      </Alert>
    </div>
  );
}

export type EmptyProps = {
  art?: Art;
  title: ReactNode;
  /** What to do next. */
  children?: ReactNode;
  action?: ReactNode;
};

export function Empty({ art = "lamp", title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Illustration art={art} />
      <p>
        <b data-total>{title}</b>
        {children && (
          <>
            <br />
            {children}
          </>
        )}
      </p>
      {action}
    </div>
  );
}

export type StatePageProps = { art?: Art; title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Not found, no permission, an error, offline: what happened and the way on. */
export function StatePage({ art = "lamp", title, children, action }: StatePageProps) {
  return (
    <div className="state-page">
      <Illustration art={art} />
      <h1>{title}</h1>
      {children && <div className="prose">{children}</div>}
      {action && <div className="row">{action}</div>}
    </div>
  );
}
