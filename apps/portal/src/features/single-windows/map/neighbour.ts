interface Point {
  member: string;
  x: number;
  y: number;
}
const directions: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * Where an arrow key leads from a point of the map: to the nearest in that direction, where what lies aside counts twice;
 * at the edge it stays. PageDown and PageUp go through all in the order given, Home and End to the first and last.
 */
export function neighbourOf<Kind extends Point>(points: readonly Kind[], at: string, key: string): Kind | undefined {
  const index = points.findIndex(({ member }) => member === at);
  if (key === 'Home') return points[0];
  if (key === 'End') return points.at(-1);
  if (key === 'PageDown') return points[(index + 1) % points.length];
  if (key === 'PageUp') return points.at(index - 1);
  const from = points[index];
  const direction = directions[key];
  if (!from || !direction) return undefined;
  const [right, down] = direction;
  const costs = points.flatMap((point) => {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    return ahead > 0 && aside <= 3 * ahead ? [{ point, cost: ahead + 2 * aside }] : [];
  });
  return costs.sort((one, other) => one.cost - other.cost)[0]?.point;
}
