/** Medians, and how far the middle half of the values spreads around them. */

/** Many values in short. */
export interface Summary {
  readonly median: number;
  /** The first and the third quartile. */
  readonly low: number;
  readonly high: number;
}

/** The quartiles of `values`. */
export function summary(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
  };
}

/** The quartiles of what each of `values` is to the one of the same round among `others`. */
export function ratios(values: readonly number[], others: readonly number[]): Summary {
  return summary(values.map((value, round) => value / (others[round] ?? NaN)));
}

/** By linear interpolation between the two nearest. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place % 1);
}

/** One name's values, a value for each round. */
export type Samples<Name extends string> = Record<Name, number[]>;

/**
 * Takes a value of each name in each round. Each round starts with another name, so that no name is
 * always the one that follows a certain other.
 */
export async function interleaved<Name extends string>(
  names: readonly Name[],
  rounds: number,
  take: (name: Name) => Promise<number> | number,
): Promise<Samples<Name>> {
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Samples<Name>;
  for (let round = 0; round < rounds; round++) {
    const start = round % names.length;
    for (const name of [...names.slice(start), ...names.slice(0, start)]) {
      samples[name].push(await take(name));
    }
  }
  return samples;
}
