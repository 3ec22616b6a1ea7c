// Loaded before a command that `runNode` started: when the parent is gone, even by kill -9, the command ends as if asked to.
const GRACE_MS = 15_000;

if (process.channel) {
  process.once("disconnect", () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, "SIGTERM");
  });
  process.channel.unref();
}
