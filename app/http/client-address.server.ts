import { isIPv6 } from "node:net";

interface Asking {
  /** The other end of the connection. */
  peer: string | undefined;
  /** X-Forwarded-For: what proxies say whom they asked for, the nearest last. */
  forwarded: string | undefined;
  /** Proxies of our own in front of the site; what others say is not believed. */
  proxies: number;
}

/** Who asks, for counting: an IPv4 address, or the 64 bits of an IPv6 address that belong to one household. */
export function clientAddress({ peer = "", forwarded = "", proxies }: Asking): string {
  const chain = forwarded.split(",").map((one) => one.trim());
  const told = proxies > 0 ? chain.at(-proxies) : undefined;
  const address = (told || peer).replace(/^::ffff:/i, "");
  return isIPv6(address) ? network(address) : address;
}

function network(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const before = head ? head.split(":") : [];
  const after = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill("0"), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
