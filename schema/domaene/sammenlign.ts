/** The order of two texts, by their code units, or of two numbers: negative, 0 or positive, as `sort` asks. */
export const sammenlign = <T extends string | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
