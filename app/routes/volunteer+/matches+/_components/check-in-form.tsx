import { useTranslation } from "react-i18next";
import type { Draft, SentRecord } from "~/data/checkins/drafts";
import type { OwnContact } from "~/data/matches/own";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { SendBar } from "~/ui/check-in";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { useCheckInWords } from "./check-in-names";
import type { Start } from "./check-in-start";
import { ChildPart, MorePart } from "./child-part";
import { ContactPart } from "./contact-part";
import { useKeepingWords } from "./keeping-words";
import { useOther, Versions } from "./versions";
import { WorryPart } from "./worry-part";

export interface CheckInFormProps {
  contacts: readonly OwnContact[];
  drafts: readonly Draft[];
  sent: readonly SentRecord[];
  start: Start;
  today: Date;
  firstDay: Date;
  zone: string;
  reply: unknown;
  /** None on the page that a phone keeps: its script says whom it is about. */
  matchId: string | null;
}

export type CheckInField = FieldsOf<string>;
export interface PartOfForm {
  field: CheckInField;
  /** What the form was filled from. */
  stored(name: string): string;
  /** The same, where several answers can be chosen. */
  storedAll(name: string): readonly string[];
}

/** Two minutes on a phone: what happened, how the child is, whether something worries. */
export function CheckInForm(props: CheckInFormProps) {
  const { t } = useTranslation("checkInForm");
  const { start, matchId, zone } = props;
  const labels = useCheckInWords();
  const other = useOther(props);
  const record = start.record ?? other.record;
  const intent = record ? "correct" : "submit";
  // A draft that was refused is the same form as the one that is sent.
  const reply = props.reply && typeof props.reply === "object" ? { ...props.reply, intent } : props.reply;
  const storedAll = (name: string) => start.fields[name] ?? [];
  const stored = (name: string) => storedAll(name)[0] ?? "";
  const filled = { stored, storedAll };
  const keeping = useKeepingWords();
  return (
    <div
      hidden={matchId === null}
      data-check-in={matchId ?? ""}
      data-path={matchId ? paths.checkIn(matchId) : undefined}
      data-words={JSON.stringify(keeping)}
    >
      <PostForm intent={intent} reply={reply} labels={labels}>
        {(field) => (
          <>
            {other.draft || other.record ? <Versions other={other} zone={zone} /> : null}
            {start.draft && (
              <input type="hidden" name="base" value={`${start.draft.id}.${start.draft.version}`} />
            )}
            {record && (
              <>
                <input type="hidden" name="record" value={record.id} />
                <input type="hidden" name="recordVersion" value={record.version} />
              </>
            )}
            <ContactPart field={field} {...filled} record={record} {...props} />
            <ChildPart field={field} {...filled} />
            <MorePart field={field} {...filled} today={props.today} />
            <WorryPart field={field} {...filled} />
            <SendBar
              note={
                <span role="status" data-state>
                  {t("sendNote")}
                </span>
              }
            >
              {!record && (
                <Button name="intent" value="save" data-later>
                  {t("later")}
                </Button>
              )}
              <Button tone="primary">
                {t(record ? "correct" : other.draft ? "versions.keepMine" : "send")}
              </Button>
            </SendBar>
          </>
        )}
      </PostForm>
    </div>
  );
}
