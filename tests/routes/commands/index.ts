import { accountCommands } from "./account";
import { agreementCommands } from "./agreements";
import { applicantCommands } from "./applicants";
import { availabilityCommands } from "./availability";
import { calendarCommands } from "./calendar";
import { careCommands } from "./care";
import { childCommands } from "./children";
import type { Commands } from "./command";
import { conferenceCommands } from "./conference";
import { cornerCommands } from "./corner";
import { counsellingCommands } from "./counselling";
import { districtCommands } from "./district";
import { familyCommands } from "./family";
import { familyOwnCommands } from "./family-own";
import { ledgerCommands } from "./ledger";
import { matchCommands } from "./matches";
import { messageCommands } from "./messages";
import { moveCommands } from "./moves";
import { ownCommands } from "./own";
import { permissionCommands } from "./permission";
import { privacyCommands } from "./privacy";
import { reportCommands } from "./reports";
import { roomCommands } from "./rooms";
import { rosterCommands } from "./rosters";
import { roundCommands } from "./rounds";
import { safeguardingCommands } from "./safeguarding";
import { secondStepCommands } from "./second-step";
import { supportCommands } from "./support";
import { trainingCommands } from "./training";
import { visitCommands } from "./visits";
import { volunteerCommands } from "./volunteer";

/** Every command of every form of the site. */
export const COMMANDS: Commands = {
  ...accountCommands,
  ...messageCommands,
  ...ownCommands,
  ...secondStepCommands,
  ...volunteerCommands,
  ...applicantCommands,
  ...childCommands,
  ...cornerCommands,
  ...familyCommands,
  ...familyOwnCommands,
  ...matchCommands,
  ...moveCommands,
  ...permissionCommands,
  ...privacyCommands,
  ...calendarCommands,
  ...rosterCommands,
  ...ledgerCommands,
  ...reportCommands,
  ...conferenceCommands,
  ...availabilityCommands,
  ...roomCommands,
  ...roundCommands,
  ...districtCommands,
  ...safeguardingCommands,
  ...trainingCommands,
  ...supportCommands,
  ...agreementCommands,
  ...visitCommands,
  ...careCommands,
  ...counsellingCommands,
};

export interface NamedCommand {
  /** `route intent`, as it stands in the name of a test. */
  name: string;
  route: string;
  intent: string;
}

export const EVERY_COMMAND: NamedCommand[] = Object.entries(COMMANDS).flatMap(([route, intents]) =>
  Object.keys(intents).map((intent) => ({ name: `${route} ${intent}`, route, intent })),
);

/** For `it.each`, whose title begins with the name. */
export const named = (commands: readonly NamedCommand[]) => commands.map((one) => [one.name, one] as const);
