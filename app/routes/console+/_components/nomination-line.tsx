import { useTranslation } from "react-i18next";
import type { NominationRow } from "~/data/nominations/list";
import { Button, LinkButton } from "~/ui/button";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { Seal, When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

interface NominationLineProps {
  nomination: NominationRow;
  /** The viewer has several schools, so each line names its own. */
  school: boolean;
  reply: unknown;
}

/** Who was named by whom, their telephone, and whether somebody has called. */
export function NominationLine({ nomination, school, reply }: NominationLineProps) {
  const { t } = useTranslation("console");
  const nameOf = useNameOf();
  const zone = nomination.school.timeZone;
  const by = [nomination.byName, nomination.byRelation].filter(Boolean).join(" · ");
  return (
    <li id={nomination.id}>
      <div className="item nomination">
        <Seal name={nomination.nomineeName} />
        <div>
          <b>{nomination.nomineeName}</b> <Chip>{t(`nominations.${nomination.kind}`)}</Chip>
          <p className="s soft">
            {t("nominations.by")} {by} · <When value={nomination.createdAt} zone={zone} as="plainDate" />
            {school && ` · ${nameOf(nomination.school)}`}
          </p>
          {nomination.message !== "" && <p>{nomination.message}</p>}
          {nomination.handledAt && (
            <p className="s soft">
              {t("nominations.handledOn")} <When value={nomination.handledAt} zone={zone} as="plainDate" />
            </p>
          )}
        </div>
        <div className="row end">
          <LinkButton href={`tel:${nomination.nomineePhone}`} small icon="phone">
            {nomination.nomineePhone}
          </LinkButton>
          {!nomination.handledAt && (
            <PostForm
              intent="handled"
              id={`handled-${nomination.id}`}
              about={{ id: nomination.id }}
              reply={reply}
              labels={{}}
              className="row"
            >
              {() => (
                <Button small icon="check">
                  {t("nominations.markHandled")}
                </Button>
              )}
            </PostForm>
          )}
        </div>
      </div>
    </li>
  );
}
