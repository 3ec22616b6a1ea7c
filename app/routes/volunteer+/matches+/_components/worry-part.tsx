import { useTranslation } from "react-i18next";
import { CONCERN_LEVELS } from "~/domain/checkin/submission";
import { SITUATIONS } from "~/domain/safeguarding/report";
import { LinkButton } from "~/ui/button";
import { Part } from "~/ui/check-in";
import { PickField } from "~/ui/choice-fields";
import { TextArea } from "~/ui/fields";
import { Alert } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useWords } from "~/ui/words";
import type { PartOfForm } from "./check-in-form";

/** Whether something worries; whoever is in danger now needs no form. */
export function WorryPart({ field, stored }: PartOfForm) {
  const { t } = useTranslation("ownMatches");
  const worry = useWords("worry");
  const situation = field.choices("situation", [stored("situation") || "NOT_SURE"]);
  return (
    <Part title={t("form.worry")}>
      <PickField
        {...field.choices("concern", [stored("concern")])}
        layout="column"
        required
        options={CONCERN_LEVELS.map((level) => ({
          value: level,
          label: t(`form.concerns.${level}`),
          hint: level === "NONE" ? undefined : t(`form.concernHints.${level}`),
          warn: level !== "NONE",
        }))}
      />
      <div className="if-worry">
        <TextArea
          {...field.text("concernNote", stored("concernNote"))}
          help={t("form.concernHelp")}
          maxLength={1000}
          required
        />
        <Disclosure summary={t("form.situationMore")} open={situation.defaultValue[0] !== "NOT_SURE"}>
          <PickField
            {...situation}
            help={t("form.situationHelp")}
            layout="column"
            options={SITUATIONS.map((code) => ({
              value: code,
              label: worry(`situation.${code}`),
              hint: worry(`explain.${code}`),
            }))}
          />
        </Disclosure>
      </div>
      <Alert
        tone="bad"
        title={t("form.danger")}
        actions={
          <>
            <LinkButton small tone="danger" icon="phone" href="tel:110">
              {t("form.call110")}
            </LinkButton>
            <LinkButton small icon="phone" href="tel:12355">
              {t("form.call12355")}
            </LinkButton>
          </>
        }
      >
        {t("form.dangerLead")}
      </Alert>
    </Part>
  );
}
