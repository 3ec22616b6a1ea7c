import { useTranslation } from "react-i18next";
import type { BoardPlace } from "~/data/ledger/quarters";
import { awaited, mayDo, ownTurns, stateOf } from "~/domain/ledger/sign-off";
import { DISTRICT_ZONE } from "~/domain/shared/zones";
import { isReplyTo } from "~/http/form-reply";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Alert, Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { When } from "~/ui/text";
import { useNameOf } from "~/ui/use-frame";

const LOOKS = {
  OPEN: { tone: "soon", icon: "clock" },
  RETURNED: { tone: "care", icon: "undo" },
  SIGNED: { tone: "ok", icon: "check" },
} as const;

interface Props {
  board: readonly BoardPlace[];
  /** Nothing is said to it any more. */
  closed: boolean;
  reply: unknown;
  rowsHref: (place: number) => string;
}

/** The places that the viewer signs for, and what stands in the way. */
export function OwnPlaces({ board, closed, reply }: Omit<Props, "rowsHref">) {
  const { t } = useTranslation("ledger");
  const own = board.filter((place) => place.own);
  if (closed || own.length === 0) return null;
  const open = own.filter(({ act }) => act !== "SIGN");
  if (open.length === 0)
    return (
      <Alert tone="ok" icon="check" title={t("own.done.title")}>
        {t("own.done.lead")}
      </Alert>
    );
  const step = ownTurns(board).length > 0 ? "turn" : "waits";
  return (
    <Card title={t(`own.${step}.title`)} id="own" lead={t(`own.${step}.lead`)}>
      {open.map((place) => (
        <OwnPlace key={place.id} place={place} board={board} reply={reply} />
      ))}
    </Card>
  );
}

function OwnPlace({
  place,
  board,
  reply,
}: {
  place: BoardPlace;
  board: readonly BoardPlace[];
  reply: unknown;
}) {
  const { t } = useTranslation("ledger");
  const nameOf = useNameOf();
  const byId = new Map(board.map((one) => [one.id, one]));
  const missing = awaited(board, place).flatMap(({ id }) => byId.get(id) ?? []);
  return (
    <div className="stack">
      {stateOf(place) === "RETURNED" && (
        <Alert tone="care" title={nameOf(place)}>
          {t("board.because", { reason: place.reason })}
        </Alert>
      )}
      {missing.length > 0 && <p>{t("board.awaited", { places: missing.map(nameOf).join(" · ") })}</p>}
      <div className="row">
        {missing.length === 0 && <SignButton place={place} reply={reply} primary />}
        <RetakeButton place={place} reply={reply} />
      </div>
      <p className="s soft">{t("board.retakeLead")}</p>
    </div>
  );
}

/** All levels that the viewer keeps: towns, each followed by its villages. */
export function QuarterBoard({ board, closed, reply, rowsHref }: Props) {
  const { t } = useTranslation("ledger");
  const tops = board.filter(({ parentId }) => !board.some(({ id }) => id === parentId));
  return (
    <Card title={t("board.title")} id="board" lead={t("board.lead")} flush>
      <List>
        {tops
          .flatMap((top) => [top, ...beneath(board, top)])
          .filter((place, _, all) => !isVillageUnderTown(place, all))
          .map((place) => (
            <Level
              key={place.id}
              place={place}
              board={board}
              closed={closed}
              reply={reply}
              rowsHref={rowsHref}
            />
          ))}
      </List>
    </Card>
  );
}

const beneath = (board: readonly BoardPlace[], place: BoardPlace): BoardPlace[] =>
  board.filter(({ parentId }) => parentId === place.id);

const isVillageUnderTown = (place: BoardPlace, all: readonly BoardPlace[]) =>
  place.kind === "VILLAGE" && all.some(({ id }) => id === place.parentId);

function Level({ place, board, ...rest }: Props & { place: BoardPlace }) {
  const { t } = useTranslation("ledger");
  const villages = place.kind === "TOWN" ? beneath(board, place) : [];
  const signed = villages.filter(({ act }) => act === "SIGN").length;
  return (
    <>
      <PlaceItem place={place} board={board} {...rest} />
      {villages.length > 0 && (
        <li className="acts beneath">
          <Disclosure
            summary={t("board.villages", { signed, all: villages.length })}
            open={villages.some(
              ({ id, act }) => act === "RETURN" || isReplyTo(rest.reply, "giveBack", { placeId: id }),
            )}
          >
            <List>
              {villages.map((village) => (
                <PlaceItem key={village.id} place={village} board={board} {...rest} />
              ))}
            </List>
          </Disclosure>
        </li>
      )}
    </>
  );
}

function PlaceItem({ place, board, closed, reply, rowsHref }: Props & { place: BoardPlace }) {
  const { t } = useTranslation("ledger");
  const nameOf = useNameOf();
  const state = stateOf(place);
  const may = mayDo(board, place);
  const who = place.by && (place.standsIn ? t("board.standsIn", { name: place.by }) : place.by);
  const signs = !closed && !place.own && may.sign;
  const returns = !closed && may.giveBack;
  return (
    <>
      <ListItem
        title={<a href={rowsHref(place.id)}>{nameOf(place)}</a>}
        detail={
          <>
            {t("board.children")} {place.children}
            {place.at && (
              <>
                {" · "}
                {who} <When value={place.at} zone={DISTRICT_ZONE} as="plainDate" />
              </>
            )}
            {!place.held && !place.at && ` · ${t("board.nobody")}`}
            {state === "RETURNED" && ` · ${t("board.because", { reason: place.reason })}`}
          </>
        }
        end={<Chip {...LOOKS[state]}>{t(`state.${state}`)}</Chip>}
      />
      {(signs || returns) && (
        <li className="acts">
          {signs && <SignButton place={place} reply={reply} />}
          {returns && <ReturnForm place={place} reply={reply} />}
        </li>
      )}
    </>
  );
}

interface ActProps {
  place: BoardPlace;
  reply: unknown;
  primary?: boolean;
}

function SignButton({ place, reply, primary }: ActProps) {
  const { t } = useTranslation("ledger");
  const nameOf = useNameOf();
  return (
    <PostForm intent="sign" id={`sign-${place.id}`} about={{ placeId: place.id }} reply={reply} labels={{}}>
      {() => (
        <Button tone={primary ? "primary" : undefined} small={!primary} icon="check">
          {t("board.signFor", { place: nameOf(place) })}
        </Button>
      )}
    </PostForm>
  );
}

function RetakeButton({ place, reply }: ActProps) {
  const { t } = useTranslation("ledger");
  return (
    <PostForm
      intent="retake"
      id={`retake-${place.id}`}
      about={{ placeId: place.id }}
      reply={reply}
      labels={{}}
    >
      {() => <Button icon="undo">{t("board.retake")}</Button>}
    </PostForm>
  );
}

function ReturnForm({ place, reply }: ActProps) {
  const { t } = useTranslation("ledger");
  const nameOf = useNameOf();
  const about = { placeId: place.id };
  return (
    <Disclosure
      summary={t("board.giveBackTo", { place: nameOf(place) })}
      open={isReplyTo(reply, "giveBack", about)}
    >
      <PostForm
        intent="giveBack"
        id={`return-${place.id}`}
        about={about}
        reply={reply}
        labels={{ reason: t("board.reason") }}
      >
        {(field) => (
          <>
            <TextField {...field.text("reason")} maxLength={200} required />
            <Button small>{t("board.giveBack")}</Button>
          </>
        )}
      </PostForm>
    </Disclosure>
  );
}
