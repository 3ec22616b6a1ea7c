import { useTranslation } from "react-i18next";
import { Alert } from "./status";
import { useFrame } from "./use-frame";

/** Says what the command that led here has done. `?done=matches.notice.accepted` names the words. */
export function DoneNotice() {
  const { i18n } = useTranslation();
  const { done } = useFrame();
  if (!done) return null;
  const key = done.replace(".", ":");
  if (!i18n.exists(key)) return null;
  const words = (i18n.t as (key: string) => string)(key);
  return (
    <Alert tone="ok" role="status">
      {words}
    </Alert>
  );
}
