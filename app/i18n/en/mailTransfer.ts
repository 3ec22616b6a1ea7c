import type { Catalogue } from "../catalogue";
import type { mailTransfer as chinese } from "../zh-CN/mailTransfer";

/** Letters about changes of school. */
export const mailTransfer = {
  TRANSFER_ASKED: {
    subject: "A child is about to come to your school: please take the file",
    body: "A child of {{from}} moves to {{to}}, with {{day}} as the first day. Please have a look and take the file, or say why you cannot.",
    action: "Open it",
  },
  TRANSFER_ANSWERED: {
    subject: "The school has answered about a child that you handed over",
    accepted: "{{to}} has taken the child and the file. Your school cannot open this file any more.",
    refused:
      "{{to}} has not taken the child; the reason stands on the page. The file is still at your school.",
    action: "Open it",
  },
} satisfies Catalogue<typeof chinese>;
