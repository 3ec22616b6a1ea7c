import { useTranslation } from "react-i18next";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import type { FactorSetup } from "~/http/factor-setup.server";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { Card, Section } from "~/ui/layout";
import { PostForm } from "~/ui/post-form";
import { Alert } from "~/ui/status";
import { When } from "~/ui/text";

/** Nothing yet: what it is for, and the way in. */
export function FactorOff({ reply }: { reply: unknown }) {
  const { t } = useTranslation("secondStep");
  return (
    <Section id="begin" title={t("begin.title")}>
      <p>{t("begin.what")}</p>
      <p className="soft">{t("begin.apps")}</p>
      <PostForm intent="begin" reply={reply} labels={{}}>
        {() => (
          <Button tone="primary" block>
            {t("begin.submit")}
          </Button>
        )}
      </PostForm>
    </Section>
  );
}

/** The picture for the phone's camera, the same in letters, and the first code as the proof. */
export function FactorSetupForm({ setup, reply }: { setup: FactorSetup; reply: unknown }) {
  const { t } = useTranslation("secondStep");
  const { qr, typed } = setup;
  return (
    <>
      <Section id="scan" title={t("scan.title")} lead={t("scan.lead")}>
        <Card className="factor-setup">
          <svg
            className="factor-qr"
            viewBox={`-3 -3 ${qr.size + 6} ${qr.size + 6}`}
            role="img"
            aria-label={t("scan.picture")}
          >
            <path d={qr.path} />
          </svg>
          <p>{t("scan.typed")}</p>
          <p className="copied num">{typed}</p>
        </Card>
      </Section>
      <Section id="confirm" title={t("confirm.title")} lead={t("confirm.lead")}>
        <PostForm intent="confirm" reply={reply} labels={{ code: t("confirm.code") }}>
          {(field) => (
            <>
              <TextField
                {...field.text("code")}
                inputMode="numeric"
                autoComplete="one-time-code"
                short
                required
              />
              <Button tone="primary" block>
                {t("confirm.submit")}
              </Button>
            </>
          )}
        </PostForm>
      </Section>
      <Section id="again" title={t("again.title")} lead={t("again.lead")}>
        <PostForm intent="begin" reply={reply} labels={{}}>
          {() => <Button>{t("again.submit")}</Button>}
        </PostForm>
      </Section>
    </>
  );
}

interface FactorOnProps {
  confirmedAt: Date;
  codesLeft: number;
  compulsory: boolean;
  reply: unknown;
}

/** It is on: since when, how many codes are left, new ones, and off again where that is allowed. */
export function FactorOn({ confirmedAt, codesLeft, compulsory, reply }: FactorOnProps) {
  const { t } = useTranslation("secondStep");
  return (
    <>
      <Alert tone="ok" title={t("on.title")}>
        {t("on.since")} <When value={confirmedAt} zone={DISTRICT_ZONE} as="plainDate" />
      </Alert>
      <Section id="codes" title={t("codes.title")} lead={t("codes.left", { count: codesLeft })}>
        {codesLeft < 3 && <Alert tone="care">{t("codes.few")}</Alert>}
        <PostForm intent="renew" reply={reply} labels={{}}>
          {() => <Button>{t("codes.renew")}</Button>}
        </PostForm>
      </Section>
      {compulsory ? (
        <p className="soft">{t("off.compulsory")}</p>
      ) : (
        <Section id="off" title={t("off.title")} lead={t("off.lead")}>
          <PostForm intent="drop" reply={reply} labels={{}}>
            {() => <Button tone="danger">{t("off.submit")}</Button>}
          </PostForm>
        </Section>
      )}
    </>
  );
}
