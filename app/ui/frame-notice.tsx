import { useTranslation } from "react-i18next";
import { Alert } from "./status";
import { useFrame } from "./use-frame";
import { useErrorWords } from "./words";

/** Says what the command that led here has done, or why it was refused. `?done=matches.notice.accepted` names the words. */
export function FrameNotice() {
  const { i18n } = useTranslation();
  const { done, refused } = useFrame();
  const errorWords = useErrorWords();
  if (refused) {
    // A form that is still on the page says it itself; then this one is hidden.
    return (
      <div className="refusal">
        <Alert tone="bad" role="alert">
          {errorWords(refused === "STALE" ? "STALE_GONE" : refused)}
        </Alert>
      </div>
    );
  }
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
