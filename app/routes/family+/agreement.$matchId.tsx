import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownAgreement } from "~/data/agreements/own";
import { familyPage } from "~/data/family/page";
import { familyPermission } from "~/data/family/permission";
import { familyAction, familyLoader } from "~/http/area.server";
import { id } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { formatList, formatPlainDate } from "~/i18n/format";
import { GroundRules, useSignedSaid, useTermsSaid } from "~/ui/agreement";
import type { AreaHandle } from "~/ui/area";
import { Button, LinkButton } from "~/ui/button";
import { FamilyActions } from "~/ui/family";
import { FrameNotice } from "~/ui/frame-notice";
import { FamilyCalls } from "~/ui/hotlines";
import { FamilyPage } from "~/ui/page";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { useFrame, useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { signAsGuardian } from "~/usecases/agreements/sign";
import { opened } from "~/usecases/record/opened";

export { FamilyFailure as ErrorBoundary } from "./_components/family-failure";

const Params = z.object({ matchId: id });

export const meta = pageTitle("familyAgreement");

export const handle: AreaHandle = { body: "family" };

export const loader = familyLoader({ params: Params }, async ({ work, viewer, params }) => {
  const agreement = found(await ownAgreement(work, params.matchId));
  const { guardian, guardians, inProgramme } = found(await familyPermission(work));
  const { mentors } = found(await familyPage(work));
  const mentor = found(mentors.find(({ id: matchId }) => matchId === params.matchId));
  const { childId: subjectId, schoolId } = viewer;
  await opened(work, { subject: "child", subjectId, schoolId, details: { page: "agreement" } });
  return { ...agreement, mentor, guardian: guardian && inProgramme, guardians };
});

export const action = familyAction({ params: Params }, (on) => ({
  sign: on(
    z.object({ agreementId: id }),
    async ({ work, form, params }) =>
      signAsGuardian(work, found(await ownAgreement(work, params.matchId)), form),
    ({ params }) => ({ to: paths.familyAgreement(params.matchId), done: "agreements.notice.signed" }),
  ),
}));

export default function FamilyAgreement() {
  const { t } = useTranslation("agreements");
  const words = useWords("common");
  const { path } = useFrame();
  const { current, mentor, school } = useLoaderData<typeof loader>();
  return (
    <FamilyPage back={path}>
      <FrameNotice />
      <h1>{t("terms.title")}</h1>
      <p>
        <b>
          {mentor.name} {words(`mentorRole.${mentor.role ?? "ANY"}`)}
        </b>
        <br />
        {t("family.lead")}
      </p>
      {current ? <Whole current={current} /> : <p>{t("family.none")}</p>}
      <FamilyActions>
        <LinkButton href={paths.family}>{t("family.back")}</LinkButton>
      </FamilyActions>
      <FamilyCalls teacher={{ name: school.contactName, phone: school.phone }} />
    </FamilyPage>
  );
}

type Version = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["current"]>;

/** Every line in large print, then the one button. */
function Whole({ current }: { current: Version }) {
  const { t } = useTranslation("agreements");
  const terms = useTermsSaid(current);
  const said = useSignedSaid(current.signatures);
  return (
    <>
      {terms.map(({ id: what, label, value }) => (
        <section key={what}>
          <h2>{label}</h2>
          <p>{value}</p>
        </section>
      ))}
      <h2>{t("terms.rules")}</h2>
      <GroundRules edition={current.rules} />
      <h2>{t("signed.title")}</h2>
      <ul>
        {said.map(({ party, label, value }) => (
          <li key={party}>
            {label}: {value}
          </li>
        ))}
      </ul>
      <Sign current={current} />
    </>
  );
}

function Sign({ current }: { current: Version }) {
  const { t } = useTranslation("agreements");
  const words = useWords("common");
  const locale = useLocale();
  const { open, standing, guardian, guardians } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const signed = current.signatures.find(({ party }) => party === "GUARDIAN");
  if (signed)
    return (
      <p>
        <b>{t("family.signedOn", { date: formatPlainDate(signed.signedOn, locale, "UTC") })}</b>
      </p>
    );
  if (!open || standing.state === "OVER") return null;
  const who = formatList(
    guardians.map((code) => words(`relation.${code}`)),
    locale,
  );
  if (!guardian) return <p>{who ? t("family.notGuardian", { who }) : t("family.noGuardian")}</p>;
  return (
    <>
      <p>{t("family.notSure")}</p>
      <PostForm intent="sign" reply={reply} labels={{}}>
        {() => (
          <>
            <input type="hidden" name="agreementId" value={current.id} />
            <FamilyActions>
              <Button tone="primary">{t("family.sign")}</Button>
            </FamilyActions>
          </>
        )}
      </PostForm>
    </>
  );
}
