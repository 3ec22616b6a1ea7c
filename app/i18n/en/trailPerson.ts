/** What happened to an account, in the record. */
export const trailPerson = {
  "signed-up": "Made an account",
  "signed-in": "Signed in",
  confirmed: "Confirmed an address",
  "password-set": "Set a password",
  "account-saved": "Changed an account",
  invited: "Invited a colleague",
  disabled: "Locked an account",
  enabled: "Unlocked an account",
  "identity-confirmed": "Entered the password once more",
  "messages-chosen": "Chose which messages to get",
  "sessions-ended": "Signed out elsewhere",
  "factor-set": "Set up a second step for signing in",
  "codes-renewed": "Renewed the recovery codes",
  "factor-dropped": "Gave up the second step",
  "factor-reset": "Reset a colleague's second step",
};
