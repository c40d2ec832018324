/**
 * The sky over Beijing, for checking the table of festivals by another road than the one it came from:
 * new moons after Meeus, Astronomical Algorithms, chapter 49 (to about a minute, with an estimate of ΔT), the sun's apparent longitude after chapter 25.
 */
const DAY_MS = 86_400_000;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;
const sin = (degrees: number): number => Math.sin(rad(degrees));

/** Terrestrial minus universal time in days; Espenak and Meeus, 2005 to 2050, carried on. */
function deltaT(year: number): number {
  const t = year - 2000;
  const seconds = year < 2050 ? 62.92 + 0.32217 * t + 0.005589 * t * t : -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
  return seconds / 86_400;
}

/** Milliseconds UTC of the new moon nearest to the given time. */
export function newMoonNear(millis: number): number {
  const years = (millis - Date.UTC(2000, 0, 6)) / DAY_MS / 365.2425;
  const k = Math.round(years * 12.3685);
  const T = k / 1236.85;
  const E = 1 - 0.002516 * T - 0.0000074 * T * T;
  const M = 2.5534 + 29.1053567 * k - 0.0000014 * T * T;
  const N = 201.5643 + 385.81693528 * k + 0.0107582 * T * T + 0.00001238 * T ** 3;
  const F = 160.7108 + 390.67050284 * k - 0.0016118 * T * T - 0.00000227 * T ** 3;
  const O = 124.7746 - 1.56375588 * k + 0.0020672 * T * T;
  const terms: readonly (readonly [number, number])[] = [
    [-0.4072, N], [0.17241 * E, M], [0.01608, 2 * N], [0.01039, 2 * F], [0.00739 * E, N - M], [-0.00514 * E, N + M], [0.00208 * E * E, 2 * M],
    [-0.00111, N - 2 * F], [-0.00057, N + 2 * F], [0.00056 * E, 2 * N + M], [-0.00042, 3 * N], [0.00042 * E, M + 2 * F], [0.00038 * E, M - 2 * F],
    [-0.00024 * E, 2 * N - M], [-0.00017, O], [-0.00007, N + 2 * M], [0.00004, 2 * N - 2 * F], [0.00004, 3 * M], [0.00003, N + M - 2 * F],
    [0.00003, 2 * N + 2 * F], [-0.00003, N + M + 2 * F], [0.00003, N - M + 2 * F], [-0.00002, N - M - 2 * F], [-0.00002, 3 * N + M], [0.00002, 4 * N],
    [0.000325, 299.77 + 0.107408 * k - 0.009173 * T * T], [0.000165, 251.88 + 0.016321 * k], [0.000164, 251.83 + 26.651886 * k], [0.000126, 349.42 + 36.412478 * k],
    [0.00011, 84.66 + 18.206239 * k], [0.000062, 141.74 + 53.303771 * k], [0.00006, 207.14 + 2.453732 * k], [0.000056, 154.84 + 7.30686 * k],
  ];
  const julian = 2451550.09766 + 29.530588861 * k + 0.00015437 * T * T - 0.00000015 * T ** 3 + terms.reduce((sum, [size, angle]) => sum + size * sin(angle), 0);
  return (julian - 2440587.5 - deltaT(2000 + years)) * DAY_MS;
}

/** The sun's apparent longitude in degrees, 0 to 360. */
export function sunAt(millis: number): number {
  const julian = millis / DAY_MS + 2440587.5 + deltaT(2000 + (millis - Date.UTC(2000, 0, 1)) / DAY_MS / 365.2425);
  const T = (julian - 2451545) / 36525;
  const M = 357.52911 + 35999.05029 * T - 0.0001537 * T * T;
  const centre = (1.914602 - 0.004817 * T) * sin(M) + (0.019993 - 0.000101 * T) * sin(2 * M) + 0.000289 * sin(3 * M);
  const longitude = 280.46646 + 36000.76983 * T + 0.0003032 * T * T + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * T);
  return ((longitude % 360) + 360) % 360;
}
