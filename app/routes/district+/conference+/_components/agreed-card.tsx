import { useTranslation } from "react-i18next";
import type { MeetingPage } from "~/data/conference/meetings";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, SelectField, TextArea, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Dotted } from "~/ui/text";
import { useConferenceWords } from "./words";

interface Props {
  meeting: MeetingPage;
  departments: readonly { id: string; code: string | null; name: string }[];
  reply: unknown;
}

/** What was agreed at this meeting, and the form for more while its minutes are open. */
export function AgreedCard({ meeting, departments, reply }: Props) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const labels = {
    ...{ what: t("actions.what"), departmentId: t("actions.owner"), person: t("actions.person") },
    ...{ mail: t("actions.mail"), dueOn: t("actions.dueOn"), itemId: t("actions.item") },
  };
  return (
    <Card title={t("actions.ofMeeting")} id="agreed" flush>
      {meeting.actions.length > 0 && (
        <List label={t("actions.ofMeeting")}>
          {meeting.actions.map((one) => (
            <ListItem
              key={one.id}
              href={paths.conferenceAction(one.id)}
              title={one.what}
              detail={
                <Dotted
                  facts={[words.department(one), one.person, t("actions.due", { day: words.day(one.dueOn) })]}
                />
              }
            />
          ))}
        </List>
      )}
      {meeting.state === "CLOSED" ? (
        meeting.actions.length === 0 && <p className="body">{t("actions.noneYet")}</p>
      ) : (
        <div className="body">
          <PostForm intent="agree" reply={reply} labels={labels} id="agreeing" className="form-column">
            {({ text }) => (
              <>
                <TextArea {...text("what")} required />
                <SelectField
                  {...text("itemId")}
                  empty={t("actions.noItem")}
                  options={meeting.items.map((item) => ({ value: item.id, label: words.item(item) }))}
                />
                <SelectField
                  {...text("departmentId")}
                  empty
                  required
                  options={departments.map((one) => ({ value: one.id, label: words.department(one) }))}
                />
                <FieldRow>
                  <TextField {...text("person")} />
                  <TextField {...text("mail")} type="email" help={t("actions.mailHelp")} />
                </FieldRow>
                <DateField {...text("dueOn")} required />
                <FormActions>
                  <Button tone="primary">{t("actions.add")}</Button>
                </FormActions>
              </>
            )}
          </PostForm>
        </div>
      )}
    </Card>
  );
}
