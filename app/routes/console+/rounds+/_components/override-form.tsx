import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";

type Kind = "PIN" | "UNPIN" | "FORBID" | "ALLOW" | "SWAP";

export interface OverrideFormProps {
  childId: string;
  volunteerId: string;
  version: number;
  reply: unknown;
  /** The decisions that this form offers; a reason is asked for where one of them sets something. */
  kinds: readonly { kind: Kind; label: string; icon: "pin" | "ban" | "undo" | "swap" }[];
}

/** One pair, one reason, and a button for each decision about it. */
export function OverrideForm({ childId, volunteerId, version, reply, kinds }: OverrideFormProps) {
  const { t } = useTranslation("rounds");
  const about = { childId, volunteerId };
  const asks = kinds.some(({ kind }) => kind !== "UNPIN" && kind !== "ALLOW");
  const id = `${kinds.map(({ kind }) => kind).join("-")}-${childId}-${volunteerId}`;
  return (
    <PostForm
      intent="override"
      about={about}
      reply={reply}
      labels={{ reason: t("override.reason") }}
      version={version}
      id={id}
      className="stack override-form"
    >
      {(field) => (
        <>
          {asks && (
            <TextField {...field.text("reason")} help={t("override.reasonHelp")} required maxLength={200} />
          )}
          <div className="row">
            {kinds.map(({ kind, label, icon }) => (
              <Button key={kind} name="kind" value={kind} icon={icon} small>
                {label}
              </Button>
            ))}
          </div>
        </>
      )}
    </PostForm>
  );
}
