import { useTranslation } from "react-i18next";
import type { DepartmentPage } from "~/data/conference/departments";
import { isReplyTo } from "~/http/form-reply";
import { isoDay } from "~/i18n/format";
import { Button } from "~/ui/button";
import { DateField, FieldRow, FormActions, TextField } from "~/ui/fields";
import { Card, Stack } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { type FieldsOf, PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { Dotted } from "~/ui/text";
import { useConferenceWords } from "./words";

type Member = DepartmentPage["members"][number];
type MemberField = "name" | "post" | "phone" | "mail" | "fromOn" | "untilOn";

interface Props {
  department: DepartmentPage;
  reply: unknown;
  today: Date;
}

/** Who sits for a department and who did; each can be put right. */
export function Members({ department, reply, today }: Props) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const labels = {
    ...{ name: t("member.name"), post: t("member.post"), phone: t("member.phone") },
    ...{ mail: t("member.mail"), fromOn: t("member.fromOn"), untilOn: t("member.untilOn") },
  };
  const span = ({ fromOn, untilOn }: Member) =>
    untilOn
      ? t("member.span", { from: words.day(fromOn), until: words.day(untilOn) })
      : t("member.since", { from: words.day(fromOn) });
  return (
    <Stack wide>
      <Card title={t("member.title")} id="members" flush>
        {department.members.length === 0 ? (
          <div className="body">
            <p>{t("member.none")}</p>
          </div>
        ) : (
          <List label={t("member.title")}>
            {department.members.map((one) => (
              <ListItem
                key={one.id}
                past={one.untilOn !== null && one.untilOn < today}
                title={one.name}
                detail={<Dotted facts={[one.post, one.phone, one.mail, span(one)]} />}
                ways={
                  <Disclosure
                    summary={t("member.change")}
                    open={isReplyTo(reply, "changeMember", { memberId: one.id })}
                  >
                    <PostForm
                      intent="changeMember"
                      about={{ memberId: one.id }}
                      reply={reply}
                      version={one.version}
                      labels={labels}
                      id={`m-${one.id}`}
                      className="form-column"
                    >
                      {(fields) => <MemberFields fields={fields} member={one} />}
                    </PostForm>
                  </Disclosure>
                }
              />
            ))}
          </List>
        )}
      </Card>
      {!department.retiredOn && (
        <Card title={t("member.add")} id="add">
          <PostForm intent="addMember" reply={reply} labels={labels} className="form-column">
            {(fields) => <MemberFields fields={fields} from={today} />}
          </PostForm>
        </Card>
      )}
    </Stack>
  );
}

interface FieldProps {
  fields: FieldsOf<MemberField>;
  member?: Member;
  from?: Date;
}

function MemberFields({ fields: { text: field }, member, from }: FieldProps) {
  const { t } = useTranslation("conference");
  const since = member?.fromOn ?? from;
  return (
    <>
      <FieldRow>
        <TextField {...field("name", member?.name)} required />
        <TextField {...field("post", member?.post)} />
      </FieldRow>
      <FieldRow>
        <TextField {...field("phone", member?.phone)} type="tel" inputMode="tel" />
        <TextField {...field("mail", member?.mail)} type="email" />
      </FieldRow>
      <FieldRow>
        <DateField {...field("fromOn", since && isoDay(since, "UTC"))} required />
        <DateField
          {...field("untilOn", member?.untilOn ? isoDay(member.untilOn, "UTC") : undefined)}
          help={t("member.untilHelp")}
        />
      </FieldRow>
      <FormActions>
        <Button tone={member ? undefined : "primary"}>{t("member.save")}</Button>
      </FormActions>
    </>
  );
}
