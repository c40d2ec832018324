type Order = ReadonlyMap<string, number>;

const NAMES = ['name', 'organisation'];

/** Of somebody whose name it is stands first, whatever else a form asks for before it; then as before. */
export function namesFirst(order: Order = new Map()): Order {
  const others = [...order].filter(([field]) => !NAMES.includes(field.slice(field.lastIndexOf('.') + 1)));
  return new Map([...NAMES.map((name, place) => [name, place - NAMES.length] as const), ...others]);
}
