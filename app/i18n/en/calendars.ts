import type { Catalogue } from "../catalogue";
import type calendars from "../zh-CN/calendars";

export default {
  title: "Calendars on your devices",
  lead: "The calendar of your phone or computer keeps itself up to date: new times, moved ones, cancelled ones. It holds times and ways of contact only: no name, school or address of a child.",
  familyTitle: "In your phone’s calendar",
  familyLead:
    "Your phone’s calendar keeps the times of the contacts by itself, and changes when they change. It does not name the child.",
  yours: "Calendars in use",
  none: "There is none yet.",
  kind: {
    MENTOR: "My contacts with the child",
    COORDINATOR: "All contacts of the school",
    FAMILY: "Contacts with the proxy parent",
  },
  kindLabel: "What it shows",
  made: "Made",
  read: "Last updated",
  unread: "No device has asked for it yet.",
  revoke: "End it",
  revokeNamed: "End the calendar {{name}}",
  make: "A new calendar",
  makeLead: "Make one for each device. If one is lost, you end only that one.",
  nothing: "Once your application is approved, you can make a calendar here.",
  name: "What it is for",
  nameHelp: "For example: my phone, the office computer",
  submit: "Make it",
  newTitle: "The address of your calendar",
  newLead: "The address is shown this once, so please add it to your calendar now.",
  gone: "The address is shown only once and is gone now. If you did not add it, end that calendar and make a new one.",
  subscribe: "Add to this device’s calendar",
  address: "If nothing happens, copy this address",
  addressHelp: "Press and hold the address, then choose Copy.",
  how: {
    title: "How to add it",
    iphone:
      "iPhone: tap the button above, then Subscribe. Or open Settings, Calendar, Accounts, Add Account, Other, Add Subscribed Calendar, and paste the address.",
    android:
      "Huawei, Xiaomi, Honor, OPPO, vivo: open the phone’s own calendar and look in its settings or accounts for a subscription by link, then paste the address. Phones without it can take each contact by its own “Add to calendar”.",
    wechat:
      "Opened inside WeChat? Tap the three dots at the top right first and open the page in your browser: WeChat itself cannot add calendars.",
    computer:
      "Outlook, Google Calendar or a Mac: choose “from the internet” or “from URL”, and paste the address.",
  },
  secret:
    "Please pass the address on to nobody: whoever has it sees the times. If it went astray, end the calendar and make a new one.",
  done: "I have added it",
  back: "Back",
  addOne: "Add to calendar",
  addOneNamed: "Add the contact of {{when}} to the calendar",
  notice: {
    revoked:
      "The calendar has ended and no longer updates. What is left on the device you can delete in its calendar settings.",
  },
} satisfies Catalogue<typeof calendars>;
