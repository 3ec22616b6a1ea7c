/** Text that no spreadsheet takes for a formula when it opens a comma-separated file (OWASP, CSV injection). */
export const textSafe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
