import { useTranslation } from "react-i18next";
import type { MatchFile } from "~/data/matches/file";
import { MISSED_SIDES } from "~/domain/schedule/contact";
import { isReplyTo } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { TextField } from "~/ui/fields";
import { Icon } from "~/ui/icons";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { modeIcons } from "~/ui/states";
import { StateChip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { When } from "~/ui/text";
import { useWords } from "~/ui/words";
import type { StepProps } from "./step-props";

type Contact = MatchFile["next"][number];

/** Contacts to come, and those that nobody has written a word about. */
export function ContactsCard({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  if (!match.activeAt || match.closedAt) return null;
  return (
    <>
      {match.unrecorded.length > 0 && (
        <Card id="unrecorded" title={t("card.unrecorded")} flush>
          <Contacts contacts={match.unrecorded} words={t("act.missed")} reply={reply} />
        </Card>
      )}
      <Card id="next" title={t("card.next")} flush={match.next.length > 0}>
        {match.next.length > 0 ? (
          <Contacts
            contacts={match.next}
            words={t("act.callOff")}
            reply={reply}
            editOf={(contactId) => paths.editContact(match.id, contactId)}
          />
        ) : (
          <p>{t("noNext")}</p>
        )}
      </Card>
    </>
  );
}

interface Ways {
  /** What the form of one contact is called: it lies ahead, or it is over. */
  words: string;
  reply: unknown;
  /** The page on which a contact to come is changed. */
  editOf?: (contactId: string) => string;
}

function Contacts({ contacts, ...ways }: Ways & { contacts: Contact[] }) {
  return (
    <List>
      {contacts.map((contact) => (
        <ListItem
          key={contact.id}
          lead={<Icon name={modeIcons[contact.mode]} />}
          title={<When value={contact.startsAt} zone={contact.timeZone} as="shortDateTime" />}
          detail={<Detail contact={contact} />}
          ways={<CallOff contact={contact} {...ways} />}
          end={<StateChip of="contact" state={contact.state} />}
        />
      ))}
    </List>
  );
}

function Detail({ contact }: { contact: Contact }) {
  const words = useWords("common");
  const { t: family } = useTranslation("familyOwn");
  return (
    <>
      {words(`mode.${contact.mode}`)}
      {contact.place && ` · ${contact.place}`}
      {contact.familyAnswers.some(({ startsAt }) => startsAt?.getTime() === contact.startsAt.getTime()) &&
        ` · ${family("file.expected")}`}
    </>
  );
}

function CallOff({ contact, words: summary, reply, editOf }: Ways & { contact: Contact }) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const href = contact.kind === "REGULAR" ? editOf?.(contact.id) : undefined;
  const about = { contactId: contact.id };
  return (
    <>
      {href && <a href={href}>{t("act.edit")}</a>}
      <Disclosure summary={summary} open={isReplyTo(reply, "callOff", about)}>
        <PostForm
          intent="callOff"
          id={`call-off-${contact.id}`}
          about={about}
          reply={reply}
          version={contact.version}
          labels={{ missedSide: t("field.missedSide"), missedWhy: t("field.missedWhy") }}
        >
          {(field) => (
            <>
              <PickField
                {...field.choices("missedSide")}
                layout="column"
                required
                options={MISSED_SIDES.map((side) => ({ value: side, label: words(`missedSide.${side}`) }))}
              />
              <TextField {...field.text("missedWhy")} maxLength={200} required />
              <Button>{summary}</Button>
            </>
          )}
        </PostForm>
      </Disclosure>
    </>
  );
}
