import { useTranslation } from "react-i18next";
import { formatPlainDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { ownId } from "./file-forms";
import type { FileProps } from "./file-head";

type Props = FileProps & { reply: unknown };

/** Personal links of the family: what is out there, a new one, taking one back. */
export function LinksCard({ child, now, reply }: Props) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const locale = useLocale();
  const members = child.family.filter(({ restricted }) => !restricted);
  const live = child.links.filter(({ expiresAt }) => expiresAt > now);
  return (
    <Card title={t("links.title")} id="links">
      <p className="s soft">{t("links.lead")}</p>
      {live.length === 0 && <p className="soft">{t("links.none")}</p>}
      <ul className="plain-list">
        {live.map((link) => (
          <li key={link.id} className="row">
            <div className="grow">
              <b>
                {words(`relation.${link.member.relation}`)} {link.member.name}
              </b>
              <p className="s soft">
                {t("links.until", { when: formatPlainDate(link.expiresAt, locale, child.school.timeZone) })}
              </p>
            </div>
            <PostForm intent="revokeLink" reply={reply} labels={{}} id={`revoke-${link.id}`}>
              {() => (
                <>
                  <input type="hidden" name="linkId" value={link.id} />
                  <Button small aria-label={t("links.revokeOf", { name: link.member.name })}>
                    {t("links.revoke")}
                  </Button>
                </>
              )}
            </PostForm>
          </li>
        ))}
      </ul>
      {members.length === 0 ? (
        <p className="soft">{t("links.nobody")}</p>
      ) : (
        <PostForm intent="makeLink" reply={reply} labels={{ memberId: t("links.member") }} id="make-link">
          {(field) => (
            <>
              <SelectField
                {...field.text("memberId")}
                id={ownId(reply, "makeLink", "memberId")}
                help={t("links.makeHelp")}
                empty
                required
                options={members.map(({ id, name, relation }) => ({
                  value: id,
                  label: `${words(`relation.${relation}`)} ${name}`,
                }))}
              />
              <Button icon="print">{t("links.make")}</Button>
            </>
          )}
        </PostForm>
      )}
    </Card>
  );
}
