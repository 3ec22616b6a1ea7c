import net, { type AddressInfo, type Socket } from "node:net";

export interface Gate {
  /** What the browser believes to be the site. */
  address: string;
  /** The network is gone: what was on its way is cut off, and nobody gets through. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Stands between a browser and the site like a network: the address stays, the way can be cut at any moment. */
export async function openGate(site: string): Promise<Gate> {
  const { port } = new URL(site);
  const ways = new Set<Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), "127.0.0.1");
    for (const end of [near, far]) {
      ways.add(end);
      end.once("close", () => ways.delete(end));
      end.on("error", () => {
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = (at: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(at, "127.0.0.1", () => {
        server.removeListener("error", reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const shut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const end of ways) end.destroy();
    });
  const at = await listen(0);
  let open = true;
  return {
    address: `http://127.0.0.1:${at}`,
    async cut() {
      if (open) await shut();
      open = false;
    },
    async mend() {
      if (!open) await listen(at);
      open = true;
    },
    close: async () => (open ? shut() : undefined),
  };
}
