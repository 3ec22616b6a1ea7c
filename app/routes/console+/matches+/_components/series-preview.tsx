import { useTranslation } from "react-i18next";
import type { EditPage } from "~/data/matches/edit-page";
import { formatPlainDate, formatShortDateTime } from "~/i18n/format";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { Alert, Chip } from "~/ui/status";
import { useLocale } from "~/ui/use-frame";
import { useErrorWords } from "~/ui/words";

type Preview = NonNullable<EditPage["preview"]>;
type Edit = Extract<Preview, { ok: true }>["value"];

/** Every date of the changed series with what becomes of it, before anything is done. */
export function SeriesPreview({ preview, zone }: { preview: Preview; zone: string }) {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  const say = useErrorWords();
  const lines = useLines(preview.ok ? preview.value : null, zone);
  if (!preview.ok) return <Alert tone="care">{say(preview.reason)}</Alert>;
  const { endsOld, taken, afterCheck } = preview.value;
  return (
    <Card
      id="preview"
      title={t("editPage.previewTitle")}
      lead={t("editPage.ends", { date: formatPlainDate(endsOld, locale, "UTC") })}
      flush
    >
      {taken && (
        <Alert tone="care">{say(taken.about ? `${taken.reason}|${taken.about}` : taken.reason)}</Alert>
      )}
      {afterCheck > 0 && <Alert tone="care">{say("OFFENCE_CHECK_EXPIRED")}</Alert>}
      <List>
        {lines.map(({ id, at, words, good }) => (
          <ListItem
            key={id}
            title={formatShortDateTime(at, locale, zone)}
            end={
              <Chip tone={good ? "ok" : "care"} icon={good ? "check" : "x"}>
                {words}
              </Chip>
            }
          />
        ))}
      </List>
    </Card>
  );
}

interface Line {
  id: string;
  at: Date;
  words: string;
  good: boolean;
}

function useLines(edit: Edit | null, zone: string): Line[] {
  const { t } = useTranslation("matches");
  const locale = useLocale();
  if (!edit) return [];
  const { reach, arrangement } = edit;
  const rows = new Map([...reach.following, ...reach.apart].map((row) => [row.id, row]));
  const at = (id: string) => rows.get(id)?.startsAt ?? reach.from;
  const lines: Line[] = [
    ...arrangement.moves.map(({ id, to }) => {
      const same = at(id).getTime() === to.startsAt.getTime();
      const when = formatShortDateTime(at(id), locale, zone);
      return {
        id,
        at: to.startsAt,
        words: same ? t("editPage.same") : t("editPage.moves", { when }),
        good: true,
      };
    }),
    ...arrangement.keeps.map(({ id, originalStart }) => ({
      id,
      at: at(id),
      words: t(originalStart ? "editPage.keeps" : "editPage.keepsAlone"),
      good: true,
    })),
    ...arrangement.adds.map(({ localStart, startsAt }) => ({
      ...{ id: localStart, at: startsAt, words: t("editPage.adds"), good: true },
    })),
    ...arrangement.cancels.map((id) => ({ id, at: at(id), words: t("editPage.cancels"), good: false })),
    ...arrangement.skips.map(({ slot, because }) => ({
      ...{ id: slot.localStart, at: slot.startsAt, words: t(`editPage.skips.${because}`), good: false },
    })),
  ];
  return lines.sort((a, b) => a.at.getTime() - b.at.getTime());
}
