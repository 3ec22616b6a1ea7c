import { useTranslation } from "react-i18next";
import { CLOSURE_CAUSES } from "~/domain/match/closure";
import { CLOSURE_PATHS, commandsFrom, isRunning } from "~/domain/match/lifecycle";
import { CONTACT_MODES } from "~/domain/shared/leanings";
import { isReplyTo } from "~/http/form-reply";
import { paths } from "~/http/paths";
import { Button, ButtonRow, LinkButton } from "~/ui/button";
import { PickField } from "~/ui/choice-fields";
import { DateField, FieldRow, SelectField, TextArea, TextField, TimeField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Disclosure } from "~/ui/table";
import { useWords } from "~/ui/words";
import type { StepProps } from "./step-props";

/** A review in between, and the end: on which path, why, and how they say goodbye. */
export function CloseCard({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  const { t: closures } = useTranslation("closures");
  const { t: support } = useTranslation("support");
  const commands = commandsFrom(match.state);
  const ran = match.activeAt !== null;
  const running = isRunning(match.state);
  return (
    <>
      {ran && (
        <ButtonRow>
          <LinkButton href={paths.matchSupport(match.id)} icon="heart">
            {support("match.link")}
          </LinkButton>
          {running && match.state !== "CLOSING" && (
            <LinkButton href={paths.pauseMatch(match.id)} icon="pause">
              {closures("link.pause")}
            </LinkButton>
          )}
          {match.state === "IN_REVIEW" && (
            <LinkButton href={paths.reviewMatch(match.id)} icon="eye">
              {closures("link.review")}
            </LinkButton>
          )}
          {(match.state === "CLOSING" || match.state === "CLOSED") && (
            <LinkButton href={paths.closure(match.id)} icon="note">
              {closures("link.closure")}
            </LinkButton>
          )}
        </ButtonRow>
      )}
      {commands.includes("REVIEW") && (
        <Card id="review" title={t("card.review")}>
          <div className="stack">
            <p className="soft">{t("reviewLead")}</p>
            <PostForm intent="review" reply={reply} labels={{}} version={match.version}>
              {() => <Button icon="eye">{t("act.review")}</Button>}
            </PostForm>
          </div>
        </Card>
      )}
      {commands.includes("CLOSE") && (
        <Card id="close" title={t("card.close")}>
          <Disclosure summary={t("act.close")} open={isReplyTo(reply, "close")}>
            <CloseForm match={match} reply={reply} />
          </Disclosure>
        </Card>
      )}
    </>
  );
}

function CloseForm({ match, reply }: StepProps) {
  const { t } = useTranslation("matches");
  const words = useWords("common");
  const closures = useWords("closures");
  const ran = match.activeAt !== null;
  return (
    <PostForm
      intent="close"
      reply={reply}
      version={match.version}
      labels={{
        path: t("field.path"),
        cause: t("field.cause"),
        reason: t("field.reason"),
        farewellOn: t("field.farewellOn"),
        farewellTime: t("field.farewellTime"),
        farewellMode: t("field.farewellMode"),
        farewellPlace: t("field.farewellPlace"),
      }}
    >
      {(field) => (
        <>
          <PickField
            {...field.choices("path")}
            layout="column"
            required
            options={CLOSURE_PATHS.map((path) => ({ value: path, label: words(`closurePath.${path}`) }))}
          />
          <SelectField
            {...field.text("cause")}
            empty={t("field.choose")}
            options={CLOSURE_CAUSES.map((cause) => ({ value: cause, label: closures(`cause.${cause}`) }))}
            required
          />
          <TextArea {...field.text("reason")} help={t("help.closeReason")} maxLength={500} required />
          {ran && (
            <>
              <FieldRow>
                <DateField {...field.text("farewellOn")} min={match.today.toISOString().slice(0, 10)} />
                <TimeField {...field.text("farewellTime")} empty />
              </FieldRow>
              <SelectField
                {...field.text("farewellMode", "MEETING")}
                help={t("help.farewell")}
                options={CONTACT_MODES.map((mode) => ({ value: mode, label: words(`mode.${mode}`) }))}
              />
              <TextField {...field.text("farewellPlace")} maxLength={100} />
            </>
          )}
          <p className="s soft">{t("help.close")}</p>
          <Button tone="danger">{t("act.closeSubmit")}</Button>
        </>
      )}
    </PostForm>
  );
}
