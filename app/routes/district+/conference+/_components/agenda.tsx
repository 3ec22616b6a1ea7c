import { useTranslation } from "react-i18next";
import type { MeetingPage } from "~/data/conference/meetings";
import { MATTERS, type Matter } from "~/domain/conference/codes";
import { Button } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { FormActions, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { MATTER_PATHS, useConferenceWords } from "./words";

interface Props {
  meeting: MeetingPage;
  reply: unknown;
}

/** The agenda in its order; until the minutes are closed an item can be moved up or taken off. */
export function Agenda({ meeting, reply }: Props) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const open = meeting.state !== "CLOSED";
  const told = (itemId: string) => meeting.actions.some((one) => one.itemId === itemId);
  return (
    <Card title={t("agenda.title")} id="agenda" flush>
      {meeting.items.length === 0 ? (
        <div className="body">
          <p>{t("agenda.none")}</p>
        </div>
      ) : (
        <List label={t("agenda.title")} ordered>
          {meeting.items.map((item, at) => {
            const empty = item.said === "" && item.decided === "" && !told(item.id);
            return (
              <ListItem
                key={item.id}
                lead={<b className="num">{at + 1}</b>}
                title={words.item(item)}
                detail={words.counted(item)}
                ways={
                  open && (
                    <div className="row">
                      {at > 0 && <ItemForm intent="raise" itemId={item.id} reply={reply} />}
                      {empty && <ItemForm intent="drop" itemId={item.id} reply={reply} />}
                    </div>
                  )
                }
              />
            );
          })}
        </List>
      )}
    </Card>
  );
}

function ItemForm({ intent, itemId, reply }: { intent: "raise" | "drop"; itemId: string; reply: unknown }) {
  const { t } = useTranslation("conference");
  return (
    <PostForm
      intent={intent}
      reply={reply}
      labels={{}}
      id={`${intent}-${itemId}`}
      about={{ itemId }}
      className="row"
    >
      {() => (
        <Button small tone="quiet" icon={intent === "raise" ? "up" : "minus"}>
          {t(`agenda.${intent}`)}
        </Button>
      )}
    </PostForm>
  );
}

/** What is open on the site and not on the agenda yet, each with its number as it is now. */
export function ProposedCard({ meeting, matters, reply }: Props & { matters: Record<Matter, number> }) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const taken = meeting.items.map(({ matter }) => matter);
  const proposed = MATTERS.filter((matter) => matters[matter] > 0 && !taken.includes(matter));
  if (proposed.length === 0) return null;
  return (
    <Card title={t("agenda.propose")} id="proposed" lead={t("agenda.proposeLead")}>
      <PostForm
        intent="take"
        reply={reply}
        labels={{ matters: t("agenda.propose") }}
        id="taking"
        className="form-column"
      >
        {({ choices }) => (
          <>
            <PickField
              {...choices("matters")}
              labelHidden
              multiple
              layout="column"
              options={proposed.map((matter) => ({
                value: matter,
                label: t(`matter.${matter}`),
                hint: <span className="num">{words.number(matters[matter])}</span>,
              }))}
            />
            <FormActions>
              <Button>{t("agenda.take")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
      <p className="s soft">{t("agenda.look")}</p>
      <ul className="other-ways">
        {proposed.map((matter) => (
          <li key={matter}>
            <a href={MATTER_PATHS[matter]()}>{t(`matter.${matter}`)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function FreeItemCard({ reply }: { reply: unknown }) {
  const { t } = useTranslation("conference");
  return (
    <Card title={t("agenda.free")} id="free">
      <PostForm
        intent="add"
        reply={reply}
        labels={{ title: t("agenda.item") }}
        id="adding"
        className="form-column"
      >
        {({ text }) => (
          <>
            <TextField {...text("title")} required />
            <FormActions>
              <Button>{t("agenda.add")}</Button>
            </FormActions>
          </>
        )}
      </PostForm>
    </Card>
  );
}
