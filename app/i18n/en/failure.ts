import type { Catalogue } from "../catalogue";
import type failure from "../zh-CN/failure";

export default {
  signedOut: { title: "Please sign in again", lead: "You were signed out. Please sign in again." },
  notFound: { title: "Nothing found here", lead: "The link may be incomplete, or the page is gone." },
  forbidden: {
    title: "You may not see this page",
    lead: "If you think that is wrong, please ask your school or the district.",
  },
  tooMany: {
    title: "Please wait a little",
    lead: "There were too many tries in a short time. To protect accounts we stop here for a while: within an hour at most you can try again. If you forgot your password, you can set a new one by e-mail.",
  },
  unavailable: {
    title: "Out of reach for a moment",
    lead: "The database is not answering. Nothing was lost and nothing was done by halves. Please try again in a few minutes.",
  },
  broken: {
    title: "Something went wrong",
    lead: "It has been noted. What you have just sent may not have been saved; please go back and try again.",
  },
  home: "To the home page",
  requestId: "Reference: {{id}}",
} satisfies Catalogue<typeof failure>;
