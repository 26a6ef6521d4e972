const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
/** An instant as the domain writes it (schema/domaene/tid.ts). */
export const instant = (udtryk: string) => `to_char(${udtryk} at time zone 'UTC', ${INSTANT})`;
