/** What staff may do with the training of volunteers, and a volunteer with their own. */
export const TRAINING: Record<string, string> = {
  "INSERT policy_acknowledgements": "*",
  "INSERT trainings": "*",
  "SELECT policy_acknowledgements": "*",
  "SELECT service_certificates": "*",
  "SELECT trainings": "*",
};
