/** To whom the district sends its quarter: civil affairs, public security, education. */
export const DEPARTMENTS = ["CIVIL_AFFAIRS", "PUBLIC_SECURITY", "EDUCATION"] as const;
export type Department = (typeof DEPARTMENTS)[number];
