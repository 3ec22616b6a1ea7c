import { useTranslation } from "react-i18next";
import { paths } from "~/http/paths";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/feedback";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Chip } from "~/ui/status";
import { Seal } from "~/ui/text";
import { useWords } from "~/ui/words";
import type { FileProps } from "./file-head";

/** The family, whoever looks after the child first. */
export function FamilyCard({ child }: FileProps) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  return (
    <Card
      title={t("family.title")}
      id="family"
      flush
      end={
        <LinkButton href={paths.newFamilyMember(child.id)} small icon="plus">
          {t("family.add")}
        </LinkButton>
      }
      under={
        <>
          <LinkButton href={paths.calls(child.id)} tone="quiet" small icon="phone">
            {t("family.calls")}
          </LinkButton>
          <LinkButton href={paths.idNumbers(child.id)} tone="quiet" small>
            {t("family.idNumbers")}
          </LinkButton>
          <LinkButton href={paths.childData(child.id)} tone="quiet" small>
            {t("family.data")}
          </LinkButton>
        </>
      }
    >
      {child.family.length === 0 ? (
        <Empty art="lamp" title={t("family.none")}>
          {t("family.noneLead")}
        </Empty>
      ) : (
        <List className="family-list">
          {child.family.map((member) => (
            <ListItem
              key={member.id}
              lead={<Seal name={member.name} />}
              title={`${words(`relation.${member.relation}`)} ${member.name}`}
              detail={
                <>
                  {member.phone && <a href={`tel:${member.phone}`}>{member.phone}</a>}{" "}
                  {member.worksAt && t("family.away", { where: member.worksAt })}
                  <span className="row">
                    {member.restricted && (
                      <Chip tone="bad" icon="ban">
                        {t("family.restricted")}
                      </Chip>
                    )}
                    {member.guardian && <Chip icon="shield">{t("family.guardian")}</Chip>}
                    {member.carer && <Chip icon="house">{t("family.carer")}</Chip>}
                  </span>
                </>
              }
              end={
                <LinkButton
                  href={paths.familyMember(child.id, member.id)}
                  small
                  icon="pencil"
                  aria-label={t("family.edit", { name: member.name })}
                />
              }
            />
          ))}
        </List>
      )}
    </Card>
  );
}
