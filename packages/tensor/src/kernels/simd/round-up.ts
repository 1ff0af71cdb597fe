export const roundUp = (n: number, to: number): number => Math.ceil(n / to) * to;
