import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";

/** A new password for whoever knows the old one. */
export function PasswordForm({ reply }: { reply: unknown }) {
  const { t } = useTranslation("ownAccount");
  const labels = {
    currentPassword: t("password.current"),
    password: t("password.next"),
    passwordAgain: t("password.again"),
  };
  return (
    <PostForm intent="changePassword" reply={reply} labels={labels}>
      {(field) => (
        <>
          <TextField
            {...field.text("currentPassword")}
            type="password"
            autoComplete="current-password"
            required
          />
          <TextField
            {...field.text("password")}
            help={t("password.nextHelp")}
            type="password"
            autoComplete="new-password"
            required
          />
          <TextField {...field.text("passwordAgain")} type="password" autoComplete="new-password" required />
          <Button tone="primary" block>
            {t("password.submit")}
          </Button>
        </>
      )}
    </PostForm>
  );
}
