import type { Catalogue } from "../catalogue";
import type ownAccount from "../zh-CN/ownAccount";

export default {
  title: "My account",
  back: "Back to the console",
  backVolunteer: "Back to my page",
  sessions: {
    title: "Where you are signed in",
    lead: "If there is one that you do not know, sign it out first, then change your password.",
    here: "This device",
    began: "Signed in",
    seen: "last used",
    end: "Sign it out",
    endNamed: "Sign this device out: {{device}}",
    endOthers: "Sign out everywhere else",
    only: "You are signed in on this device only.",
  },
  device: {
    PHONE: "Phone",
    TABLET: "Tablet",
    COMPUTER: "Computer",
    UNKNOWN: "An unknown device",
    named: "{{kind}}, {{browser}}",
  },
  password: {
    title: "Change your password",
    lead: "Afterwards you will be signed out everywhere else.",
    current: "Your password now",
    next: "New password",
    nextHelp: "At least 10 characters. A sentence that only you know is safe and easy to remember",
    again: "The new password once more",
    submit: "Save the new password",
  },
  confirm: {
    title: "Please enter your password again",
    lead: "You signed in a while ago, and this step matters, so we make sure that it is you. Everything you filled in is still here: enter your password and send it again.",
    password: "Your password",
    pageLead:
      "You signed in a while ago. What comes next leaves Heartbridge, on paper or in a file, so please show that it is you.",
    submit: "Go on",
    cancel: "Never mind, back to work",
  },
  signOut: {
    title: "Sign out",
    lead: "On a device that others use too, please sign out when you are done.",
    submit: "Sign out on this device",
  },
  notice: {
    ended: "That device is signed out.",
    endedOthers: "All other devices are signed out.",
    passwordSet: "Your new password is saved, and all other devices are signed out.",
  },
} satisfies Catalogue<typeof ownAccount>;
