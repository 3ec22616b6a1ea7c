import { useTranslation } from "react-i18next";
import { TextField } from "./fields";
import { Alert } from "./status";

interface ConfirmIdentityProps {
  /** Of the form, so that several on a page keep apart. */
  form: string;
  error: string | undefined;
}

/** Stands in a form that asks once more who sends it: everything typed is still there, the password is new. */
export function ConfirmIdentity({ form, error }: ConfirmIdentityProps) {
  const { t } = useTranslation("ownAccount");
  return (
    <div className="confirm-identity stack">
      {!error && (
        <div className="form-errors" id={`${form}-errors`} tabIndex={-1}>
          <Alert tone="care" icon="lock" title={t("confirm.title")} role="alert">
            {t("confirm.lead")}
          </Alert>
        </div>
      )}
      <TextField
        name="confirmPassword"
        id={`${form}-confirm-password`}
        label={t("confirm.password")}
        error={error}
        type="password"
        autoComplete="current-password"
        required
      />
    </div>
  );
}
