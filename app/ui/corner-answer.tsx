import { useTranslation } from "react-i18next";
import { FaceWord } from "./faces";
import { Quote } from "./progress";
import { Chip } from "./status";

interface Props {
  said: { face: number | null; words: string; talk: boolean };
}

/** A face, a sentence, and whether the child wants to talk. */
export function CornerAnswer({ said: { face, words, talk } }: Props) {
  const { t } = useTranslation("corner");
  return (
    <>
      <p className="row">
        {face === null ? <span className="soft">{t("card.noFace")}</span> : <FaceWord face={face} />}
        {talk && (
          <Chip tone="care" icon="hand">
            {t("card.talk")}
          </Chip>
        )}
      </p>
      {words && <Quote>{words}</Quote>}
    </>
  );
}
