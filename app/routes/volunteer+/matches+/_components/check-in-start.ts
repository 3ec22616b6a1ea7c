import type { Draft, SentRecord } from "~/data/checkins/drafts";
import type { OwnContact } from "~/data/matches/own";
import { aboutOf, type Typed } from "~/domain/checkin/draft";

/** Minutes that the form offers. */
export const MINUTES = [10, 20, 30, 45, 60, 90, 120];

/** What the form is filled from: a draft, a record that is put right, or the contact that was planned. */
export interface Start {
  fields: Typed;
  draft: Draft | null;
  record: SentRecord | null;
}

interface Known {
  contacts: readonly OwnContact[];
  drafts: readonly Draft[];
  sent: readonly SentRecord[];
  today: Date;
  contact?: string | undefined;
  record?: string | undefined;
}

/** Without a contact in the address the newest draft goes on; without any, the latest contact that has no record. */
export function beginning({ contacts, drafts, sent, today, contact, record }: Known): Start {
  const correcting = sent.find(({ id }) => id === record);
  if (correcting) return { fields: correcting.fields, draft: null, record: correcting };
  const draft = drafts.find(({ about }) => !contact || about === contact);
  if (draft) return { fields: draft.fields, draft, record: null };
  const chosen = contacts.find(({ id }) => id === contact) ?? contacts[0];
  return { fields: chosen ? planned(chosen) : unplanned(today), draft: null, record: null };
}

export function planned({ id, mode, place, startsAt, endsAt }: OwnContact): Typed {
  const length = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const [minutes = 30] = [...MINUTES].sort((a, b) => Math.abs(a - length) - Math.abs(b - length));
  return {
    contactId: [id],
    mode: [mode],
    ...(place && { place: [place] }),
    reached: ["YES"],
    minutes: [String(minutes)],
  };
}

function unplanned(today: Date): Typed {
  return { contactId: ["OTHER"], happenedOn: [today.toISOString().slice(0, 10)], reached: ["YES"] };
}

/** The draft or the record that stands where a form wanted to write. */
export function otherVersion(
  typed: Typed,
  { drafts, sent, today }: { drafts: readonly Draft[]; sent: readonly SentRecord[]; today: Date },
  record: string | undefined,
): { draft: Draft | null; record: SentRecord | null } {
  const about = aboutOf(typed, today.toISOString().slice(0, 10));
  const days = [about, typed.happenedOn?.[0]];
  return {
    draft: drafts.find((draft) => draft.about === about) ?? null,
    record:
      sent.find(
        ({ id, about: of, fields }) => id === record || of === about || days.includes(fields.happenedOn?.[0]),
      ) ?? null,
  };
}
