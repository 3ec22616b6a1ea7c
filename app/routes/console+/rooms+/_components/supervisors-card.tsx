import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";

interface Props {
  schoolId: number;
  supervisors: readonly { id: string; name: string; version: number }[];
  reply: unknown;
}

/** Teachers who sit with the children: who they are, one more, one less. */
export function SupervisorsCard({ schoolId, supervisors, reply }: Props) {
  const { t } = useTranslation("rooms");
  return (
    <Card title={t("supervisors.title")} id="supervisors" lead={t("supervisors.lead")} flush>
      {supervisors.length === 0 ? (
        <p className="body soft">{t("supervisors.none")}</p>
      ) : (
        <List>
          {supervisors.map(({ id, name, version }) => (
            <ListItem
              key={id}
              title={name}
              detail={<a href={paths.supervisorHours(id)}>{t("supervisors.hours")}</a>}
              end={
                <PostForm
                  intent="endSupervisor"
                  reply={reply}
                  labels={{}}
                  version={version}
                  id={`end-${id}`}
                  about={{ supervisorId: id }}
                >
                  {() => (
                    <>
                      <input type="hidden" name="schoolId" value={schoolId} />
                      <Button small tone="quiet">
                        {t("supervisors.end")}
                      </Button>
                    </>
                  )}
                </PostForm>
              }
            />
          ))}
        </List>
      )}
      <div className="body">
        <PostForm intent="addSupervisor" reply={reply} labels={{ name: t("supervisors.name") }}>
          {(field) => (
            <>
              <input type="hidden" name="schoolId" value={schoolId} />
              <TextField {...field.text("name")} autoComplete="off" maxLength={50} required />
              <Button>{t("supervisors.add")}</Button>
            </>
          )}
        </PostForm>
      </div>
    </Card>
  );
}
