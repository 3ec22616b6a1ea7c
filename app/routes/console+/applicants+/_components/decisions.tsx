import { useTranslation } from "react-i18next";
import type { Applicant } from "~/data/applicants/applicant";
import { type ApplicationCommand, commandsFrom } from "~/domain/volunteer/application";
import { isReplyTo } from "~/http/form-reply";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useWords } from "~/ui/words";

interface DecisionsProps {
  person: Applicant;
  reply: unknown;
  title: string;
}

const STEPS = [
  { command: "LIFT", intent: "lift", tone: "primary" },
  { command: "SUSPEND", intent: "suspend", tone: "care" },
  { command: "REJECT", intent: "reject", tone: "care" },
  { command: "EXIT", intent: "exit", tone: "care" },
  { command: "REOPEN", intent: "reopen", tone: undefined },
] as const satisfies { command: ApplicationCommand; intent: string; tone: string | undefined }[];

/** What else can be decided in this state; each form is folded away until it is wanted. */
export function Decisions({ person, reply, title }: DecisionsProps) {
  const { t } = useTranslation("applicants");
  const possible = commandsFrom(person.state);
  const steps = STEPS.filter(
    ({ command }) => possible.includes(command) && (command !== "REOPEN" || person.state === "REJECTED"),
  );
  const missing = person.items.filter(({ standing }) => standing !== "PASSED");
  const asks = (person.state === "SUBMITTED" || person.state === "SCREENING") && missing.length > 0;
  if (person.own || (steps.length === 0 && !asks && person.decisionNote === "")) return null;
  return (
    <Card id="decisions" title={title}>
      {person.decisionNote !== "" && (
        <p className="s">
          <b>{t("act.decision")}</b>
          <br />
          {person.decisionNote}
        </p>
      )}
      {asks && <Ask person={person} reply={reply} />}
      {steps.map(({ intent, tone }) => (
        <Disclosure key={intent} summary={t(`act.${intent}`)} open={isReplyTo(reply, intent)}>
          <PostForm
            intent={intent}
            id={intent}
            reply={reply}
            labels={{ because: t("act.note") }}
            version={person.version}
          >
            {(field) => (
              <>
                <p className="s soft">{t(`act.${intent}Text`)}</p>
                <TextArea
                  {...field.text("because")}
                  help={t("act.noteHelp")}
                  rows={3}
                  maxLength={500}
                  required={intent !== "lift"}
                />
                <Button tone={tone}>{t(`act.${intent}`)}</Button>
              </>
            )}
          </PostForm>
        </Disclosure>
      ))}
    </Card>
  );
}

function Ask({ person, reply }: Pick<DecisionsProps, "person" | "reply">) {
  const { t } = useTranslation("applicants");
  const common = useWords("common");
  const missing = person.items.filter(({ standing }) => standing !== "PASSED");
  return (
    <Disclosure summary={t("act.ask")} open={isReplyTo(reply, "ask")}>
      <PostForm intent="ask" id="ask" reply={reply} labels={{ items: t("act.items") }}>
        {(field) => (
          <>
            <p className="s soft">{t("act.askText")}</p>
            <PickField
              {...field.choices("items")}
              options={missing.map(({ kind }) => ({ value: kind, label: common(`screening.${kind}`) }))}
              layout="column"
              multiple
              required
            />
            <Button icon="letter">{t("act.send")}</Button>
          </>
        )}
      </PostForm>
    </Disclosure>
  );
}
