import type { MapPoint } from '../../schema/map.ts';

/** What is wrong with coordinates. */
export type CoordinateTrouble = 'form' | 'range' | 'swapped' | 'metres' | 'system';

/** The first thing that is wrong with points; JSON has no numbers that are infinite, but some that become it. */
export function coordinateProblem(
  points: readonly MapPoint[],
): { trouble: Exclude<CoordinateTrouble, 'form' | 'system'>; text: string } | undefined {
  const wrong = points.find(([longitude, latitude]) => !isBetween(longitude, 180) || !isBetween(latitude, MOST_NORTH));
  if (!wrong) return undefined;
  const text = `[${wrong[0]}, ${wrong[1]}]`;
  // Longitudes of China are no latitudes, its latitudes are longitudes elsewhere.
  if (points.every(([first, second]) => first > 0 && first < 60 && second > 70 && second < 140))
    return { trouble: 'swapped', text };
  return {
    trouble: points.every(([first]) => Number.isFinite(first) && Math.abs(first) > 1000) ? 'metres' : 'range',
    text,
  };
}

function isBetween(value: number, most: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= most;
}

/** No county lies where the projection has no end. */
const MOST_NORTH = 85;
