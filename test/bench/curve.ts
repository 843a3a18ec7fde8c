import type { Step } from './run.ts';
import { SERVERS, type ServerId } from './servers.ts';

/** A diagram: what a keystroke costs over one quantity, both axes logarithmic. */
export interface Diagram {
  readonly title: string;
  readonly axis: string;
  readonly steps: readonly Step[];
  /** How a value of the axis is written. */
  readonly label: (at: number) => string;
}

const WIDTH = 300;
const HEIGHT = 270;
const GAP = 34;
const LEFT = 64;
const TOP = 78;
const BOTTOM = 56;

/** Milliseconds, from the bottom of each diagram to its top. */
const LEAST = 0.5;
const MOST = 20_000;
const TICKS = [1, 10, 100, 1000, 10_000];

const COLORS: Readonly<Record<ServerId, string>> = { floor: '#7a7a7a', ours: '#0b5cad', peer: '#c2501a' };
const INK = '#222222';
const RULE = '#dddddd';

/** Diagrams side by side as a picture (SVG), with the same scale of milliseconds. */
export function drawCurves(title: string, diagrams: readonly Diagram[]): string {
  const width = LEFT + diagrams.length * (WIDTH + GAP);
  const height = TOP + HEIGHT + BOTTOM;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Helvetica, Arial, sans-serif" font-size="12" fill="${INK}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(LEFT, 24, title, 'font-size="15" font-weight="bold"'),
    ...legend(width - GAP),
    ...TICKS.map(ms =>
      text(LEFT - 8, y(ms) + 4, ms < 1000 ? `${ms} ms` : `${ms / 1000} s`, 'text-anchor="end"'),
    ),
    ...diagrams.flatMap((diagram, n) => draw(diagram, LEFT + n * (WIDTH + GAP))),
    '</svg>',
    '',
  ].join('\n');
}

function draw({ title, axis, steps, label }: Diagram, left: number): string[] {
  const ats = steps.map(({ at }) => at);
  const [least, most] = [Math.min(...ats), Math.max(...ats)];
  const margin = 18;
  const x = (at: number) =>
    left + margin + (Math.log(at / least) / Math.log(most / least)) * (WIDTH - 2 * margin);
  const bottom = TOP + HEIGHT;
  return [
    text(left, TOP - 10, title, 'font-weight="bold"'),
    ...TICKS.map(ms => rule(left, y(ms), left + WIDTH, y(ms))),
    `<rect x="${left}" y="${TOP}" width="${WIDTH}" height="${HEIGHT}" fill="none" stroke="#999999"/>`,
    ...ats.flatMap(at => [
      rule(x(at), bottom, x(at), bottom + 4, '#999999'),
      text(x(at), bottom + 18, label(at), 'text-anchor="middle"'),
    ]),
    text(left + WIDTH / 2, bottom + 40, axis, 'text-anchor="middle"'),
    ...SERVERS.flatMap(({ id }) => series(id, steps, x)),
  ];
}

function series(id: ServerId, steps: readonly Step[], x: (at: number) => number): string[] {
  const points = steps.flatMap(({ at, servers }) => {
    const median = servers[id]?.median;
    return median === undefined ? [] : [{ x: x(at).toFixed(1), y: y(median).toFixed(1) }];
  });
  if (points.length === 0) return [];
  return [
    `<polyline points="${points.map(point => `${point.x},${point.y}`).join(' ')}" fill="none" stroke="${COLORS[id]}" stroke-width="2"/>`,
    ...points.map(point => `<circle cx="${point.x}" cy="${point.y}" r="3.5" fill="${COLORS[id]}"/>`),
  ];
}

/** Above the diagrams, to the right, the slowest first as in the diagrams. */
function legend(right: number): string[] {
  const slots = [...SERVERS].reverse();
  const slot = 165;
  return slots.flatMap(({ id, name }, n) => {
    const x = right - (slots.length - n) * slot;
    return [
      `<line x1="${x}" y1="40" x2="${x + 22}" y2="40" stroke="${COLORS[id]}" stroke-width="2"/>`,
      `<circle cx="${x + 11}" cy="40" r="3.5" fill="${COLORS[id]}"/>`,
      text(x + 28, 44, name, ''),
    ];
  });
}

function y(ms: number): number {
  const within = Math.min(Math.max(ms, LEAST), MOST);
  return TOP + HEIGHT - (Math.log(within / LEAST) / Math.log(MOST / LEAST)) * HEIGHT;
}

function rule(x1: number, y1: number, x2: number, y2: number, color = RULE): string {
  const [a, b, c, d] = [x1, y1, x2, y2].map(at => at.toFixed(1));
  return `<line x1="${a}" y1="${b}" x2="${c}" y2="${d}" stroke="${color}"/>`;
}

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${content}</text>`;
}
