import { isReplyTo } from "~/http/form-reply";
import { Button } from "./button";
import type { IconName } from "./icons";
import { PostForm } from "./post-form";
import { Disclosure } from "./table";

interface SideCommandProps {
  intent: string;
  label: string;
  /** What it does, beside its button. */
  help: string;
  icon?: IconName;
  danger?: boolean;
  version: number;
  reply: unknown;
}

/** One small command beside the main one of a panel. */
export function SideCommand({ intent, label, help, icon, danger, version, reply }: SideCommandProps) {
  return (
    <PostForm intent={intent} reply={reply} labels={{}} version={version}>
      {() => (
        <div className="row">
          <Button {...(danger && { tone: "danger" as const })} {...(icon && { icon })} small>
            {label}
          </Button>
          <span className="s soft">{help}</span>
        </div>
      )}
    </PostForm>
  );
}

/** One that takes something away: behind a fold, so that nobody does it in passing. */
export function FoldedCommand({ summary, ...command }: SideCommandProps & { summary: string }) {
  return (
    <Disclosure summary={summary} open={isReplyTo(command.reply, command.intent)}>
      <SideCommand {...command} danger />
    </Disclosure>
  );
}
