/** The context that every painter draws its target with, and nothing but black on it. */
export function blacken(target: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const context = target.getContext('2d', { alpha: false });
  if (context === null) return null;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#000';
  context.fillRect(0, 0, target.width, target.height);
  return context;
}
