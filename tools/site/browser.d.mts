export function findBrowser(env?: Record<string, string | undefined>): string | undefined;
export const quietArguments: string[];
