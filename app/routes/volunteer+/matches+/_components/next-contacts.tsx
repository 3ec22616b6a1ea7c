import { useTranslation } from "react-i18next";
import type { OwnContact, OwnMatchPage } from "~/data/matches/own";
import { isRunning } from "~/domain/match/lifecycle";
import { MISSED_SIDES } from "~/domain/schedule/contact";
import { isReplyTo } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { AddToCalendar } from "~/ui/add-to-calendar";
import { Button, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { TextField } from "~/ui/fields";
import { Icon } from "~/ui/icons";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { modeIcons } from "~/ui/states";
import { StateChip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useSchoolTime } from "~/ui/use-frame";
import { useWords } from "~/ui/words";

type NextProps = Pick<OwnMatchPage, "match" | "next" | "due" | "requests"> & { reply: unknown };

/** Contacts to come that are shown; the later ones follow in time. */
const NEXT = 5;

/** Records that are due, the way to a record of something unplanned, and the contacts to come. */
export function NextContacts({ match, next, due, requests, reply }: NextProps) {
  const { t } = useTranslation("ownMatches");
  const running = isRunning(match.state);
  return (
    <Card
      id="contacts"
      title={t("page.contacts")}
      flush={next.length + due.length > 0}
      end={
        running && (
          <LinkButton small icon="pencil" href={paths.checkIn(match.id)}>
            {t("record")}
          </LinkButton>
        )
      }
    >
      {next.length + due.length === 0 ? (
        <p className="soft">{t("page.noContacts")}</p>
      ) : (
        <List>
          {due.map((contact) => (
            <Contact key={contact.id} contact={contact} reply={reply} over />
          ))}
          {next.slice(0, NEXT).map((contact) => (
            <Contact
              key={contact.id}
              contact={contact}
              request={requests.find(({ contactId }) => contactId === contact.id)}
              reply={reply}
            />
          ))}
        </List>
      )}
    </Card>
  );
}

interface ContactProps {
  contact: OwnContact;
  /** How the newest own request to move it stands. */
  request?: OwnMatchPage["requests"][number];
  reply: unknown;
  /** Its time has passed: now it is recorded, no longer confirmed. */
  over?: boolean;
}

function Contact({ contact, request, reply, over }: ContactProps) {
  const { t } = useTranslation("ownMatches");
  const words = useWords("common");
  const when = useSchoolTime()(contact.startsAt, contact.timeZone);
  const kind = contact.kind === "FIRST_MEETING" ? t("contact.first") : words(`mode.${contact.mode}`);
  return (
    <ListItem
      lead={<Icon name={modeIcons[contact.mode]} />}
      title={when}
      detail={[kind, contact.place].filter(Boolean).join(" · ")}
      ways={
        <>
          <Way contact={contact} reply={reply} over={over} />
          {!over && <Move contact={contact} request={request} />}
          {!over && <CallOff contact={contact} reply={reply} />}
          {!over && <AddToCalendar href={paths.ownContactFile(contact.id)} when={when} />}
        </>
      }
      end={<StateChip of="contact" state={contact.state} />}
    />
  );
}

function Way({ contact, reply, over }: ContactProps) {
  const { t } = useTranslation("ownMatches");
  if (over) {
    return (
      <LinkButton small tone="primary" href={paths.checkIn(contact.matchId, contact.id)}>
        {t("record")}
      </LinkButton>
    );
  }
  if (contact.state === "CONFIRMED") return null;
  return (
    <PostForm
      intent="confirm"
      id={`confirm-${contact.id}`}
      about={{ contactId: contact.id }}
      reply={reply}
      labels={{}}
      version={contact.version}
    >
      {() => (
        <Button small icon="check">
          {t("contact.confirm")}
        </Button>
      )}
    </PostForm>
  );
}

/** The way to ask for another time, or how that request stands. */
function Move({ contact, request }: Pick<ContactProps, "contact" | "request">) {
  const { t } = useTranslation("moves");
  if (contact.kind !== "REGULAR") return null;
  const answer = request?.answer ? t("ask.refusedWhy", { answer: request.answer }) : "";
  return (
    <>
      {request && <p>{request.state === "OPEN" ? t("ask.waiting") : `${t("ask.refused")} ${answer}`}</p>}
      <a href={paths.askToMove(contact.matchId, contact.id)}>
        {t(request?.state === "OPEN" ? "ask.withdraw" : "ask.open")}
      </a>
    </>
  );
}

function CallOff({ contact, reply }: ContactProps) {
  const { t } = useTranslation("ownMatches");
  const about = { contactId: contact.id };
  return (
    <Disclosure summary={t("contact.callOff")} open={isReplyTo(reply, "callOff", about)}>
      <PostForm
        intent="callOff"
        id={`call-off-${contact.id}`}
        about={about}
        reply={reply}
        version={contact.version}
        labels={{ missedSide: t("contact.missedSide"), missedWhy: t("contact.missedWhy") }}
      >
        {(field) => (
          <>
            <PickField
              {...field.choices("missedSide", ["VOLUNTEER"])}
              required
              options={MISSED_SIDES.map((side) => ({ value: side, label: t(`contact.sides.${side}`) }))}
            />
            <TextField {...field.text("missedWhy")} maxLength={200} required />
            <Button>{t("contact.callOffSubmit")}</Button>
          </>
        )}
      </PostForm>
    </Disclosure>
  );
}
