import { useTranslation } from "react-i18next";
import { newerTexts } from "~/domain/child/family-permission";
import { needsSeparatePermission } from "~/domain/child/permission-texts";
import { isReplyTo } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { formatPlainDate, isoDay } from "~/i18n/format";
import { Button, LinkButton } from "~/ui/button";
import { CheckField, PickField } from "~/ui/choice-fields";
import { DateField, SelectField, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { TextChanges } from "~/ui/text-changes";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { LanguageField } from "./answer-form";
import type { FileProps } from "./file-head";

type Props = FileProps & { reply: unknown };

/** Who permitted what, when and how; asking, recording and withdrawing. */
export function PermissionCard({ child, summary, now, reply }: Props) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const locale = useLocale();
  const zone = child.school.timeZone;
  const may = (command: (typeof summary.commands)[number]) => summary.commands.includes(command);
  return (
    <Card
      title={t("permission.title")}
      id="permission"
      under={
        <>
          <LinkButton href={paths.optionalData(child.id)} tone="quiet" small>
            {t("permission.optional")}
          </LinkButton>
          <LinkButton href={paths.permissionTexts} tone="quiet" small>
            {t("permission.texts")}
          </LinkButton>
          <LinkButton href={paths.permissionSheet(child.id)} tone="quiet" small>
            {t("permission.sheet")}
          </LinkButton>
        </>
      }
    >
      {child.permissions.length === 0 && (
        <p className="soft">
          {t(child.state === "PERMISSION_ASKED" ? "permission.asked" : "permission.none")}
        </p>
      )}
      <ul className="plain-list">
        {child.permissions.map((one) => (
          <li key={one.id} className={one.withdrawnAt ? "faint" : undefined}>
            <b>
              {!one.granted && `${t("permission.refused")} `}
              {one.match
                ? t("permission.match", { name: one.match.volunteer.name })
                : words(`permission.${one.kind}`)}
            </b>
            <p className="s">
              {t("permission.line", {
                who: words(`relation.${one.member.relation}`),
                how: words(`permissionMethod.${one.method}`),
                when: formatPlainDate(one.givenOn, locale, "UTC"),
                version: one.textVersion,
              })}
              {one.withdrawnAt && (
                <>
                  <br />
                  {t("permission.withdrawnOn", { when: formatPlainDate(one.withdrawnAt, locale, zone) })}
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      <TextChanges versions={newerTexts(child.permissions)} named />
      {may("ASK_PERMISSION") && (
        <PostForm intent="ask" reply={reply} labels={{}} version={child.version}>
          {() => <Button icon="letter">{t("permission.ask")}</Button>}
        </PostForm>
      )}
      {may("GIVE_PERMISSION") && (
        <Disclosure
          summary={t(summary.permitted ? "permission.renew" : "permission.record")}
          open={isReplyTo(reply, "permit") || child.state === "PERMISSION_ASKED"}
        >
          <PermitForm child={child} reply={reply} today={isoDay(now, zone)} />
        </Disclosure>
      )}
      {may("WITHDRAW_PERMISSION") && (
        <Disclosure
          summary={t(summary.permitted ? "permission.withdraw" : "permission.refuse")}
          open={isReplyTo(reply, "withdraw")}
        >
          <WithdrawForm child={child} summary={summary} reply={reply} />
        </Disclosure>
      )}
    </Card>
  );
}

function PermitForm({ child, reply, today }: { child: Props["child"]; reply: unknown; today: string }) {
  const { t } = useTranslation("childFile");
  const words = useWords("common");
  const labels = {
    memberId: t("permission.member"),
    method: t("permission.method"),
    givenOn: t("permission.givenOn"),
    language: t("permission.language"),
    under14: t("permission.under14"),
  };
  const separate = needsSeparatePermission(new Date(child.birthDate), new Date(`${today}T00:00:00Z`));
  const guardians = child.family.filter(({ guardian, restricted }) => guardian && !restricted);
  return (
    <PostForm intent="permit" id="permit-form" reply={reply} labels={labels} version={child.version}>
      {(field) => (
        <>
          <SelectField
            {...field.text("memberId", guardians.length === 1 ? guardians[0]?.id : null)}
            help={t("permission.onlyGuardians")}
            empty
            required
            options={guardians.map(({ id, name, relation }) => ({
              value: id,
              label: `${words(`relation.${relation}`)} ${name}`,
            }))}
          />
          <PickField
            {...field.choices("method", ["PAPER"])}
            required
            options={["PAPER", "PHONE", "SCREEN"].map((method) => ({
              value: method,
              label: words(`permissionMethod.${method}`),
            }))}
          />
          <LanguageField {...field.choices("language", ["zh-CN"])} />
          <DateField {...field.text("givenOn", today)} max={today} required />
          {separate && <CheckField {...field.tick("under14")} help={t("permission.under14Help")} required />}
          <Button tone="primary">{t("permission.save")}</Button>
        </>
      )}
    </PostForm>
  );
}

function WithdrawForm({ child, summary, reply }: Pick<Props, "child" | "summary" | "reply">) {
  const { t } = useTranslation("childFile");
  const kind = summary.permitted ? "withdraw" : "refuse";
  const labels = { note: t("permission.note"), sure: t("permission.sure") };
  return (
    <PostForm intent="withdraw" id="withdraw-form" reply={reply} labels={labels} version={child.version}>
      {(field) => (
        <>
          <p>{t(`permission.${kind}Lead`)}</p>
          {summary.openMatches > 0 && (
            <TextField {...field.text("note")} help={t("permission.noteHelp")} maxLength={200} required />
          )}
          <CheckField {...field.tick("sure")} required />
          <Button tone="danger">
            {t(kind === "withdraw" ? "permission.doWithdraw" : "permission.doRefuse")}
          </Button>
        </>
      )}
    </PostForm>
  );
}
