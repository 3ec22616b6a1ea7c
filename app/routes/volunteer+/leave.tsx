import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { ownApplication, ownOpenMatches } from "~/data/volunteer/own-application";
import { commandsFrom } from "~/domain/volunteer/application";
import { volunteerAction, volunteerLoader } from "~/http/area.server";
import { ticked, version } from "~/http/fields";
import { paths } from "~/http/paths";
import { found } from "~/http/responses.server";
import { Button, LinkButton } from "~/ui/button";
import { CheckField } from "~/ui/choice-fields";
import { StatePage } from "~/ui/feedback";
import { FormActions } from "~/ui/fields";
import { PageHead } from "~/ui/layout";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { useWords } from "~/ui/words";
import { leave } from "~/usecases/applications/leave";

const Form = z.object({ version, confirm: ticked });

export const meta = pageTitle("leave");

/** The page itself is the first step, its tick the second. */
export const loader = volunteerLoader({}, async ({ work }) => {
  const file = found(await ownApplication(work));
  const commands = commandsFrom(file.application.state);
  const way = commands.includes("WITHDRAW") ? "withdraw" : commands.includes("EXIT") ? "exit" : null;
  const open = way === "exit" ? await ownOpenMatches(work, file.id) : 0;
  const { contactName: contact, phone } = file.school;
  return { way, open, version: file.application.version, contact, phone } as const;
});

export const action = volunteerAction({}, (on) => ({
  withdraw: on(
    Form,
    ({ work, form }) => leave(work, { command: "WITHDRAW", version: form.version }),
    () => ({ to: paths.volunteer, done: "volunteer.notice.withdrawn" }),
  ),
  exit: on(
    Form,
    ({ work, form }) => leave(work, { command: "EXIT", version: form.version }),
    () => ({ to: paths.volunteer, done: "volunteer.notice.exited" }),
  ),
}));

const POINTS = { withdraw: ["keep", "free"], exit: ["farewell", "back"] } as const;

export default function Leave() {
  const { t } = useTranslation("volunteer");
  const words = useWords("volunteer");
  const { way, open, version, contact, phone } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (way === null) {
    const home = <LinkButton href={paths.volunteer}>{t("leave.home")}</LinkButton>;
    return (
      <StatePage title={t("leave.nothing")} action={home}>
        <p>{t("leave.nothingLead")}</p>
      </StatePage>
    );
  }
  return (
    <div className="apply">
      <PageHead title={t(`leave.${way}.title`)} lead={t(`leave.${way}.lead`)} />
      <ul className="bullets">
        {POINTS[way].map((point) => (
          <li key={point}>{words(`leave.${way}.points.${point}`)}</li>
        ))}
      </ul>
      {open > 0 ? (
        <Alert
          tone="care"
          title={t("leave.exit.openTitle", { count: open })}
          actions={
            <>
              <LinkButton small icon="phone" href={`tel:${phone}`}>
                {t("aside.call")}
              </LinkButton>
              <LinkButton small href={paths.volunteer}>
                {t("leave.exit.stay")}
              </LinkButton>
            </>
          }
        >
          {t("leave.exit.open", { contact })}
        </Alert>
      ) : (
        <PostForm intent={way} version={version} reply={reply} labels={{ confirm: t("leave.confirmShort") }}>
          {(field) => (
            <>
              <CheckField {...field.tick("confirm")} label={t(`leave.${way}.confirm`)} required />
              <FormActions>
                <Button tone="danger">{t(`leave.${way}.submit`)}</Button>
                <LinkButton href={paths.volunteer}>{t(`leave.${way}.stay`)}</LinkButton>
              </FormActions>
            </>
          )}
        </PostForm>
      )}
    </div>
  );
}
