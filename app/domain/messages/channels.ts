import { KINDS, type MessageKind } from "./kinds";

/** Ways by which the site itself sends. Whoever has neither is told by the school: by phone, or on a slip of paper. */
export const CHANNELS = ["EMAIL", "SMS"] as const;
export type Channel = (typeof CHANNELS)[number];

interface Facts {
  kind: MessageKind;
  /** What the person chose. */
  chosen: Channel;
  phone: string;
  /** What the site can send by. */
  open: readonly Channel[];
}

/**
 * The channel of one message. About the account and safety it is always e-mail: its address is the one that was
 * confirmed, and what such a message links to is not sent past operators of phones.
 */
export function channelFor({ kind, chosen, phone, open }: Facts): Channel {
  if (chosen !== "SMS" || !KINDS[kind].choice) return "EMAIL";
  return isMobile(phone) && open.includes("SMS") ? "SMS" : "EMAIL";
}

/** A mainland mobile: a landline takes no text message. */
export const isMobile = (phone: string) => /^1[3-9]\d{9}$/.test(phone);

/** Whether text messages reach anybody: through a gateway, or the mailbox of a demo. */
export const takesTexts = ({ sms, mode }: { sms: object | null; mode: string }) =>
  sms !== null || mode === "demo";
