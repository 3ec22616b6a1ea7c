import { useTranslation } from "react-i18next";
import { LEAVE_REASONS, PAUSE_REASONS } from "~/domain/child/codes";
import { isReplyTo } from "~/http/form-reply";
import { Button } from "~/ui/button";
import { CheckField } from "~/ui/choice-fields";
import { SelectField, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { StateChip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useWords } from "~/ui/words";
import type { FileProps } from "./file-head";

type Props = FileProps & { reply: unknown };

/** Waiting, a pause, coming back, leaving. */
export function LifeCard({ child, summary, reply }: Props) {
  const { t } = useTranslation("childFile");
  const may = (command: (typeof summary.commands)[number]) => summary.commands.includes(command);
  const wait = child.state === "PERMITTED";
  return (
    <Card title={t("life.title")} id="life" end={<StateChip of="child" state={child.state} />}>
      {child.state === "LEFT" && <p className="soft">{t("life.ended")}</p>}
      {wait && (
        <PostForm intent="wait" reply={reply} labels={{}} version={child.version}>
          {() => (
            <>
              <p>{t("life.waitLead")}</p>
              <Button tone="primary">{t("life.wait")}</Button>
            </>
          )}
        </PostForm>
      )}
      {may("RESUME") && (
        <PostForm intent="resume" reply={reply} labels={{}} version={child.version}>
          {() => (
            <>
              <p>{t("life.resumeLead")}</p>
              <Button tone="primary">{t("life.resume")}</Button>
            </>
          )}
        </PostForm>
      )}
      {may("PAUSE") && (
        <Disclosure summary={t("life.pause")} open={isReplyTo(reply, "pause")}>
          <PauseForm child={child} reply={reply} />
        </Disclosure>
      )}
      {may("LEAVE") && (
        <Disclosure summary={t("life.leave")} open={isReplyTo(reply, "leave")}>
          <LeaveForm child={child} summary={summary} reply={reply} />
        </Disclosure>
      )}
    </Card>
  );
}

function useReasons(codes: readonly string[]) {
  const words = useWords("children");
  return codes.map((code) => ({ value: code, label: words(`reason.${code}`) }));
}

function PauseForm({ child, reply }: Pick<Props, "child" | "reply">) {
  const { t } = useTranslation("childFile");
  const reasons = useReasons(PAUSE_REASONS);
  return (
    <PostForm
      intent="pause"
      id="pause-form"
      reply={reply}
      labels={{ reason: t("life.reason") }}
      version={child.version}
    >
      {(field) => (
        <>
          <p>{t("life.pauseLead")}</p>
          <SelectField {...field.text("reason")} empty options={reasons} required />
          <Button>{t("life.pause")}</Button>
        </>
      )}
    </PostForm>
  );
}

function LeaveForm({ child, summary, reply }: Pick<Props, "child" | "summary" | "reply">) {
  const { t } = useTranslation("childFile");
  const labels = { reason: t("life.reason"), note: t("permission.note"), sure: t("permission.sure") };
  const reasons = useReasons(LEAVE_REASONS);
  return (
    <PostForm intent="leave" id="leave-form" reply={reply} labels={labels} version={child.version}>
      {(field) => (
        <>
          <p>{t("life.leaveLead")}</p>
          <SelectField {...field.text("reason")} empty options={reasons} required />
          {summary.openMatches > 0 && (
            <TextField {...field.text("note")} help={t("permission.noteHelp")} maxLength={200} required />
          )}
          <CheckField {...field.tick("sure")} required />
          <Button tone="danger">{t("life.leave")}</Button>
        </>
      )}
    </PostForm>
  );
}
