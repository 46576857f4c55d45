const USUAL_MINUTES = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480, 600, 720, 780]

/** Lengths to choose from, with the one that is set. */
export const lengths = (set: number): number[] => [...new Set([...USUAL_MINUTES, set])].toSorted((one, other) => one - other)

/** Zones to choose from: this browser's first, then all by name. */
export function zones(set: string): string[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return [...new Set([set, here, ...Intl.supportedValuesOf('timeZone')])]
}
