import { useTranslation } from "react-i18next";
import { isAsked } from "~/domain/child/family-answer";
import { formatDuration, formatShortDate } from "~/i18n/format";
import { Button } from "~/ui/button";
import { FacePicker, FaceWord } from "~/ui/faces";
import { ContactLines, FamilyActions } from "~/ui/family";
import { TextField } from "~/ui/fields";
import { PostForm } from "~/ui/post-form";
import { Quote } from "~/ui/progress";
import { Nb } from "~/ui/text";
import { useLocale } from "~/ui/use-frame";
import { useWords } from "~/ui/words";
import { type HomeProps, type HomeRecord, useNamed } from "./home";

/** What was lately: that a mentor was in touch, whether the family knows of it, and how it was. Never what about. */
export function LastContacts({ records, school, now, reply }: HomeProps) {
  const { t } = useTranslation("family");
  const ways = useWords("family");
  const locale = useLocale();
  const named = useNamed();
  if (records.length === 0) return null;
  const asked = (record: HomeRecord) => isAsked(record.happenedOn, school.timeZone, now);
  const [latest] = records;
  const shown = records.filter((record) => record === latest || (asked(record) && record.knows === null));
  const open = shown.find((record) => asked(record) && record.face === null && record.knows !== false);
  return (
    <>
      <h2>{t("last")}</h2>
      <ContactLines
        lines={shown.map((record) => {
          const mode = ways(`noPlace.${record.mode}`);
          const name = named(record);
          const time = formatDuration(record.minutes, locale);
          return {
            id: record.id,
            when: <Nb>{formatShortDate(record.happenedOn, locale, "UTC")}</Nb>,
            what:
              record.minutes > 0 ? t("lastLineTime", { name, mode, time }) : t("lastLine", { name, mode }),
            past: true,
            more: (
              <>
                <Touch record={record} asked={asked(record)} reply={reply} />
                {record.face !== null && <Said record={record} />}
                {record === open && <HowItSeemed record={record} reply={reply} />}
              </>
            ),
          };
        })}
      />
    </>
  );
}

interface Props {
  record: HomeRecord;
  reply: unknown;
}

/** The carer's acknowledgement: two large buttons, one tap. */
function Touch({ record, asked, reply }: Props & { asked: boolean }) {
  const { t } = useTranslation("familyOwn");
  if (record.knows !== null) return <p>{t(record.knows ? "touch.known" : "touch.unknown")}</p>;
  if (!asked) return null;
  return (
    <PostForm
      intent="touch"
      id={`touch-${record.id}`}
      about={{ checkInId: record.id }}
      reply={reply}
      labels={{}}
    >
      {() => (
        <>
          <p>{t("touch.ask")}</p>
          <div className="family-two">
            <Button name="knows" value="YES" icon="check">
              {t("touch.yes")}
            </Button>
            <Button name="knows" value="NO" icon="ban">
              {t("touch.no")}
            </Button>
          </div>
        </>
      )}
    </PostForm>
  );
}

function Said({ record: { face, words } }: Pick<Props, "record">) {
  const { t } = useTranslation("familyOwn");
  return (
    <>
      <p>
        {t("face.said")} {face !== null && <FaceWord face={face} />}
      </p>
      {words && <Quote>{words}</Quote>}
    </>
  );
}

/** Feedback in two taps: a face, and send; a sentence for who wants to say more. */
function HowItSeemed({ record, reply }: Props) {
  const { t } = useTranslation("familyOwn");
  const labels = { face: t("face.ask"), words: t("face.words") };
  return (
    <PostForm
      intent="face"
      id={`face-${record.id}`}
      about={{ checkInId: record.id }}
      reply={reply}
      labels={labels}
      className="stack family-faces"
    >
      {(field) => (
        <>
          <FacePicker {...field.choices("face")} />
          <TextField {...field.text("words")} maxLength={200} />
          <FamilyActions>
            <Button>{t("face.submit")}</Button>
          </FamilyActions>
          <p>{t("face.who")}</p>
        </>
      )}
    </PostForm>
  );
}
