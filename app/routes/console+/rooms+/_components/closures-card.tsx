import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { formatRange } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";

interface Props {
  room: { id: string; school: { timeZone: string } };
  closures: readonly {
    id: string;
    startsAt: Date;
    endsAt: Date;
    reason: string;
    closedBy: { name: string };
  }[];
  reply: unknown;
}

/** Times at which the room is shut, each with the way to open it again. */
export function ClosuresCard({ room, closures, reply }: Props) {
  const { t } = useTranslation("rooms");
  const locale = useLocale();
  return (
    <Card title={t("closures.title")} id="closures" flush>
      {closures.length === 0 ? (
        <p className="body soft">{t("closures.none")}</p>
      ) : (
        <List>
          {closures.map(({ id, startsAt, endsAt, reason, closedBy }) => (
            <ListItem
              key={id}
              title={formatRange(startsAt, endsAt, locale, room.school.timeZone)}
              detail={t("closures.line", { reason, who: closedBy.name })}
              end={
                <PostForm intent="lift" reply={reply} labels={{}} id={`lift-${id}`} about={{ closureId: id }}>
                  {() => <Button small>{t("closures.lift")}</Button>}
                </PostForm>
              }
            />
          ))}
        </List>
      )}
      <div className="body">
        <LinkButton href={paths.closeRoom(room.id)} icon="clock">
          {t("closures.open")}
        </LinkButton>
      </div>
    </Card>
  );
}
