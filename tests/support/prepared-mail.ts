import { prepareLetter } from "~/usecases/letters/prepare-letter";

/** The letter that a site without a gateway for text messages would send. */
export async function preparedMail(
  work: Parameters<typeof prepareLetter>[0],
  message: Parameters<typeof prepareLetter>[1],
  origin: string,
) {
  const prepared = await prepareLetter(work, message, { origin, open: ["EMAIL"] });
  if ("channel" in prepared && prepared.channel !== "EMAIL") throw new Error("Not a letter.");
  return prepared;
}
