/**
 * How long and with which chance a long test runs: SOAK_STEPS and SOAK_SEED (several with commas), or what is usual for
 * it.
 */
export function soakOrder(usual: { steps: number; seeds: readonly number[] }): {
  steps: number;
  seeds: readonly number[];
} {
  const { SOAK_STEPS: steps, SOAK_SEED: seeds } = process.env;
  return { steps: steps ? Number(steps) : usual.steps, seeds: seeds ? seeds.split(',').map(Number) : usual.seeds };
}
