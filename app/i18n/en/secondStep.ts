import type { Catalogue } from "../catalogue";
import type secondStep from "../zh-CN/secondStep";

export default {
  title: "Two-step verification",
  lead: "To sign in you enter a code from your phone after the password. Somebody who knows your password still cannot get in.",
  compulsory:
    "Coordinators and administrators see children’s files. So this has to be set up before you can go on.",
  on: { title: "Two-step verification is on", since: "since" },
  begin: {
    title: "Set it up",
    what: "You need a phone with an authenticator app. It takes about two minutes.",
    apps: "Any of them will do: Microsoft Authenticator, Google Authenticator, Aegis, or the mini program of Tencent inside WeChat.",
    submit: "Begin",
  },
  scan: {
    title: "First: scan",
    lead: "Open the authenticator on your phone, add an account and scan this code.",
    picture: "A QR code for the authenticator",
    typed: "If you cannot scan it, type these letters and digits instead; leave out the spaces:",
  },
  confirm: {
    title: "Then: enter the code",
    lead: "The authenticator shows 6 digits, new ones every 30 seconds.",
    code: "The 6 digits",
    submit: "Switch it on",
  },
  again: {
    title: "Start over",
    lead: "If something went wrong, or this is another phone, you can have a new QR code.",
    submit: "A new QR code",
  },
  codes: {
    title: "Recovery codes",
    lead: "They let you in when your phone is lost. Each works once, and they are shown only here, only now.",
    gone: "Recovery codes are shown only once. If you did not keep them, please make new ones.",
    left_one: "{{count}} has not been used.",
    left_other: "{{count}} have not been used.",
    few: "There are only a few recovery codes left. Please make new ones.",
    renew: "Make new recovery codes",
    keep: "Please print them or write them down, and keep them in a safe place, not with your phone. Your browser can print this page.",
    done: "I have kept them",
    back: "Back to two-step verification",
  },
  off: {
    title: "Switch it off",
    lead: "Afterwards the password alone will do.",
    submit: "Switch it off",
    compulsory:
      "Your role needs two-step verification, so it cannot be switched off. If your phone is lost or replaced, another administrator can reset it.",
  },
  signIn: {
    title: "Please enter the code",
    lead: "Your password was right; one more step.",
    code: "Code",
    codeHelp:
      "The 6 digits of your authenticator. Without your phone, enter one of your recovery codes; without those, ask the district’s administrator",
    submit: "Sign in",
    over: "Please sign in again",
    overLead: "The code has to be entered within ten minutes of the password.",
    again: "Sign in",
  },
  account: {
    on: "It is on: you are asked for a code from your phone when you sign in.",
    off: "It is not set up yet. With it, somebody who knows your password still cannot get in.",
    manage: "Manage two-step verification",
    begin: "Set up two-step verification",
  },
  reset: {
    title: "Reset two-step verification",
    lead: "Only when this person’s phone was lost or replaced and they cannot get in. First make sure, face to face or on the phone, that it is them. Afterwards the password alone lets them in, and they have to set it up again.",
    submit: "Reset it",
  },
  notice: {
    on: "Two-step verification is on, and all other devices are signed out.",
    renewed: "Your new recovery codes are below; the old ones no longer work.",
    off: "Two-step verification is off.",
    reset: "It is reset; this person has to set it up again.",
  },
} satisfies Catalogue<typeof secondStep>;
