import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { scopes, staffMember } from "~/data/district/people";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { districtAction, districtLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button } from "~/ui/button";
import { Card, PageHead, Section } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";
import { give, revoke, setDisabled } from "~/usecases/district/grants";
import { resetFactor } from "~/usecases/district/reset-factor";
import { GrantFields, GrantShape } from "./_components/grant-fields";

const Params = z.object({ personId: id });
export const meta = pageTitle("person");

export const loader = districtLoader({ params: Params }, async ({ work, params, viewer }) => ({
  person: found(await staffMember(work, params.personId)),
  scopes: await scopes(work),
  own: viewer.personId === params.personId,
}));

export const action = districtAction(
  { params: Params, confirmed: ["give", "revoke", "resetFactor", "disable", "enable"] },
  (on) => ({
    give: on(
      GrantShape,
      ({ work, params, form }) => give(work, params.personId, form),
      ({ params }) => ({ to: paths.person(params.personId), done: "district.notice.given" }),
    ),
    revoke: on(
      z.object({ grantId: id }),
      ({ work, params, form }) => revoke(work, params.personId, form.grantId),
      ({ params }) => ({ to: paths.person(params.personId), done: "district.notice.revoked" }),
    ),
    resetFactor: on(
      z.object({}),
      ({ work, params }) => resetFactor(work, params.personId),
      ({ params }) => ({ to: paths.person(params.personId), done: "secondStep.notice.reset" }),
    ),
    disable: on(
      z.object({}),
      ({ work, params }) => setDisabled(work, params.personId, true),
      ({ params }) => ({ to: paths.person(params.personId), done: "district.notice.disabled" }),
    ),
    enable: on(
      z.object({}),
      ({ work, params }) => setDisabled(work, params.personId, false),
      ({ params }) => ({ to: paths.person(params.personId), done: "district.notice.enabled" }),
    ),
  }),
);

type Grant = ReturnType<typeof useLoaderData<typeof loader>>["person"]["grants"][number];

export default function Person() {
  const { t } = useTranslation(["district", "secondStep"]);
  const { person, scopes, own } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const open = person.grants.filter((grant) => grant.revokedAt === null);
  const former = person.grants.filter((grant) => grant.revokedAt !== null);
  return (
    <>
      <PageHead
        title={person.name}
        lead={person.email}
        trail={[{ href: paths.people, label: t("people.title") }, { label: person.name }]}
      />
      {person.disabledAt && <Alert tone="bad">{t("people.disabled")}</Alert>}
      {!person.emailConfirmedAt && <Alert>{t("people.invited")}</Alert>}
      <Section id="grants" title={t("people.grants")}>
        <Card flush>
          <List>
            {open.length === 0 && <ListItem title={t("people.none")} />}
            {open.map((grant) => (
              <GrantItem key={grant.id} grant={grant} reply={reply} />
            ))}
          </List>
        </Card>
      </Section>
      <Section id="give" title={t("people.give")}>
        <PostForm intent="give" reply={reply} labels={{ role: t("people.role"), scope: t("people.scope") }}>
          {(field) => (
            <>
              <GrantFields field={field} scopes={scopes} />
              <Button tone="primary">{t("people.giveSubmit")}</Button>
            </>
          )}
        </PostForm>
      </Section>
      {former.length > 0 && (
        <Section id="former" title={t("people.former")}>
          <Card flush>
            <List>
              {former.map((grant) => (
                <GrantItem key={grant.id} grant={grant} reply={reply} />
              ))}
            </List>
          </Card>
        </Section>
      )}
      {!own && person.secondFactor && (
        <Section id="factor" title={t("secondStep:reset.title")} lead={t("secondStep:reset.lead")}>
          <PostForm intent="resetFactor" reply={reply} labels={{}}>
            {() => <Button>{t("secondStep:reset.submit")}</Button>}
          </PostForm>
        </Section>
      )}
      {!own && (
        <Section
          id="account"
          title={t(person.disabledAt ? "people.enable" : "people.disable")}
          lead={t("people.disableLead")}
        >
          <PostForm intent={person.disabledAt ? "enable" : "disable"} reply={reply} labels={{}}>
            {() =>
              person.disabledAt ? (
                <Button>{t("people.enable")}</Button>
              ) : (
                <Button tone="danger">{t("people.disable")}</Button>
              )
            }
          </PostForm>
        </Section>
      )}
    </>
  );
}

function GrantItem({ grant, reply }: { grant: Grant; reply: unknown }) {
  const { t } = useTranslation(["district", "common"]);
  const nameOf = useNameOf();
  const where = grant.school ?? grant.place;
  return (
    <ListItem
      title={t(`common:staffRole.${grant.role}`)}
      detail={
        <>
          {where && nameOf(where)} · {t("district:people.since")}{" "}
          <When value={grant.grantedAt} zone={DISTRICT_ZONE} as="plainDate" />
          {grant.revokedAt && (
            <>
              {" "}
              {t("district:people.until")}{" "}
              <When value={grant.revokedAt} zone={DISTRICT_ZONE} as="plainDate" />
            </>
          )}
        </>
      }
      end={
        grant.revokedAt === null && (
          <PostForm
            intent="revoke"
            id={`revoke-${grant.id}`}
            about={{ grantId: grant.id }}
            reply={reply}
            labels={{}}
          >
            {() => <Button small>{t("district:people.revoke")}</Button>}
          </PostForm>
        )
      }
    />
  );
}
