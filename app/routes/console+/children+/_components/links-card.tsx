import { useTranslation } from "react-i18next";
import { linkState } from "~/domain/child/family-link";
import { paths } from "~/http/paths";
import { formatPlainDate } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { CheckField } from "~/ui/choice-fields";
import { SelectField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import type { Tone } from "~/ui/states";
import { Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import type { FileProps } from "./file-head";

type Props = FileProps & { reply: unknown };
type Member = FileProps["child"]["family"][number];
type LinkLine = FileProps["child"]["links"][number];

const TONES = {
  NONE: undefined,
  LIVE: "ok",
  EXPIRED: "care",
  LOCKED: "bad",
  RESTRICTED: "bad",
} as const satisfies Record<ReturnType<typeof linkState>, Tone | undefined>;

/** Personal links of the family, person by person: what is out there, a new one, taking one back. */
export function LinksCard({ child, now, reply }: Props) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const members = child.family.filter(({ restricted }) => !restricted);
  return (
    <Card
      title={t("links.title")}
      id="links"
      end={
        <LinkButton href={paths.restrictions(child.id)} small icon="ban">
          {t("links.restricted", { count: child.restrictions.length })}
        </LinkButton>
      }
    >
      <p className="s soft">{t("links.lead")}</p>
      <ul className="plain-list">
        {child.family.map((member) => (
          <MemberLine
            key={member.id}
            member={member}
            link={child.links.find(({ memberId }) => memberId === member.id)}
            guessable={child.restrictions.length > 0}
            zone={child.school.timeZone}
            now={now}
            reply={reply}
          />
        ))}
      </ul>
      {members.length === 0 ? (
        <p className="soft">{t("links.nobody")}</p>
      ) : (
        <PostForm
          intent="makeLink"
          reply={reply}
          labels={{ memberId: t("links.member"), spoken: t("links.spoken") }}
          id="make-link"
        >
          {(field) => (
            <>
              <SelectField
                {...field.text("memberId")}
                help={t("links.makeHelp")}
                empty
                required
                options={members.map(({ id, name, relation }) => ({
                  value: id,
                  label: `${words(`relation.${relation}`)} ${name}`,
                }))}
              />
              <CheckField {...field.tick("spoken")} label={t("links.spoken")} help={t("links.spokenHelp")} />
              <Button icon="print">{t("links.make")}</Button>
            </>
          )}
        </PostForm>
      )}
    </Card>
  );
}

interface LineProps {
  member: Member;
  link: LinkLine | undefined;
  /** Somebody who must keep away may know the phone number that opens this link. */
  guessable: boolean;
  zone: string;
  now: Date;
  reply: unknown;
}

function MemberLine({ member, link, guessable, zone, now, reply }: LineProps) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const locale = useLocale();
  const state = linkState(member, link, now);
  const on = (when: Date) => formatPlainDate(when, locale, zone);
  return (
    <li className="row">
      <div className="grow">
        <b>
          {words(`relation.${member.relation}`)} {member.name}
        </b>{" "}
        <Chip tone={TONES[state]}>{t(`links.state.${state}`)}</Chip>
        {link && (
          <p className="s soft">
            {t("links.until", { when: on(link.expiresAt) })}
            <br />
            {link.lastOpenedAt ? t("links.opened", { when: on(link.lastOpenedAt) }) : t("links.neverOpened")}
            {link.sessions > 0 && ` ${t("links.sessions", { count: link.sessions })}`}
            <br />
            {t(link.spoken ? "links.bySpoken" : "links.byPhone")}
            {!link.spoken && guessable && ` ${t("links.guessable")}`}
          </p>
        )}
        {state === "LOCKED" && <p className="s">{t("links.lockedLead")}</p>}
      </div>
      {link && (
        <PostForm
          intent="revokeLink"
          reply={reply}
          labels={{}}
          id={`revoke-${link.id}`}
          about={{ linkId: link.id }}
        >
          {() => (
            <Button small aria-label={t("links.revokeOf", { name: member.name })}>
              {t("links.revoke")}
            </Button>
          )}
        </PostForm>
      )}
    </li>
  );
}
