import { expect, test } from "vitest";
import { clientAddress } from "~/http/client-address.server";

test.each([
  ["203.0.113.7", undefined, 0, "203.0.113.7"],
  ["::ffff:203.0.113.7", undefined, 0, "203.0.113.7"],
  // Whoever speaks to the site directly may claim what they like.
  ["203.0.113.7", "198.51.100.1", 0, "203.0.113.7"],
  ["127.0.0.1", "198.51.100.1", 1, "198.51.100.1"],
  ["127.0.0.1", "9.9.9.9, 198.51.100.1", 1, "198.51.100.1"],
  ["127.0.0.1", "9.9.9.9, 198.51.100.1, 10.0.0.2", 2, "198.51.100.1"],
  ["127.0.0.1", undefined, 1, "127.0.0.1"],
  // A household has 64 bits of its own.
  ["2001:db8:1:2:3:4:5:6", undefined, 0, "2001:db8:1:2::/64"],
  ["2001:0DB8:1:2::9", undefined, 0, "2001:db8:1:2::/64"],
  ["2001:db8::1", undefined, 0, "2001:db8:0:0::/64"],
  ["::1", undefined, 0, "0:0:0:0::/64"],
  [undefined, undefined, 0, ""],
])("%s, forwarded for %s, behind %i proxies: %s", (peer, forwarded, proxies, address) => {
  expect(clientAddress({ peer, forwarded, proxies })).toBe(address);
});
