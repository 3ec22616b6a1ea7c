// Keeps one throwaway PostgreSQL for as long as its stdin is open, then stops it and removes its folder. A process of
// its own, so that the server goes away however the test run ends. Arguments: the folder of the server's programs.
// Writes one line of JSON: { url } of a superuser, or { error }.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";

const programs = process.argv[2] ?? "";
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heartbridge-postgres-"));
const data = path.join(folder, "data");
const password = randomBytes(16).toString("hex");
const owner = unprivilegedUser();
const options = { ...owner, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C", HOME: folder } };
let server = null;

process.stdin.resume();
process.stdin.once("close", stop);
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

try {
  process.stdout.write(`${JSON.stringify({ url: await start() })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error.message })}\n`);
  await stop();
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => Number(spawnSync("id", [flag, name]).stdout?.toString()));
    if (uid && gid) return { uid, gid };
  }
  return {};
}

async function start() {
  const secret = path.join(folder, "password");
  fs.writeFileSync(secret, password);
  if (owner.uid) for (const file of [folder, secret]) fs.chownSync(file, owner.uid, owner.gid);
  const init = spawnSync(
    path.join(programs, "initdb"),
    [
      "-D",
      data,
      "-U",
      "postgres",
      "-A",
      "scram-sha-256",
      "--pwfile",
      secret,
      "-E",
      "UTF8",
      "--locale=C",
      "-N",
    ],
    { ...options, encoding: "utf8" },
  );
  if (init.status !== 0) throw new Error(lastLine(init.stderr) ?? "initdb failed.");
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    try {
      return await startOn(port);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

async function startOn(port) {
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 80,
    shared_buffers: "64MB",
    // What a power cut would lose is lost anyway: the folder goes with the run.
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    autovacuum: "off",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  server = spawn(path.join(programs, "postgres"), ["-D", data, ...flags], {
    ...options,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error(lastLine(said) ?? "postgres ended at once.");
    if (await answers(url)) return url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("postgres did not answer within a minute.");
}

async function answers(url) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function lastLine(text) {
  return text?.trim().split("\n").at(-1);
}

async function stop() {
  if (server && server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.once("exit", resolve));
    // Immediate: there is nothing to write back.
    server.kill("SIGQUIT");
    await gone;
  }
  fs.rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}
