import { expect, it } from "vitest";
import { CHANNELS, channelFor, isMobile } from "~/domain/messages/channels";
import { KINDS, type MessageKind } from "~/domain/messages/kinds";

const PHONE = "13900000001";
const kinds = Object.keys(KINDS) as MessageKind[];

it("is what was chosen, where there is a number and a gateway", () => {
  const chosen = { kind: "CONTACT_AHEAD", chosen: "SMS", phone: PHONE, open: CHANNELS } as const;
  expect(channelFor(chosen)).toBe("SMS");
  expect(channelFor({ ...chosen, chosen: "EMAIL" })).toBe("EMAIL");
  expect(channelFor({ ...chosen, open: ["EMAIL"] })).toBe("EMAIL");
  for (const phone of ["", "09171234567", "12345"]) expect(channelFor({ ...chosen, phone })).toBe("EMAIL");
});

it("is e-mail for all that is no choice, whatever was chosen", () => {
  const sent = kinds.filter(
    (kind) => channelFor({ kind, chosen: "SMS", phone: PHONE, open: CHANNELS }) === "SMS",
  );
  expect(sent).toEqual(kinds.filter((kind) => KINDS[kind].choice));
  expect(sent).not.toContain("ACCOUNT");
  expect(sent).not.toContain("SAFETY");
});

it.each([
  ["13900000001", true],
  ["19912345678", true],
  ["12900000001", false],
  ["1390000000", false],
  ["+8613900000001", false],
])("%s is a mobile: %s", (phone, is) => expect(isMobile(phone)).toBe(is));
