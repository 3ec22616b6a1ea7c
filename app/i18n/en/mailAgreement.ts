import type { Catalogue } from "../catalogue";
import type { mailAgreement as chinese } from "../zh-CN/mailAgreement";

/** Letters about a match agreement. */
export const mailAgreement = {
  AGREEMENT_TO_SIGN: {
    subject: "Your match agreement is ready to sign",
    body: "{{school}} has written the agreement for your match: how long, how often, and what everyone keeps to.",
    again:
      "{{school}} has changed the agreement for your match, so all four sign again. The earlier version stays readable.",
    next: "Please read it line by line, and sign if you agree. Contacts already planned go ahead.",
    action: "Read and sign",
    after: "If you would like something changed, call the school first: {{phone}}.",
  },
} satisfies Catalogue<typeof chinese>;
