/** Elements of Effective Practice, B.3.3: each of these is explained and acknowledged before the first meeting. */
export const RISK_POLICIES = [
  "CONTACT",
  "PHOTOS",
  "SOCIAL_MEDIA",
  "MONEY",
  "TRANSPORT",
  "REPORTING",
  "EMERGENCIES",
] as const;
export type RiskPolicy = (typeof RISK_POLICIES)[number];

/** The version that is in force; its words stand in the catalogue `riskPolicies` as POLICY_version. */
export const POLICY_VERSIONS = {
  CONTACT: 1,
  PHOTOS: 1,
  SOCIAL_MEDIA: 2,
  MONEY: 1,
  TRANSPORT: 1,
  REPORTING: 1,
  EMERGENCIES: 1,
} as const satisfies Record<RiskPolicy, number>;

export interface Acknowledged {
  policy: RiskPolicy;
  version: number;
}

/** Whether the version in force is acknowledged; ASK_AGAIN: only an earlier one is. */
export type PolicyStanding = "ACKNOWLEDGED" | "ASK_AGAIN" | "OPEN";

export function policyStanding(policy: RiskPolicy, acknowledged: readonly Acknowledged[]): PolicyStanding {
  const versions = acknowledged.filter((one) => one.policy === policy).map(({ version }) => version);
  if (versions.includes(POLICY_VERSIONS[policy])) return "ACKNOWLEDGED";
  return versions.length > 0 ? "ASK_AGAIN" : "OPEN";
}

/** The policies whose version in force is acknowledged. */
export function acknowledgedNow(acknowledged: readonly Acknowledged[]): RiskPolicy[] {
  return RISK_POLICIES.filter((policy) => policyStanding(policy, acknowledged) === "ACKNOWLEDGED");
}
